import ArgumentParser
import LessonCheck
import LessonKit
import LessonPlayer
import Wording

/// `tcptutor suggest`: the expectations that hold in a lesson's steps.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: HelpText.both(
      "강의의 단계에서 참이 되는 기대를 제안해요.",
      "Propose expectations that hold in a lesson's steps."),
    discussion: HelpText.both(
      """
      강의를 돌려 보고, 아무것도 확인하지 않거나 그렇지 않은 것을 기대하는 단계마다 그 블록 뒤에 참이 \
      되는 줄을 적어요. 그 단계가 보여 줄 만큼 위에서부터 옮겨 적으세요.
      """,
      """
      Runs the lesson and prints, for each step that verifies nothing or expects what isn't so, the \
      lines that come true after its block. Copy as many from the top as the step should show.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both(
      "강의의 id나 번호, 파일, 표준 입력이면 -.",
      "A lesson's id or number, a file, or - for standard input."))
  var lesson: String

  @Option(
    help: .both(
      "무엇을 확인하든 이 단계만: id나 번호.",
      "This step, whatever it verifies: its id, or its number.", valueName: "id"))
  var step: String?

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      let opened = try OpenedLesson.open(lesson, language: language, library: common.library)
      guard let run = opened.run else {
        DiagnosticOutput.complain(opened.diagnostics, in: language)
        return opened.exitCode
      }
      let hasRun = !run.lesson.steps.contains { step in
        [step.setup, step.action].contains { $0?.isBroken ?? false }
      }
      guard hasRun else {
        DiagnosticOutput.complain(opened.diagnostics, in: language)
        return 1
      }
      Output.print(try lines(of: run, path: opened.path, in: language))
      return 0
    }
  }

  private func lines(
    of run: LessonRun, path: String, in language: Language
  ) throws(CommandProblem) -> [String] {
    guard let step else {
      let suggestions = Suggestion.all(in: run)
      return suggestions.isEmpty
        ? [SuggestionText.nothingToSay(path: path, in: language)]
        : SuggestionText.lines(of: suggestions, path: path, in: language)
    }
    let index = try run.lesson.indexOfStep(named: step)
    let suggestions = Suggestion.ofSteps([index], in: run)
    return suggestions.isEmpty
      ? [SuggestionText.noBlock(inStep: index, of: run.lesson, in: language)]
      : SuggestionText.lines(of: suggestions, path: path, in: language)
  }
}
