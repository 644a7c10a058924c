import TerminalCells

/// A piece of a row that changed, of one kind and one style.
struct FramePiece: Equatable {
  let row: Int
  let columns: Range<Int>
  let kind: Kind

  enum Kind: Equatable {
    /// Glyphs of one style.
    case text(CellStyle)
    /// Blanks that look the same in many styles.
    case blanks
    /// The same up to the row's end, all of which is blank now.
    case end
  }
}

extension CellGrid {
  /// What changed from another grid of this size: pieces from the top, and in each row from the
  /// left. `isChanged` is told of each cell by its index: true where a piece has it.
  func pieces(from old: CellGrid, isChanged: inout [Bool]) -> [FramePiece] {
    var pieces: [FramePiece] = []
    for row in 0..<size.rows {
      let start = row * size.columns
      guard markChanges(inRow: row, from: old, in: &isChanged) else { continue }
      let end = endOfRow(start..<start + size.columns, in: isChanged)
      var index = start
      while index < end {
        guard isChanged[index] else {
          index += 1
          continue
        }
        let first = index
        let cell = cells[first]
        let isBlank = cell.isUnseen
        // What was blank before may be erased with the rest.
        var last = first
        while index < end, isBlank || isChanged[index], cells[index].isUnseen == isBlank,
          isBlank || cells[index].style == cell.style
        {
          if isChanged[index] { last = index }
          index += 1
        }
        index = last + 1
        pieces.append(
          FramePiece(
            row: row, columns: first - start..<index - start,
            kind: isBlank ? .blanks : .text(cell.style)))
      }
      if end < start + size.columns {
        pieces.append(FramePiece(row: row, columns: end - start..<size.columns, kind: .end))
      }
    }
    return pieces
  }

  /// Where the changed blanks begin that reach to the row's end, with others among them; the row's
  /// end where erasing wouldn't be shorter.
  private func endOfRow(_ row: Range<Int>, in isChanged: [Bool]) -> Int {
    var blank = row.upperBound
    while blank > row.lowerBound, cells[blank - 1].isUnseen { blank -= 1 }
    guard let first = (blank..<row.upperBound).first(where: { isChanged[$0] }),
      let last = (blank..<row.upperBound).last(where: { isChanged[$0] }), last - first >= 2
    else { return row.upperBound }
    return first
  }
}
