import TextWidth

extension CellGrid {
  /// The finished row at an index: neighbours of one style joined, unless their glyphs would become
  /// one character. Traps outside.
  package func row(_ index: Int) -> StyledRow { row(index, columns: 0...size.columns - 1) }

  /// The part of a finished row that stands in these columns, which part no wide glyph.
  func row(_ index: Int, columns: ClosedRange<Int>) -> StyledRow {
    let start = indices(ofRow: index).lowerBound
    var runs: [StyledRow.Run] = []
    var octets: [UInt8] = []
    var last: Int?
    for place in start + columns.lowerBound...start + columns.upperBound
    where cells[place].columns > 0 {
      if let last, cells[last].style != cells[place].style || joins(last, place) {
        runs.append(
          StyledRow.Run(text: String(decoding: octets, as: UTF8.self), style: cells[last].style))
        octets.removeAll(keepingCapacity: true)
      }
      let scalar = cells[place].scalar
      if cells[place].hasMore {
        octets += glyph(at: place).utf8
      } else if scalar.isASCII {
        octets.append(UInt8(scalar.value))
      } else {
        octets += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
      last = place
    }
    if let last {
      runs.append(
        StyledRow.Run(text: String(decoding: octets, as: UTF8.self), style: cells[last].style))
    }
    return StyledRow(runs: runs)
  }

  /// The row as text without styles, trailing spaces kept. Traps outside.
  package func text(row index: Int) -> String {
    String(indices(ofRow: index).lazy.filter { cells[$0].columns > 0 }.map { glyph(at: $0) })
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

  /// The indices of a row's cells. Traps outside.
  func indices(ofRow index: Int) -> Range<Int> {
    precondition(0..<size.rows ~= index, "a row outside the grid")
    return index * size.columns..<(index + 1) * size.columns
  }

  /// Whether the glyphs in two cells, put together, are a single character: leading jamo, marks that
  /// take a column, skin tones.
  private func joins(_ first: Int, _ second: Int) -> Bool {
    if isPlain(first) && isPlain(second) { return false }
    return "\(glyph(at: first))\(glyph(at: second))".dropFirst().isEmpty
  }

  /// Whether the glyph in a cell is never part of another.
  private func isPlain(_ index: Int) -> Bool {
    !cells[index].hasMore && DisplayWidth.isPlain(cells[index].scalar)
  }
}
