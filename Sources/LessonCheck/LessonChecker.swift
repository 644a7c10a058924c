import LessonKit
import LessonPlayer
import TraceExport
import Wording

/// Compiles lessons and runs them on the engine: whatever a lesson claims is verified.
package enum LessonChecker {
  /// Checks every file and reports all that is wrong with each. `language` is the one in which the
  /// ladders of failed expectations are written. A translation's source is taken from the files,
  /// else from their surroundings. `isStrict` makes prose that is behind its source an error.
  package static func check(
    _ sources: [LessonSource], language: Language,
    surroundings: LessonSurroundings = LessonSurroundings(), isStrict: Bool = false
  ) -> CheckReport {
    let compiled = sources.map { ($0, $0.compiled) }
    var translations = TranslationChecker(
      compiled.compactMap(\.1.lesson), surroundings: surroundings, language: language)
    var glossaries = GlossaryChecker(surroundings)
    let files = compiled.map { source, compiled in
      var file = check(source, compiled, language: language)
      if let lesson = compiled.lesson {
        file.diagnostics += translations.diagnostics(of: lesson)
        file.diagnostics += glossaries.diagnostics(of: lesson)
        file.diagnostics.sort(by: Diagnostic.precedes)
      }
      if isStrict { file.diagnostics = file.diagnostics.map(\.strict) }
      return file
    }
    return CheckReport(files: files)
  }

  private static func check(
    _ source: LessonSource, _ compiled: (lesson: Lesson?, diagnostics: [Diagnostic]),
    language: Language
  ) -> CheckedFile {
    guard let lesson = compiled.lesson else {
      return CheckedFile(
        path: source.path, isUnreadable: source.isUnreadable, diagnostics: compiled.diagnostics)
    }
    let run = LessonRun(lesson)
    let denied = run.diagnostics.isEmpty ? [] : denied(of: run, language: language)
    return CheckedFile(
      path: source.path, lesson: lesson.id, language: lesson.language,
      expectations: lesson.expectationCount,
      diagnostics: (compiled.diagnostics + denied + PaneCheck.diagnostics(of: run))
        .sorted(by: Diagnostic.precedes))
  }

  private static func denied(of run: LessonRun, language: Language) -> [Diagnostic] {
    let ladders = StepLadders(of: run, language: language)
    return run.diagnostics.map { ladders.attached(to: $0) }
  }
}
