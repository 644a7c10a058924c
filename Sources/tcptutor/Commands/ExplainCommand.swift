import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor explain`: a rule of the lesson format, at length.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain what check says of a lesson, with an example and its mend.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The code of a mistake, as in E301; without one, the list of them all.")
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
