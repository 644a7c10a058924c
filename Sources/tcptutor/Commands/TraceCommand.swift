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
    abstract: "Print what the engine really did in a lesson or a packetdrill script.",
    discussion: """
      Exits with 1 if the lesson has errors or the script fails; what ran is printed all the same. \
      A script that asks for something that isn't supported exits with 2.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A lesson's id or number, a file, a .pkt script, or - for standard input.")
  var lesson: String

  @Option(help: ArgumentHelp("Only this step: its id, or its number.", valueName: "id"))
  var step: String?

  @Flag(help: "JSON Lines with stable names, for other programs.")
  var json = false

  @Option(help: "The signs of the ladder: emoji, unicode, ascii, or auto.")
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
