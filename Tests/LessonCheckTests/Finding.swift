import LessonKit

/// What `check` found, by its code and its line alone.
struct Finding: Comparable, CustomStringConvertible {
  var code: String
  /// 1-based.
  var line: Int
  var description: String { "\(code) in line \(line)" }

  static func < (one: Finding, other: Finding) -> Bool {
    (one.line, one.code) < (other.line, other.code)
  }
}

extension [Diagnostic] {
  /// The codes and lines, by line.
  var findings: [Finding] {
    map { Finding(code: $0.mistake.code, line: $0.range.line) }.sorted()
  }
}
