import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor explain`: a rule of the lesson format, at length.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: HelpText.both(
      "check가 강의에 대해 하는 말을 보기와 고치는 법으로 풀어 줘요.",
      "Explain what check says of a lesson, with an example and its mend."))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both(
      "E301 같은 잘못의 코드. 없으면 모든 코드의 목록.",
      "The code of a mistake, as in E301; without one, the list of them all."))
  var code: String?

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      guard let code else {
        Output.print(RuleText.list(in: language))
        return 0
      }
      guard let rule = Rules.rule(of: code) else {
        throw .noSuchRule(code, suggestion: Rules.nearestCode(to: code))
      }
      Output.print(RuleText.lines(of: rule, in: language))
      return 0
    }
  }
}
