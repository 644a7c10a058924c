import LessonKit

/// A translation as `sync` leaves it.
struct SyncedFile {
  /// Its file as it was.
  let file: TranslationFamily.File
  /// The file's octets as they should be.
  let octets: [UInt8]
  /// What was done to it.
  let actions: [TranslationSync.Action]
  /// What is left for the translator.
  let remaining: [Diagnostic]
  /// What changes, as a unified diff.
  let difference: [String]

  /// Brings a translation into step with its source.
  init(
    _ file: TranslationFamily.File, with source: TranslationFamily.File, confirming steps: [String]
  ) throws(CommandProblem) {
    do throws(TranslationSync.Refusal) {
      let synced = try TranslationSync.synced(
        file.page, with: source.page, confirming: steps)
      self.file = file
      octets = synced.text.octets
      actions = synced.actions
      difference = LineDifference.unified(
        from: file.page.text.lines, to: synced.text.lines, path: file.path)
    } catch {
      throw .sync(.refused(error))
    }
    let lesson = LessonCompiler.compile(octets, path: file.path).lesson
    remaining =
      lesson.map { lesson in
        (TranslationRules.diagnostics(of: lesson)
          + TranslationRules.findings(
            of: lesson, source: source.page.lesson, expectedPath: nil
          ).map(\.diagnostic))
          .sorted(by: Diagnostic.precedes)
      } ?? []
  }

  /// Whether anything changes.
  var isChanged: Bool { octets != file.octets }

  /// Puts the new octets in the file's place.
  func write() throws(CommandProblem) {
    guard isChanged else { return }
    do throws(OutputFile.Failure) {
      try OutputFile.replace(file.path, file.octets, with: octets)
    } catch {
      throw .notWritten(path: file.path, error)
    }
  }
}
