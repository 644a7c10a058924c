extension CellGrid {
  /// Whether a cell looks the same as one of another grid, both told by their indices.
  func looksSame(at index: Int, as other: CellGrid, at otherIndex: Int) -> Bool {
    let cell = cells[index]
    return cell.looksSame(as: other.cells[otherIndex])
      && (!cell.hasMore || glyph(at: index) == other.glyph(at: otherIndex))
  }

  /// How many cells of a row look different from those of a row in another grid, as wide.
  package func cellsThatDiffer(inRow row: Int, fromRow otherRow: Int, of other: CellGrid) -> Int {
    let (here, there) = (indices(ofRow: row), other.indices(ofRow: otherRow))
    if isEqual(here, other, there) { return 0 }
    var count = 0
    for (index, otherIndex) in zip(here, there)
    where !looksSame(at: index, as: other, at: otherIndex) {
      count += 1
    }
    return count
  }

  /// Marks, by their indices, the cells of a row that look different from those of the same row in
  /// another grid of this size, both halves of a wide glyph together; returns whether any do.
  package func markChanges(
    inRow row: Int, from old: CellGrid, in isChanged: inout [Bool]
  ) -> Bool {
    let indices = indices(ofRow: row)
    if isEqual(indices, old, indices) { return false }
    var (hasChanged, hasWide) = (false, false)
    for index in indices {
      if isWide(index, here: old) { hasWide = true }
      if looksSame(at: index, as: old, at: index) { continue }
      isChanged[index] = true
      hasChanged = true
    }
    guard hasChanged, hasWide else { return hasChanged }
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
    cells[indices(ofRow: row)].count { !$0.isUnseen }
  }

  /// A number that is the same for rows that say the same, and hardly ever for others.
  package func wordsOfRow(_ row: Int) -> UInt64 {
    cells[indices(ofRow: row)].reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1.scalar.value)) &* 0x100_0000_01B3
    }
  }

  /// Whether the cells of two rows are known to be equal without looking at glyphs of several
  /// scalars: so most rows are passed over as wholes.
  private func isEqual(_ here: Range<Int>, _ other: CellGrid, _ there: Range<Int>) -> Bool {
    if hasClusters || here.count != there.count { return false }
    // With each index checked it takes ten times as long, and all rows are compared twice a frame.
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        var difference: UInt32 = 0
        for offset in 0..<here.count {
          let (cell, other) = (cells[here.lowerBound + offset], others[there.lowerBound + offset])
          difference |= (cell.scalar.value ^ other.scalar.value) | (cell.rest ^ other.rest)
        }
        return difference == 0
      }
    }
  }

  /// Whether a wide glyph begins at an index in this grid or in another.
  private func isWide(_ index: Int, here other: CellGrid) -> Bool {
    cells[index].columns == 2 || other.cells[index].columns == 2
  }
}
