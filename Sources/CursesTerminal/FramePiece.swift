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
      guard mark(start..<start + size.columns, from: old, in: &isChanged) else { continue }
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

  /// Marks the cells of a row that changed, both halves of a wide glyph together; returns whether
  /// any did.
  private func mark(_ row: Range<Int>, from old: CellGrid, in isChanged: inout [Bool]) -> Bool {
    var hasChanged = false
    for index in row where !looksSame(at: index, as: old) {
      isChanged[index] = true
      hasChanged = true
    }
    guard hasChanged else { return false }
    // Half a glyph can't be sent, nor one be left of what was there. New glyphs and old ones may
    // overlap in a chain: all of it is reached from any of its cells, to the right and then to the
    // left.
    for index in row.dropLast() where parts(index, old) && isChanged[index] {
      isChanged[index + 1] = true
    }
    for index in row.dropLast().reversed() where parts(index, old) && isChanged[index + 1] {
      isChanged[index] = true
    }
    return true
  }

  /// Whether the cell at an index and the next are halves of a glyph here or in another grid.
  private func parts(_ index: Int, _ old: CellGrid) -> Bool {
    cells[index].columns == 2 || old.cells[index].columns == 2
  }

  /// Whether the cell at an index looks the same as one of another grid, at the same index unless
  /// told.
  func looksSame(at index: Int, as old: CellGrid, at other: Int? = nil) -> Bool {
    let other = other ?? index
    let (new, before) = (cells[index], old.cells[other])
    if new.isSame(as: before) { return !new.hasMore || glyph(at: index) == old.glyph(at: other) }
    return new.isUnseen && before.isUnseen
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

extension Cell {
  /// Whether nothing is to be seen in it.
  var isUnseen: Bool { scalar == " " && columns == 1 && !hasMore && style.isUnseenOnBlanks }

  /// The same as `==`, which in another module is called by way of tables: a frame compares
  /// thousands. A test holds it to the fields that there are.
  fileprivate func isSame(as other: Cell) -> Bool {
    scalar.value == other.scalar.value && columns == other.columns && hasMore == other.hasMore
      && style.attributes.rawValue == other.style.attributes.rawValue
      && style.foreground.isSame(as: other.style.foreground)
      && style.background.isSame(as: other.style.background)
  }
}

extension TerminalColor {
  fileprivate func isSame(as other: TerminalColor) -> Bool {
    switch (self, other) {
    case (.standard, .standard): true
    case (.indexed(let one), .indexed(let two)): one == two
    case (.standard, .indexed), (.indexed, .standard): false
    }
  }
}

extension CellStyle {
  /// Whether a blank looks the same in it as without a style.
  var isUnseenOnBlanks: Bool {
    guard case .standard = background else { return false }
    return attributes.rawValue & Self.shownOnBlanks == 0
  }

  // Octets, for this is asked of each cell: what is generic in sets of options takes its time.
  private static let shownOnBlanks =
    CellAttributes.underline.rawValue | CellAttributes.reverse.rawValue
}
