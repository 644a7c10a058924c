import ArgumentParser
import LessonKit
import TutorApp
import Wording

/// `tcptutor progress`: how far the learner has come.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: HelpText.both(
      "어디까지 배웠는지 보여 주고, 파일로 내보내고, 지워요.",
      "Show how far you have come, write it to a file, or forget it."),
    discussion: HelpText.both(
      """
      진도는 XDG_STATE_HOME(없으면 ~/.local/state) 아래 tcptutor 폴더의 progress.json에 있어요. \
      --export는 그 기록을 그대로 내보내고, --json은 다른 프로그램이 읽도록 강의마다 알려 줘요.
      """,
      """
      Progress is kept in progress.json, in the folder tcptutor under XDG_STATE_HOME (else \
      ~/.local/state). --export writes it as it is kept; --json tells of each lesson for other \
      programs.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .both("이 강의만: id나 번호.", "Only this lesson: its id or number."))
  var lesson: String?

  @Flag(help: .jsonObject)
  var json = false

  @Option(
    help: .both(
      "기록을 파일에, -이면 표준 출력에 써요.",
      "Write the record to a file, or to standard output for -.", valueName: "file"))
  var export: String?

  @Flag(
    help: .both("진도를 모두, 또는 이름을 댄 강의의 것만 지워요.", "Forget all progress, or that in the lesson named.")
  )
  var reset = false

  @Flag(help: .both("--reset과 함께: 묻지 않아요.", "With --reset: don't ask."))
  var yes = false

  func validate() throws {
    if [json, export != nil, reset].count(where: { $0 }) > 1 {
      throw ValidationError(
        HelpText.both(
          "--json, --export, --reset은 함께 쓸 수 없어요",
          "--json, --export and --reset can't stand together"))
    }
    if yes && !reset {
      throw ValidationError(
        HelpText.both("--yes는 --reset과 함께만 써요", "--yes stands with --reset only"))
    }
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
