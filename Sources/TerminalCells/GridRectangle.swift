/// A rectangle of cells, which may lie partly or wholly outside a grid.
package struct GridRectangle: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rowCount: Int
  package var columnCount: Int

  /// Negative counts are taken as none.
  package init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
    self.row = row
    self.column = column
    self.rowCount = max(0, rowCount)
    self.columnCount = max(0, columnCount)
  }

  /// The rows and columns of it that a grid has, half-open.
  func clipped(to size: GridSize) -> (rows: Range<Int>, columns: Range<Int>) {
    (
      rows: (row..<row + rowCount).clamped(to: 0..<size.rows),
      columns: (column..<column + columnCount).clamped(to: 0..<size.columns)
    )
  }
}
