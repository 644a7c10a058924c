import Wording

/// One mistake of an author, with its place and its mend (lesson format, section 8).
///
/// A value without prose: `DiagnosticText` prints it in either language.
package struct Diagnostic: Equatable, Sendable {
  /// The stable code and the values of the message; prose comes from `message(in:)`.
  package var mistake: Mistake
  /// The file, as it was opened.
  package var path: String
  /// Where. Line 1, column 1 for a mistake of the whole file.
  package var range: SourceRange
  /// The source line, for the picture; empty where there is none.
  package var sourceLine: String
  /// More, ready to print (a ladder since the step began), one entry a line.
  package var notes: [String]
  /// Whether it counts as an error though its mistake is a warning.
  package var isRaised = false

  /// A mistake at its place.
  package init(
    mistake: Mistake, path: String, range: SourceRange, sourceLine: String, notes: [String] = []
  ) {
    self.mistake = mistake
    self.path = path
    self.range = range
    self.sourceLine = sourceLine
    self.notes = notes
  }

  /// A mistake of the file as a whole, such as one that can't be read.
  package init(_ mistake: Mistake, ofFile path: String) {
    self.init(
      mistake: mistake, path: path, range: SourceRange(line: 1, columns: 1..<1), sourceLine: "")
  }
}

extension Diagnostic {
  /// How bad it is.
  package var severity: Severity { isRaised ? .error : mistake.severity }

  /// The same as `check --strict` sees it: prose behind its source is an error.
  package var strict: Diagnostic {
    guard mistake.rule is any FreshnessRule.Type else { return self }
    var diagnostic = self
    diagnostic.isRaised = true
    return diagnostic
  }

  /// The order in which diagnostics are shown: by line, column, then code.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let leftKey = (left.range.line, left.range.columns.lowerBound, left.mistake.code)
    let rightKey = (right.range.line, right.range.columns.lowerBound, right.mistake.code)
    return leftKey < rightKey
  }
}
