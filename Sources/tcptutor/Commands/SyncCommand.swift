import ArgumentParser
import LessonKit

/// `tcptutor sync`: brings a lesson's translations into step with it.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: HelpText.both(
      "강의의 번역을 원본에 맞춰요.", "Bring a lesson's translations into step with it."),
    discussion: HelpText.both(
      """
      다른 `tcp` 블록은 번역의 주석을 살려 베껴 오고, 빠진 단계는 옮길 때까지 ‘check’가 알려 주는 \
      표시 사이에 넣고, --done으로 확인한 단계의 지문을 적어요. 글은 바꾸거나 지우지 않아요.
      """,
      """
      Copies `tcp` blocks that differ, keeping the translation's comments; puts steps in that are \
      missing, between marks that ‘check’ reports until they are translated; and writes the \
      fingerprints of the steps that --done confirms. Prose is never changed or taken out.
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both(
      "강의의 id나 번호, 강의의 파일, 또는 번역의 파일.",
      "A lesson's id or number, its file, or a translation's."))
  var lesson: String

  @Option(
    help: .both(
      "이 단계의 번역은 이대로 맞아요. 여러 번 적어도 돼요.",
      "This step's translation is right as it stands; may stand several times.", valueName: "step"))
  var done: [String] = []

  @Option(
    help: .both(
      "이 언어로 옮긴 번역만.", "Only the translation into this language.", valueName: "language"))
  var into: String?

  @Flag(help: .dryRun)
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
