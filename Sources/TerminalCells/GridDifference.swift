/// What changed from one grid to the next: what has to be sent to a terminal.
package struct GridDifference: Equatable, Sendable {
  /// A row that changed, from its first cell that did to its last.
  package struct ChangedRow: Equatable, Sendable {
    package let index: Int
    /// Where the change begins.
    package let column: Int
    /// What stands there now, up to where the change ends.
    package let row: StyledRow

    package init(index: Int, column: Int = 0, row: StyledRow) {
      self.index = index
      self.column = column
      self.row = row
    }
  }

  /// In order from the top.
  package let rows: [ChangedRow]

  /// All rows, whole, where there is no old grid or it has another size.
  package init(from old: CellGrid?, to new: CellGrid) {
    let old = old.flatMap { $0.size == new.size ? $0 : nil }
    rows = (0..<new.size.rows).compactMap { index in
      guard let old else { return ChangedRow(index: index, row: new.row(index)) }
      return new.columnsChanged(inRow: index, from: old).map { columns in
        ChangedRow(
          index: index, column: columns.lowerBound, row: new.row(index, columns: columns))
      }
    }
  }
}
