/// A line of a lesson, and what it becomes.
struct LineChange: CustomStringConvertible {
  /// 1-based.
  var line: Int
  var text: String
  var isNumber = false
  var description: String { "line \(line): \(text)" }
}

extension LineChange {
  /// The line, blank: gone without moving those below it.
  static func gone(_ line: Int) -> LineChange { LineChange(line: line, text: "") }
}
