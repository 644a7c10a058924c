import ArgumentParser
import CursesTerminal
import LessonKit
import LessonPlayer
import TutorApp
import TutorScreen
import Wording

/// `tcptutor play`: one lesson.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: HelpText.both(
      "강의를 하거나, packetdrill 스크립트를 보여 줘요.",
      "Play a lesson, or show a packetdrill script."),
    discussion: HelpText.both(
      """
      잘못이 있는 강의는 되는 데까지 하고 종료 코드가 1이에요. 실패하는 스크립트도 그래요. 지원하지 \
      않는 것을 바라는 스크립트는 그렇다고 알리고 종료 코드가 2예요.

      수업에서: --present이면 Space가 문제의 답을 펼치고, 아무것도 기록하지 않아요. 다른 터미널에서 \
      --notes를 주면 무대에 오른 단계의 발표자 메모가 보여요.

      녹화에는 시작할 때의 모습과 누른 키가 들어 있어서 똑같이 다시 볼 수 있어요. 터미널에서는 그때 \
      그대로, 터미널이 없거나 --plain이면 마지막 화면을 글로 보여 줘요. 녹화는 처음 하는 것처럼 \
      시작하고, 그동안 한 것은 진도에 들어가지 않아요.
      """,
      """
      A lesson with errors is played as far as it goes; the exit code is 1 then. So is a script that \
      fails; one that asks for something that isn't supported is reported with exit code 2.

      In class: with --present Space reveals a question's answer and nothing is recorded. Another \
      terminal with --notes shows the notes of the step on the stage.

      A recording holds how a session began and its keys, so that it can be replayed exactly: in a \
      terminal as it was, without one (or with --plain) as the last screen in text. It begins as if \
      for the first time, and what is done in it counts for no progress.
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Flag(
    help: .both(
      "--present로 진행 중인 수업의 발표자 메모를 보여 줘요.",
      "Show the presenter's notes of a session that runs with --present."))
  var notes = false

  @Option(
    help: .both(
      "하는 동안 이 파일에 녹화해요.", "Write the session into this file as it goes.",
      valueName: "file"))
  var record: String?

  @Flag(
    help: .both(
      "--record가 이미 있는 파일에 덮어써도 돼요.",
      "Let --record write over a file that exists."))
  var overwrite = false

  @Option(
    help: .both("녹화한 것을 다시 봐요.", "Play what a recording holds.", valueName: "file"))
  var replay: String?

  @Argument(
    help: .both(
      "강의의 id나 번호, Markdown 파일, .pkt 스크립트, 표준 입력이면 -. 녹화에는 어느 강의인지 적혀 있어요.",
      """
      A lesson's id or number, a Markdown file, a .pkt script, or - for standard input. A recording \
      names its own.
      """))
  var lesson: String?

  func validate() throws {
    if lesson == nil, replay == nil {
      throw ValidationError("Missing expected argument '<lesson>'")
    }
    let modes = [
      ("--notes", notes), ("--record", record != nil), ("--replay", replay != nil),
    ].filter(\.1).map(\.0)
    if modes.count > 1 {
      throw ValidationError(Self.apart(modes[0], modes[1]))
    }
    if stage.present, notes || replay != nil {
      throw ValidationError(Self.apart("--present", modes[0]))
    }
    if stage.plain, record != nil {
      throw ValidationError(Self.apart("--plain", "--record"))
    }
    if overwrite, record == nil {
      throw ValidationError(
        HelpText.both("--overwrite에는 --record가 있어야 해요", "--overwrite needs --record"))
    }
  }

  private static func apart(_ one: String, _ other: String) -> String {
    HelpText.both(
      "함께 쓸 수 없는 선택 사항이에요: \(one), \(other)",
      "\(one) and \(other) can't be used together")
  }

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      if let replay { return try self.replay(replay) }
      guard let lesson else { return CommandProblem.exitCode }
      if CheckedScripts.isScript(lesson) { return try play(try OpenedScript(lesson), lesson) }
      let opened = try OpenedLesson.open(
        lesson, language: common.language, library: common.library)
      guard let run = opened.run else {
        DiagnosticOutput.complain(opened.diagnostics, in: common.language)
        return opened.exitCode
      }
      if notes { return showNotes(of: opened, run) }
      let pages = GlossaryPages(for: opened, else: try? common.library())
      let isShown = try onScreen(lesson, pages) { screen, writer throws(TerminalUnavailable) in
        guard let writer else { return try screen.run(run.lesson, from: opened.library) }
        try screen.record(SessionBeginning(opened, named: lesson, pages), by: writer)
      }
      if isShown {
        complainOfErrors(in: opened)
        return opened.exitCode
      }
      let text = PlainLesson(run, language: common.language, errorCount: opened.errorCount)
      PlainReader.read(
        text, glyphs: stage.glyphs.set ?? .emoji, isInteractive: Environment.hasTerminal)
      return opened.exitCode
    }
  }

  private func play(_ script: OpenedScript, _ name: String) throws(CommandProblem) -> Int32 {
    let language = common.language
    guard let run = script.stage(in: language) else {
      Output.complain(script.verdict(in: language))
      return script.exitCode
    }
    if notes { return showNotes(of: [run.lesson], run.lesson) }
    let pages = GlossaryPages(of: try? common.library())
    let isShown = try onScreen(name, pages) { screen, writer throws(TerminalUnavailable) in
      guard let writer else { return try screen.show(run) }
      try screen.record(SessionBeginning(script, as: run, named: name), by: writer)
    }
    if isShown {
      if script.exitCode != 0 { Output.complain(script.verdict(in: language)) }
      return script.exitCode
    }
    PlainReader.read(
      PlainLesson(run, language: language), glyphs: stage.glyphs.set ?? .emoji,
      isInteractive: Environment.hasTerminal)
    return script.exitCode
  }

  /// Shows something in the whole terminal, with what writes the session down if it is to be; false
  /// where no terminal can be had, or none is wanted.
  private func onScreen(
    _ name: String, _ pages: GlossaryPages,
    _ show: (FullScreen, SessionWriter?) throws(TerminalUnavailable) -> Void
  ) throws(CommandProblem) -> Bool {
    let keys = TerminalKeys.forLesson(name)
    guard !stage.plain, keys.isTerminal else {
      if let record { throw .recording(path: record, .noTerminal) }
      return false
    }
    let screen = fullScreen(keys: keys, pages.glossaries)
    var writer: SessionWriter?
    if let record { writer = try SessionWriter(record, overwriting: overwrite) }
    do throws(TerminalUnavailable) {
      try show(screen, writer)
    } catch {
      Output.complain([TerminalNote.text(of: error, in: common.language)])
      if let record { throw .recording(path: record, .noTerminal) }
      return false
    }
    if let record, let failure = writer?.failure {
      throw .notWritten(path: record, .system(failure))
    }
    if let record { Output.complain([RecordingNote.text(path: record, in: common.language)]) }
    return true
  }

  private func fullScreen(
    keys: TerminalKeys, _ glossaries: [Language: Glossary] = [:]
  ) -> FullScreen {
    FullScreen(options: stage, language: common.language, keys: keys, glossaries: glossaries)
  }

  private func showNotes(of opened: OpenedLesson, _ run: LessonRun) -> Int32 {
    showNotes(of: opened.library.map(Catalogue.allVersions) ?? [run.lesson], run.lesson)
  }

  /// Follows a session in the whole terminal; on paper, all the notes of the lesson.
  private func showNotes(of lessons: [Lesson], _ lesson: Lesson) -> Int32 {
    let keys = TerminalKeys.forLesson(self.lesson ?? "")
    if !stage.plain, keys.isTerminal {
      do throws(TerminalUnavailable) {
        try fullScreen(keys: keys).showNotes(of: lessons, waitingFor: lesson.id)
        return 0
      } catch {
        Output.complain([TerminalNote.text(of: error, in: common.language)])
      }
    }
    let look = ScreenLook(common.language)
    Output.print([lesson.title])
    for index in lesson.steps.indices {
      Output.print(
        [""]
          + PresenterNotes(of: lesson, step: index, withAnswers: true, withNext: false).plainText(
            in: look))
    }
    return 0
  }

  private func replay(_ path: String) throws(CommandProblem) -> Int32 {
    let recorded = try ReplayedSession(path, of: lesson, library: common.library)
    let end = recorded.end
    let code: Int32 = recorded.endsAsRecorded(end) ? 0 : 1
    let keys = TerminalKeys.standardInput
    var isShown = false
    if !stage.plain, keys.isTerminal {
      do throws(TerminalUnavailable) {
        try fullScreen(keys: keys).replay(recorded)
        isShown = true
      } catch {
        Output.complain([TerminalNote.text(of: error, in: common.language)])
      }
    }
    if !isShown {
      Output.print(
        end.screenText(in: recorded.size).split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init))
    }
    if code != 0 {
      let problem = CommandProblem.recording(path: path, .endsDifferently)
      Output.complain(["tcptutor: " + problem.message(in: common.language)])
    }
    return code
  }

  private func complainOfErrors(in opened: OpenedLesson) {
    guard opened.errorCount > 0 else { return }
    Output.complain([
      "tcptutor: "
        + AuthorNote.text(
          errorCount: opened.errorCount, path: opened.path, in: common.language)
    ])
  }
}
