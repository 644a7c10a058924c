import ArgumentParser

/// `tcptutor doctor`: what was found out about the terminal and its surroundings, and why the program
/// looks and speaks as it does.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Print what was detected and why, ready to paste into a report.",
    discussion: """
      Exits with 0 if lessons can be played and remembered, 1 if something stands in the way.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  @Flag(help: "One JSON object with stable names, for other programs.")
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
