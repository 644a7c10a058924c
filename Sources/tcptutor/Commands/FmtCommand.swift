import ArgumentParser
import LessonKit

/// `tcptutor fmt`: lessons' scripts as the format has them.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: HelpText.both(
      "강의의 tcp 블록을 형식에 맞게 다듬어요.",
      "Write the tcp blocks of lessons as the format has them."),
    discussion: HelpText.both(
      """
      스크립트의 글자와 닮기만 한 글자(→, ＝, “ ”)를 바꾸고, 필드의 부호를 붙이고(seq=100), 화살표를 \
      띄워요. 글과 주석, 보낼 텍스트는 건드리지 않아요. -이면 표준 입력을 읽어 표준 출력에 써요.
      """,
      """
      Replaces characters that only look like the script's (→, ＝, “ ”), closes up the signs of \
      fields (seq=100) and sets arrows apart. Prose, comments and texts to send aren't touched. With \
      - it reads standard input and writes standard output.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .both("강의 파일, 그런 폴더, 또는 -.", "Lesson files, folders of them, or -."))
  var paths: [String]

  @Flag(help: .dryRun)
  var dryRun = false

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      var files: [FormattedFile] = []
      var seen: Set<String> = []
      for path in paths {
        for file in try Self.files(at: path)
        where seen.insert(file == "-" ? file : Folder.resolved(file) ?? file).inserted {
          files.append(try FormattedFile(file))
        }
      }
      for file in files {
        if file.path == "-" && !dryRun {
          Output.print(file.lines)
        } else {
          if !dryRun { try file.write() }
          Output.print(FormatText.lines(of: file, isDryRun: dryRun, in: language))
        }
      }
      return 0
    }
  }

  /// The path itself, or all Markdown files of a folder but its glossaries.
  private static func files(at path: String) throws(CommandProblem) -> [String] {
    guard path != "-", let names = Folder.names(in: path) else { return [path] }
    let lessons = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix("glossary.") }
    guard !lessons.isEmpty else { throw .noLessons(in: path) }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return lessons.map { folder + "/" + $0 }
  }
}
