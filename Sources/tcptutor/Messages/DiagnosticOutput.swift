import LessonKit
import Wording

/// Diagnostics on standard error.
enum DiagnosticOutput {
  /// Prints all of a lesson's mistakes.
  static func complain(_ diagnostics: [Diagnostic], in language: Language) {
    Output.complain([DiagnosticText.render(diagnostics, in: language)])
  }
}
