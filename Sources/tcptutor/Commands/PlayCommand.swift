import ArgumentParser
import CursesTerminal
import LessonKit
import LessonPlayer
import TutorApp

/// `tcptutor play`: one lesson.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a lesson, or show a packetdrill script.",
    discussion: """
      A lesson with errors is played as far as it goes; the exit code is 1 then. So is a script that \
      fails; one that asks for something that isn't supported is reported with exit code 2.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Argument(
    help: "A lesson's id or number, a Markdown file, a .pkt script, or - for standard input.")
  var lesson: String

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      if CheckedScripts.isScript(lesson) { return play(try OpenedScript(lesson)) }
      let opened = try OpenedLesson.open(
        lesson, language: common.language, library: common.library)
      guard let run = opened.run else {
        DiagnosticOutput.complain(opened.diagnostics, in: common.language)
        return opened.exitCode
      }
      let keys = TerminalKeys.forLesson(lesson)
      if !stage.plain, keys.isTerminal {
        do throws(TerminalUnavailable) {
          try FullScreen(options: stage, language: common.language, keys: keys)
            .run(run.lesson, from: opened.library)
          complainOfErrors(in: opened)
          return opened.exitCode
        } catch {
          Output.complain([TerminalNote.text(of: error, in: common.language)])
        }
      }
      let text = PlainLesson(run, language: common.language, errorCount: opened.errorCount)
      PlainReader.read(text, isInteractive: Environment.hasTerminal)
      return opened.exitCode
    }
  }

  private func play(_ script: OpenedScript) -> Int32 {
    let language = common.language
    guard let run = script.stage(in: language) else {
      Output.complain(script.verdict(in: language))
      return script.exitCode
    }
    let keys = TerminalKeys.forLesson(lesson)
    if !stage.plain, keys.isTerminal {
      do throws(TerminalUnavailable) {
        try FullScreen(options: stage, language: language, keys: keys).show(run)
        if script.exitCode != 0 { Output.complain(script.verdict(in: language)) }
        return script.exitCode
      } catch {
        Output.complain([TerminalNote.text(of: error, in: language)])
      }
    }
    PlainReader.read(PlainLesson(run, language: language), isInteractive: Environment.hasTerminal)
    return script.exitCode
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
