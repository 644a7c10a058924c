extension CellGrid {
  /// How many cells of a row look different from those of a row in another grid. Traps where a grid
  /// has no such row, and where they aren't as wide as each other. O(columns); where this grid has
  /// any glyph of several scalars each cell is looked at twice.
  package func cellsThatDiffer(inRow row: Int, fromRow otherRow: Int, of other: CellGrid) -> Int {
    let (here, there) = (indices(ofRow: row), other.indices(ofRow: otherRow))
    var count = compare(here, other, there) { cells, others in
      cells.indices.count { !cells[$0].looksSame(as: others[$0]) }
    }
    if hasClusters {
      count += zip(here, there).count {
        cells[$0].hasMore && cells[$0] == other.cells[$1] && glyph(at: $0) != other.glyph(at: $1)
      }
    }
    return count
  }

  /// Marks, by their indices, the cells of a row that look different from those of the same row in
  /// another grid, both halves of a wide glyph together; returns whether any do. Marks that are set
  /// already stay. Traps where the grids have no such row or aren't of one size, and unless
  /// `isChanged` has as many places as there are cells. O(columns); that rows are equal is told the
  /// quick way only where this grid has no glyph of several scalars, in whichever row.
  package func markChanges(
    inRow row: Int, from old: CellGrid, in isChanged: inout [Bool]
  ) -> Bool {
    precondition(old.size == size && isChanged.count == cells.count, "grids of one size")
    let indices = indices(ofRow: row)
    if !hasClusters, compare(indices, old, indices, Self.isEqual) { return false }
    var hasChanged = false
    for index in indices {
      let (cell, before) = (cells[index], old.cells[index])
      if cell.looksSame(as: before), !cell.hasMore || glyph(at: index) == old.glyph(at: index) {
        continue
      }
      isChanged[index] = true
      hasChanged = true
    }
    guard hasChanged, compare(indices, old, indices, Self.haveWide) else { return hasChanged }
    // Half a glyph can't be sent, nor one be left of what was there. New glyphs and old ones may
    // overlap in a chain: all of it is reached from any of its cells, to the right and then to the
    // left.
    for index in indices.dropLast() where isChanged[index] && isWide(index, here: old) {
      isChanged[index + 1] = true
    }
    for index in indices.dropLast().reversed()
    where isChanged[index + 1] && isWide(index, here: old) {
      isChanged[index] = true
    }
    return true
  }

  /// How many cells of a row there is anything to be seen in.
  package func cellsDrawn(inRow row: Int) -> Int {
    indices(ofRow: row).count { !cells[$0].isUnseen }
  }

  /// A number that is the same for rows that say the same, and hardly ever for others.
  package func wordsOfRow(_ row: Int) -> UInt64 {
    indices(ofRow: row).reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64(cells[$1].scalar.value)) &* 0x100_0000_01B3
    }
  }

  /// Hands on the cells of two rows. With the index of each checked, comparing them takes four
  /// times as long, and all rows are compared twice a frame.
  private func compare<Result>(
    _ here: Range<Int>, _ other: CellGrid, _ there: Range<Int>,
    _ body: (UnsafeBufferPointer<Cell>, UnsafeBufferPointer<Cell>) -> Result
  ) -> Result {
    precondition(here.count == there.count, "rows as wide as each other")
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        body(
          UnsafeBufferPointer(rebasing: cells[here]), UnsafeBufferPointer(rebasing: others[there]))
      }
    }
  }

  /// Whether cells are equal; of glyphs of several scalars the first ones decide.
  private static func isEqual(
    _ cells: UnsafeBufferPointer<Cell>, _ others: UnsafeBufferPointer<Cell>
  ) -> Bool {
    cells.indices.reduce(0) { $0 | (cells[$1].bits ^ others[$1].bits) } == 0
  }

  /// Whether a wide glyph begins in any of the cells: only there the higher bit of the columns is
  /// set.
  private static func haveWide(
    _ cells: UnsafeBufferPointer<Cell>, _ others: UnsafeBufferPointer<Cell>
  ) -> Bool {
    let all = cells.indices.reduce(0) { $0 | (cells[$1].rest | others[$1].rest) }
    return all & (2 << Cell.columnsShift) != 0
  }

  /// Whether a wide glyph begins at an index in this grid or in another.
  private func isWide(_ index: Int, here other: CellGrid) -> Bool {
    cells[index].columns == 2 || other.cells[index].columns == 2
  }
}
