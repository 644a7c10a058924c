import LessonKit
import LessonPlayer
import TraceExport
import Wording

/// Compiles lessons and runs them on the engine: whatever a lesson claims is verified.
package enum LessonChecker {
  /// Checks every file and reports all that is wrong with each. `language` is the one in which the
  /// ladders of failed expectations are written.
  package static func check(_ sources: [LessonSource], language: Language) -> CheckReport {
    CheckReport(files: sources.map { check($0, language: language) })
  }

  private static func check(_ source: LessonSource, language: Language) -> CheckedFile {
    let compiled = source.compiled
    guard let lesson = compiled.lesson else {
      return CheckedFile(
        path: source.path, isUnreadable: source.isUnreadable, diagnostics: compiled.diagnostics)
    }
    let run = LessonRun(lesson)
    let ladders = StepLadders(of: run, language: language)
    let denied = run.diagnostics.map { ladders.attached(to: $0) }
    return CheckedFile(
      path: source.path, lesson: lesson.id, language: lesson.language,
      expectations: lesson.expectationCount,
      diagnostics: (compiled.diagnostics + denied).sorted(by: Diagnostic.precedes))
  }
}
