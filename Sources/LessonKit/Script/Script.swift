/// A `tcp` block: its statements in order.
///
/// `claim` and `fill` lines aren't among its statements: they stand with their quiz and step.
package struct Script: Equatable, Sendable {
  /// In the order of the page.
  package var statements: [LocatedStatement]
  /// The line of the opening fence, 1-based.
  package var line: Int
  /// Whether a statement had a syntax error: such a block is not run, and blocks after it are only
  /// parsed (lesson format, section 3).
  package var isBroken: Bool
  /// Whether lines that this version doesn't know were left out, as in a file for a newer minor
  /// version of the format (section 7).
  package var leavesLinesOut = false

  /// A block's statements; it is whole unless told.
  package init(statements: [LocatedStatement], line: Int, isBroken: Bool = false) {
    self.statements = statements
    self.line = line
    self.isBroken = isBroken
  }
}

/// A statement and where it stands.
package struct LocatedStatement: Equatable, Sendable {
  /// What it says.
  package var statement: Statement
  /// Of the statement's text, without comment: line and columns in the file.
  package var range: SourceRange
  /// The whole source line, comment and indentation included: a diagnostic's `sourceLine`.
  package var text: String

  /// A statement at its place.
  package init(statement: Statement, range: SourceRange, text: String) {
    self.statement = statement
    self.range = range
    self.text = text
  }

  /// The statement as written, without comment: "expect both CLOSED".
  package var written: String {
    String(text.dropFirst(range.columns.lowerBound - 1).prefix(range.columns.count))
  }
}
