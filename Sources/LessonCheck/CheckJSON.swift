import LessonKit
import TraceExport
import Wording

/// A report as JSON Lines, for editors and other programs: an object a mistake. Members are only
/// ever added.
///
/// | Member | |
/// |---|---|
/// | `path` | the file, as it was given |
/// | `line`, `column`, `endColumn` | from 1, columns in characters; `endColumn` is the one behind |
/// | `code`, `severity` | "E301"; "error", "warning" or "note" |
/// | `message`, `help` | in the user's language; `help` is null where a script fails |
/// | `related` | more lines to read, such as the ladder since the step began |
package enum CheckJSON {
  /// A line for every mistake, in the order of the report.
  package static func lines(of report: CheckReport, in language: Language) -> [String] {
    report.files.flatMap(\.diagnostics).map { diagnostic in
      let mistake = diagnostic.mistake
      return line(
        path: diagnostic.path, range: diagnostic.range, code: mistake.code,
        severity: diagnostic.severity, message: mistake.message(in: language),
        help: mistake.help(in: language), related: diagnostic.notes)
    }
  }

  /// One mistake.
  package static func line(
    path: String, range: SourceRange, code: String, severity: Severity, message: String,
    help: String? = nil, related: [String] = []
  ) -> String {
    JSONValue.object([
      JSONMember("path", .string(path)),
      JSONMember("line", .integer(range.line)),
      JSONMember("column", .integer(range.columns.lowerBound)),
      JSONMember("endColumn", .integer(range.columns.upperBound)),
      JSONMember("code", .string(code)),
      JSONMember("severity", .string(severity.rawValue)),
      JSONMember("message", .string(message)),
      JSONMember("help", help.map(JSONValue.string) ?? .null),
      JSONMember("related", .array(related.map(JSONValue.string))),
    ]).text
  }
}
