import ArgumentParser
import CursesTerminal

/// `tcptutor` alone: the menu of lessons; without a terminal, their list.
struct MenuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu",
    abstract: HelpText.both(
      "강의를 골라요 (명령이 없을 때 하는 일).",
      "Choose a lesson (what happens without a command)."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var stage: StageOptions

  func run() throws {
    try perform(in: common.language) { () throws(CommandProblem) in
      let library = try common.library()
      if !stage.plain, TerminalKeys.standardInput.isTerminal {
        do throws(TerminalUnavailable) {
          try FullScreen(
            options: stage, language: common.language, keys: .standardInput,
            glossaries: GlossaryPages(of: library).glossaries
          ).runMenu(of: library)
          return 0
        } catch {
          Output.complain([TerminalNote.text(of: error, in: common.language)])
        }
      }
      list(library)
      return 0
    }
  }

  private func list(_ library: LessonLibrary) {
    let language = common.language
    let lessons = Catalogue.lessons(of: library, language: language)
    Output.print(CatalogueText.lines(of: lessons, in: language))
    Output.print(["", CatalogueText.hint(for: lessons, in: language)])
  }
}
