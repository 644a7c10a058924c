import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor check`: what lessons claim, verified on the engine.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and run lessons, and report everything that is wrong with them.",
    discussion: "Exits with 0 if all is well, 1 if a lesson has errors, 2 if a file can't be read.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Lesson files, or folders of them; without any, the shipped lessons.")
  var paths: [String] = []

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      let sources = try files().map(InputFile.read)
      let report = LessonChecker.check(sources, language: common.language)
      Output.print(CheckText.lines(of: report, in: common.language))
      return report.exitCode
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

  /// The path itself, or all Markdown files of a folder but its glossaries.
  private static func files(at path: String) throws(CommandProblem) -> [String] {
    guard let names = Folder.names(in: path) else { return [path] }
    let lessons = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix("glossary.") }
    guard !lessons.isEmpty else { throw .noLessons(in: path) }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return lessons.map { folder + "/" + $0 }
  }
}
