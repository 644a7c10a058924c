import TextWidth
import Wording

@testable import tcptutor

/// What a page of the manual says of the options and the commands: what `--help` says of them, in
/// the `man` macros.
struct ManualCommands {
  let language: Language
  /// The program and its commands, as they tell of themselves in this language.
  let tool: CommandInfo

  /// The command whose options, beyond those of every command, are those of the stage.
  private static let stageCommand = "menu"
  /// No line of prose in the page is wider before its signs are escaped.
  private static let columns = 72

  /// The sections, each line ended.
  var text: String { (optionLines + commandLines).map { $0 + "\n" }.joined() }

  private var words: HelpWords { HelpWords(language: language) }

  private var commands: [CommandInfo] {
    (tool.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private var optionLines: [String] {
    let withStage = commands.filter(hasStage).map(\.commandName).joined(separator: ", ")
    return [both(#".SH "선택 사항""#, ".SH OPTIONS")]
      + prose(both("모든 명령이 아는 것:", "Every command knows these:"))
      + table(commonOptions)
      + [".PP"]
      + prose(both("무대를 여는 명령(\(withStage))은 이것도:", "Those with a stage (\(withStage)) these too:"))
      + table(stageOptions)
  }

  private var commandLines: [String] {
    let beginning = (tool.discussion ?? "").split(separator: "\n\n").first.map(String.init) ?? ""
    return [both(".SH 명령", ".SH COMMANDS")] + prose(beginning) + prose(words.moreOfCommand)
      + commands.flatMap(lines)
  }

  private func lines(of command: CommandInfo) -> [String] {
    let shared = commonOptions + (hasStage(command) ? stageOptions : [])
    let own = displayed(command).filter { !shared.contains($0) }
    let stage = hasStage(command) ? [both("[<무대의 선택 사항>]", "[<options of the stage>]")] : []
    let usage = (stage + own.map { $0.synopsis(isBracketed: true) }).map {
      styled($0, space: #"\ "#)
    }
    let paragraphs = (command.discussion ?? "").split(separator: "\n\n").map(String.init)
    let arguments = own.filter { $0.kind == .positional } + own.filter { $0.kind != .positional }
    return [".SS \(command.commandName)", ".SY \"tcptutor \(command.commandName)\""] + usage
      + [".YS", ".nh", ".PP"] + prose(command.abstract ?? "")
      + paragraphs.flatMap { [".PP"] + prose($0) }
      + table(arguments)
  }

  /// What every command has.
  private var commonOptions: [ArgumentInfo] {
    guard let first = commands.first else { return [] }
    return displayed(first).filter { option in
      commands.allSatisfy { displayed($0).contains(option) }
    }
  }

  /// What the commands have that open a stage.
  private var stageOptions: [ArgumentInfo] {
    guard let menu = commands.first(where: { $0.commandName == Self.stageCommand }) else {
      return []
    }
    return displayed(menu).filter { !commonOptions.contains($0) }
  }

  private func hasStage(_ command: CommandInfo) -> Bool {
    stageOptions.allSatisfy(displayed(command).contains)
  }

  private func displayed(_ command: CommandInfo) -> [ArgumentInfo] {
    (command.arguments ?? []).filter(\.shouldDisplay)
  }

  private func table(_ arguments: [ArgumentInfo]) -> [String] {
    arguments.flatMap { argument in
      let name =
        argument.kind == .positional ? argument.synopsis(isBracketed: false) : argument.spelling
      return [".TP", styled(name, space: " ")] + prose(words.text(of: argument))
    }
  }

  private func prose(_ text: String) -> [String] {
    LineBreaker.lines(of: text, columns: Self.columns).map { line in
      let escaped = escaped(line)
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? #"\&"# + escaped : escaped
    }
  }

  /// A piece of usage: what is typed as it stands in bold, what stands for something in italics.
  private func styled(_ usage: String, space: String) -> String {
    var text = ""
    var font: Character = "R"
    for character in usage {
      let wanted: Character
      switch character {
      case "<": wanted = "I"
      case "-" where font == "R": wanted = "B"
      case ">": wanted = "R"
      case " ", "]", ",": wanted = font == "I" ? "I" : "R"
      default: wanted = font
      }
      if wanted != font { text += #"\f"# + String(wanted) }
      font = wanted
      if character == " " {
        text += space
      } else if character != "<", character != ">" {
        text += escaped(String(character))
      }
    }
    return font == "R" ? text : text + #"\fR"#
  }

  /// Text whose signs mean nothing to roff. Beyond ASCII the Korean page is UTF-8; the English one
  /// names its few signs, so that it needs no encoding.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": #"\e"#
      case "-": #"\-"#
      case "`": #"\(ga"#
      case "~": #"\(ti"#
      case "^": #"\(ha"#
      case "\"": #"\(dq"#
      case _ where scalar.isASCII || language == .korean: String(scalar)
      case "‘": #"\(oq"#
      case "’": #"\(cq"#
      case "“": #"\(lq"#
      case "”": #"\(rq"#
      case "…": "..."
      default: #"\[u"# + String(scalar.value, radix: 16, uppercase: true) + "]"
      }
    }.joined()
  }

  private func both(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }
}
