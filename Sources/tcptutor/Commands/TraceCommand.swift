import ArgumentParser
import LessonCheck
import LessonKit
import LessonPlayer
import TraceExport
import Wording

/// `tcptutor trace`: the ladder that the engine really produced.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: HelpText.both(
      "강의나 packetdrill 스크립트에서 엔진이 정말로 한 일을 적어요.",
      "Print what the engine really did in a lesson or a packetdrill script."),
    discussion: HelpText.both(
      """
      강의에 잘못이 있거나 스크립트가 실패하면 종료 코드가 1이에요. 그래도 돌아간 만큼은 보여 줘요. \
      지원하지 않는 것을 바라는 스크립트라면 2예요.
      """,
      """
      Exits with 1 if the lesson has errors or the script fails; what ran is printed all the same. \
      A script that asks for something that isn't supported exits with 2.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both(
      "강의의 id나 번호, 파일, .pkt 스크립트, 표준 입력이면 -.",
      "A lesson's id or number, a file, a .pkt script, or - for standard input."))
  var lesson: String

  @Option(
    help: .both("이 단계만: id나 번호.", "Only this step: its id, or its number.", valueName: "id"))
  var step: String?

  @Flag(help: .jsonLines)
  var json = false

  @Option(
    help: .both(
      "사다리 그림의 기호: emoji, unicode, ascii, auto.",
      "The signs of the ladder: emoji, unicode, ascii, or auto."))
  var glyphs = GlyphOption.auto

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      if CheckedScripts.isScript(lesson) {
        let script = try OpenedScript(lesson)
        if let step { throw .noSuchStep(step, steps: []) }
        if script.exitCode != 0 { Output.complain(script.verdict(in: language)) }
        if script.run.trace.count > 0 { Output.print(lines(of: script.exported, step: nil)) }
        return script.exitCode
      }
      let opened = try OpenedLesson.open(lesson, language: language, library: common.library)
      if opened.errorCount > 0 { DiagnosticOutput.complain(opened.diagnostics, in: language) }
      guard let run = opened.run else { return opened.exitCode }
      let chosen = try step.map { name throws(CommandProblem) in
        run.lesson.stepNames[try run.lesson.indexOfStep(named: name)]
      }
      let task = chosen.flatMap { ExportedTrace(ofTask: $0, in: run, source: opened.path) }
      Output.print(
        lines(of: task ?? ExportedTrace(of: run, source: opened.path), step: chosen))
      return opened.exitCode
    }
  }

  private func lines(of trace: ExportedTrace, step: String?) -> [String] {
    let isChosen = { (origin: EventOrigin?) in step == nil || origin?.step == step }
    if json { return TraceJSON.lines(of: trace, including: isChosen) }
    return TraceText(language: common.language, isASCII: glyphs == .ascii)
      .lines(of: trace, including: isChosen)
  }
}
