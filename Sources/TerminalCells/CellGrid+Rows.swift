import TextWidth

extension CellGrid {
  /// The finished row at an index: neighbours of one style joined, unless their glyphs would become
  /// one character. Traps outside.
  package func row(_ index: Int) -> StyledRow {
    var runs: [StyledRow.Run] = []
    var last: Cell?
    for cell in cells(ofRow: index) where cell.columns > 0 {
      if let last, last.style == cell.style, !last.glyph.joins(cell.glyph) {
        runs[runs.count - 1].text.append(cell.glyph)
      } else {
        runs.append(StyledRow.Run(text: String(cell.glyph), style: cell.style))
      }
      last = cell
    }
    return StyledRow(runs: runs)
  }

  /// The row as text without styles, trailing spaces kept. Traps outside.
  package func text(row index: Int) -> String {
    String(cells(ofRow: index).lazy.filter { $0.columns > 0 }.map(\.glyph))
  }

  /// All rows, trailing spaces removed, joined by newlines: what goldens hold.
  package var plainText: String {
    (0..<size.rows).map { index in
      var line = text(row: index)
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }

  func cells(ofRow index: Int) -> ArraySlice<Cell> {
    precondition(0..<size.rows ~= index, "a row outside the grid")
    return cells[index * size.columns..<(index + 1) * size.columns]
  }
}

extension Character {
  /// Whether this and the next one, put together, are a single character: leading jamo, marks that
  /// take a column, skin tones.
  fileprivate func joins(_ next: Character) -> Bool {
    if isPlain && next.isPlain { return false }
    return "\(self)\(next)".dropFirst().isEmpty
  }

  /// Whether it is never part of another.
  private var isPlain: Bool {
    let count = utf8.count
    guard count == 1 || count == 3, let scalar = unicodeScalars.first else { return false }
    return DisplayWidth.isPlain(scalar)
  }
}
