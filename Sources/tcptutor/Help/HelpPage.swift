import ArgumentParser
import TextWidth
import Wording

/// The help on a command: what the parser knows of it, laid out by columns rather than by characters,
/// which for Hangul aren't the same, and with its headings in the reader's language.
struct HelpPage: Equatable {
  /// The command, as it is called: "tcptutor play".
  let name: String
  let command: CommandInfo

  /// No line is wider.
  private static let columns = 80
  /// Where the second column begins.
  private static let indent = 24

  /// The page that somebody asked for; nil where the parser ended for another reason.
  init?(for error: any Error, asked words: CommandArguments) {
    guard TCPTutor.exitCode(for: error) == .success,
      TCPTutor.fullMessage(for: error).hasPrefix("OVERVIEW:"),
      let tool = CommandInfo.tool
    else { return nil }
    let subject = words.subjectOfHelp
    let found = tool.subcommands?.first { $0.commandName == subject }
    name = [tool.commandName, found?.commandName].compactMap(\.self).joined(separator: " ")
    command = found ?? tool
  }

  /// The page's lines.
  func lines(in language: Language) -> [String] {
    let words = HelpWords(language: language)
    var sections: [[String]] = [Self.wrapped(command.abstract ?? "")]
    let paragraphs = (command.discussion ?? "").split(separator: "\n\n")
    sections += paragraphs.map { Self.wrapped(String($0)) }
    sections.append(usage(words))
    let positional = arguments.filter { $0.kind == .positional }
    let others = arguments.filter { $0.kind != .positional }
    sections.append(
      Self.table(
        words.arguments, positional.map { ($0.synopsis(isBracketed: false), words.text(of: $0)) }))
    sections.append(
      Self.table(
        words.options,
        others.map { ($0.spelling, words.text(of: $0)) }))
    let commands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    sections.append(
      Self.table(words.commands, commands.map { ($0.commandName, $0.abstract ?? "") }))
    if !commands.isEmpty { sections.append(Self.wrapped(words.moreOfCommand)) }
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var arguments: [ArgumentInfo] { (command.arguments ?? []).filter(\.shouldDisplay) }

  /// How the command is called; what can be left out is in brackets.
  private func usage(_ words: HelpWords) -> [String] {
    let isTool = command.subcommands != nil
    let parts =
      isTool
      ? [words.anyCommand]
      : arguments.filter { !HelpWords.isOfEveryCommand($0) }.map { $0.synopsis(isBracketed: true) }
    let start = "\(words.usage) \(name)"
    let hanging = DisplayWidth.columns(of: words.usage) + 1
    var lines: [String] = []
    var line = start
    for part in parts {
      if DisplayWidth.columns(of: line + " " + part) > Self.columns {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + " "
      } else {
        line += " "
      }
      line += part
    }
    return lines + [line]
  }

  /// Rows of two columns under a heading; nothing without rows.
  private static func table(_ heading: String, _ rows: [(name: String, text: String)]) -> [String] {
    if rows.isEmpty { return [] }
    return [heading]
      + rows.flatMap { row in
        let text = LineBreaker.lines(of: row.text, columns: columns - indent)
        let name = "  " + row.name
        let blank = String(repeating: " ", count: indent)
        let fits = DisplayWidth.columns(of: name) + 2 <= indent
        let first =
          fits ? [DisplayWidth.padded(name, columns: indent) + (text.first ?? "")] : [name]
        return first + text.dropFirst(fits ? 1 : 0).map { blank + $0 }
      }
  }

  private static func wrapped(_ text: String) -> [String] {
    text.isEmpty ? [] : LineBreaker.lines(of: text, columns: columns)
  }
}
