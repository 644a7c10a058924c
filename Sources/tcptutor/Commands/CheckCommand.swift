import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor check`: what lessons claim and packetdrill scripts expect, verified on the engine.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: HelpText.both(
      "강의와 packetdrill 스크립트를 읽고 돌려 보고, 잘못된 곳을 모두 알려 줘요.",
      "Read and run lessons and packetdrill scripts, and report all that is wrong."),
    discussion: HelpText.both(
      """
      종료 코드는 다 괜찮으면 0, 강의에 잘못이 있거나 스크립트가 실패하면 1, 파일을 읽을 수 없거나 \
      스크립트가 지원하지 않는 것을 바라면 2예요.
      """,
      """
      Exits with 0 if all is well, 1 if a lesson has errors or a script fails, 2 if a file can't be \
      read or a script asks for something that isn't supported.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both(
      "강의 파일, .pkt 스크립트, 또는 그런 폴더. 없으면 함께 온 강의.",
      "Lesson files, .pkt scripts, or folders of them; without any, the shipped lessons."))
  var paths: [String] = []

  @Flag(
    help: .both(
      "원본보다 뒤처진 번역을 경고가 아니라 잘못으로 봐요.",
      "Translations whose prose is behind their source are errors, not warnings."))
  var strict = false

  @Flag(
    help: .both(
      "다른 프로그램을 위한 JSON Lines: 잘못 하나에 객체 하나, 이름은 바뀌지 않아요.",
      "JSON Lines with stable names, an object a mistake, for other programs."))
  var json = false

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      let files = try files()
      let scripts = CheckedScripts(
        files.filter(CheckedScripts.isScript), language: common.language)
      Output.print(json ? scripts.jsonLines : scripts.lines)
      let lessons = files.filter { !CheckedScripts.isScript($0) }
      guard !lessons.isEmpty else { return scripts.exitCode }
      let report = LessonChecker.check(
        lessons.map(InputFile.read), language: common.language,
        surroundings: LessonSurroundings(
          read: InputFile.read, earlierVersions: FileHistory.versions),
        isStrict: strict)
      Output.print(
        json
          ? CheckJSON.lines(of: report, in: common.language)
          : CheckText.lines(of: report, in: common.language))
      return report.exitCode == 0 ? scripts.exitCode : report.exitCode
    }
  }

  private func files() throws(CommandProblem) -> [String] {
    guard !paths.isEmpty else {
      let library = try common.library()
      return library.files.map { library.path(of: $0) }
    }
    var files: [String] = []
    for path in paths { files += try Self.files(at: path) }
    return files
  }

  /// The path itself, or all Markdown files of a folder but its glossaries, and all scripts of it and
  /// of the folders in it.
  private static func files(at path: String) throws(CommandProblem) -> [String] {
    guard let names = Folder.names(in: path) else { return [path] }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let lessons = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix("glossary.") }
    let files = lessons.map { folder + "/" + $0 } + scripts(in: folder, depth: 0)
    guard !files.isEmpty else { throw .noLessons(in: path) }
    return files
  }

  /// Deeper than any folder of scripts is; also what ends a loop of links.
  private static let greatestDepth = 8

  private static func scripts(in folder: String, depth: Int) -> [String] {
    guard depth < greatestDepth, let names = Folder.names(in: folder) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = folder + "/" + name
      return CheckedScripts.isScript(name) ? [path] : scripts(in: path, depth: depth + 1)
    }
  }
}
