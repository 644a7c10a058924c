/// A size in cells.
package struct GridSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// Traps if either is less than 1.
  package init(columns: Int, rows: Int) {
    precondition(columns >= 1 && rows >= 1, "a screen has at least one cell")
    self.columns = columns
    self.rows = rows
  }
}
