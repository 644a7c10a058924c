import ArgumentParser
import LessonKit

/// `tcptutor sync`: brings a lesson's translations into step with it.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring a lesson's translations into step with it.",
    discussion: """
      Copies `tcp` blocks that differ, keeping the translation's comments; puts steps in that are \
      missing, between marks that ‘check’ reports until they are translated; and writes the \
      fingerprints of the steps that --done confirms. Prose is never changed or taken out.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A lesson's id or number, its file, or a translation's.")
  var lesson: String

  @Option(
    help: ArgumentHelp(
      "This step's translation is right as it stands; may stand several times.", valueName: "step"))
  var done: [String] = []

  @Option(help: ArgumentHelp("Only the translation into this language.", valueName: "language"))
  var into: String?

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      let family = try TranslationFamily.find(lesson, into: into, library: common.library)
      guard family.sourceDiagnostics.isEmpty else {
        DiagnosticOutput.complain(family.sourceDiagnostics, in: language)
        Output.complain([SyncText.sourceIsWrong(family.source.path, in: language)])
        return 1
      }
      let steps = done.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      if !steps.isEmpty && family.translations.count > 1 {
        throw .sync(.whichTranslation(family.translations.map(\.page.lesson.language)))
      }
      var changes: [SyncedFile] = []
      for file in family.translations {
        changes.append(try SyncedFile(file, with: family.source, confirming: steps))
      }
      for change in changes {
        if !dryRun { try change.write() }
        Output.print(SyncText.lines(of: change, isDryRun: dryRun, in: language))
      }
      return 0
    }
  }
}
