import LessonKit
import Wording

/// A report in words, as `check` prints it.
package enum CheckText {
  /// Every diagnostic, an empty line after each, then the summary.
  package static func lines(of report: CheckReport, in language: Language) -> [String] {
    let diagnostics = report.files.flatMap(\.diagnostics).map {
      DiagnosticText.render($0, in: language) + "\n"
    }
    return (diagnostics + [summary(of: report, in: language)])
      .flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// What was checked, and how it went, in one line.
  package static func summary(of report: CheckReport, in language: Language) -> String {
    switch language {
    case .korean: korean(report)
    case .english: english(report)
    }
  }

  private static func korean(_ report: CheckReport) -> String {
    let counted =
      "강의 \(report.lessonCount)개, 언어 \(report.languageCount)개, "
      + "기대 \(report.expectationCount)개: "
    switch (report.errorCount, report.warningCount) {
    case (0, 0): return counted + "모두 맞아요"
    case (0, let warnings): return counted + "모두 맞아요 (경고 \(warnings)개)"
    case (let errors, 0): return counted + "오류 \(errors)개"
    case (let errors, let warnings): return counted + "오류 \(errors)개, 경고 \(warnings)개"
    }
  }

  private static func english(_ report: CheckReport) -> String {
    let counted = [
      number(report.lessonCount, "lesson"), number(report.languageCount, "language"),
      number(report.expectationCount, "expectation"),
    ].joined(separator: ", ")
    let errors = number(report.errorCount, "error")
    let warnings = number(report.warningCount, "warning")
    switch (report.errorCount, report.warningCount) {
    case (0, 0): return counted + ": all true"
    case (0, _): return counted + ": all true (\(warnings))"
    case (_, 0): return counted + ": \(errors)"
    default: return counted + ": \(errors), \(warnings)"
    }
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }
}
