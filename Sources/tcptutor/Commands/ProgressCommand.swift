import ArgumentParser
import LessonKit
import TutorApp
import Wording

/// `tcptutor progress`: how far the learner has come.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show how far you have come, write it to a file, or forget it.",
    discussion: """
      Progress is kept in progress.json, in the folder tcptutor under XDG_STATE_HOME (else \
      ~/.local/state). --export writes it as it is kept; --json tells of each lesson for other \
      programs.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Only this lesson: its id or number.")
  var lesson: String?

  @Flag(help: "One JSON object with stable names, for other programs.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the record to a file, or to standard output for -.", valueName: "file")
  )
  var export: String?

  @Flag(help: "Forget all progress, or that in the lesson named.")
  var reset = false

  @Flag(help: "With --reset: don't ask.")
  var yes = false

  func validate() throws {
    if [json, export != nil, reset].count(where: { $0 }) > 1 {
      throw ValidationError("--json, --export and --reset can't stand together")
    }
    if yes && !reset { throw ValidationError("--yes stands with --reset only") }
  }

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      var store = ProgressStore()
      if case .progressDamaged(let name) = store.notice {
        Output.complain(["tcptutor: " + ProgressText.damaged(keptAs: name, in: language)])
      }
      if let failure = store.failure { throw .progress(failure) }
      let lessons = Library(Catalogue.allVersions(in: try common.library()))
      let id = try lesson.map { name throws(CommandProblem) in
        try Self.id(of: name, in: lessons, store.progress)
      }
      if reset { return try forget(id, in: &store) }
      let record = id.map { id in
        LearnerProgress(lessons: store.progress.lessons.filter { $0.key == id })
      }
      if let export { return try write(record ?? store.progress, to: export) }
      let report = ProgressReport(store.progress, of: lessons, only: id, in: language)
      if json {
        Output.print([report.json(file: store.path)])
      } else {
        Output.print(ProgressText.lines(of: report, file: store.path, in: language))
      }
      return 0
    }
  }

  /// The id of a lesson by its id or number; also of one that is only in the record.
  private static func id(
    of name: String, in library: Library, _ progress: LearnerProgress
  ) throws(CommandProblem) -> String {
    let number = Int(name)
    let found = library.entries.first { $0.id == name || $0.number != nil && $0.number == number }
    if let found { return found.id }
    if progress.lessons[name] != nil { return name }
    throw .noSuchLesson(
      name, suggestion: NearestWord.nearest(to: name, among: library.entries.map(\.id)))
  }

  private func write(_ progress: LearnerProgress, to path: String) throws(CommandProblem) -> Int32 {
    let octets = ProgressFile.octets(of: progress)
    if path == "-" {
      Output.print([String(decoding: octets.dropLast(), as: UTF8.self)])
      return 0
    }
    do throws(OutputFile.Failure) {
      try OutputFile.put(octets, at: path, permissions: 0o644)
    } catch {
      throw .notWritten(path: path, error)
    }
    return 0
  }

  private func forget(_ id: String?, in store: inout ProgressStore) throws(CommandProblem) -> Int32
  {
    let language = common.language
    let isKnown = id.map { store.progress.lessons[$0] != nil } ?? !store.progress.lessons.isEmpty
    guard isKnown else {
      Output.print([ProgressText.nothingToForget(id, in: language)])
      return 0
    }
    if !yes {
      guard Environment.hasTerminal else { throw .resetNeedsYes }
      Output.prompt(ProgressText.forgetting(id, in: language))
      guard ProgressText.isYes(readLine() ?? "") else {
        Output.print([ProgressText.notForgotten(in: language)])
        return 0
      }
    }
    do throws(ProgressStore.Failure) {
      try store.forget(id)
    } catch {
      throw .progress(error)
    }
    Output.print([ProgressText.forgotten(id, in: language)])
    return 0
  }
}
