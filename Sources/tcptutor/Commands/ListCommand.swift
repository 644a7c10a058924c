import ArgumentParser

/// `tcptutor list`: the lessons there are.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpText.both("강의 목록을 보여 줘요.", "List the lessons."))

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      let lessons = Catalogue.lessons(of: try common.library(), language: language)
      Output.print(CatalogueText.lines(of: lessons, in: language))
      return 0
    }
  }
}
