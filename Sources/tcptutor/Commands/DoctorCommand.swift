import ArgumentParser

/// `tcptutor doctor`: what was found out about the terminal and its surroundings, and why the program
/// looks and speaks as it does.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: HelpText.both(
      "터미널과 환경에서 알아낸 것과 그 까닭을, 문제를 알릴 때 붙여 넣기 좋게 보여 줘요.",
      "Print what was detected and why, ready to paste into a report."),
    discussion: HelpText.both(
      "종료 코드는 강의를 하고 기억할 수 있으면 0, 막는 것이 있으면 1이에요.",
      "Exits with 0 if lessons can be played and remembered, 1 if something stands in the way."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Flag(help: .jsonObject)
  var json = false

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      let report = DoctorReport.examine(
        language: language, named: common.lang != nil, stage: stage,
        lessons: common.lessons ?? Environment["TCPTUTOR_LESSONS"])
      Output.print(
        json ? [DoctorJSON.text(of: report)] : DoctorText.lines(of: report, in: language))
      return report.problems.isEmpty ? 0 : 1
    }
  }
}
