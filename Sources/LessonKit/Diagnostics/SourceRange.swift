/// A place in a source file.
package struct SourceRange: Equatable, Hashable, Sendable {
  /// 1-based.
  package var line: Int
  /// Half-open, 1-based, in characters (grapheme clusters) of the line.
  package var columns: Range<Int>

  /// The columns of one line. An empty range stands before its column.
  package init(line: Int, columns: Range<Int>) {
    self.line = line
    self.columns = columns
  }
}
