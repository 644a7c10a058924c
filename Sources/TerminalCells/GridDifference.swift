/// The rows that changed from one grid to the next: what has to be sent to a terminal.
package struct GridDifference: Equatable, Sendable {
  package struct ChangedRow: Equatable, Sendable {
    package let index: Int
    package let row: StyledRow

    package init(index: Int, row: StyledRow) {
      self.index = index
      self.row = row
    }
  }

  /// In order from the top.
  package let rows: [ChangedRow]

  /// All rows where there is no old grid or it has another size.
  package init(from old: CellGrid?, to new: CellGrid) {
    let old = old.flatMap { $0.size == new.size ? $0 : nil }
    rows = (0..<new.size.rows).compactMap { index in
      if let old, new.hasEqualRow(index, in: old) { return nil }
      return ChangedRow(index: index, row: new.row(index))
    }
  }
}
