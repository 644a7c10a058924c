import Testing

@testable import TutorScreen

private func line(_ from: (Int, Int), _ to: (Int, Int)) -> SlopedLine {
  SlopedLine(
    start: .init(column: from.0, line: from.1), end: .init(column: to.0, line: to.1))
}

/// The cells as text, a row a line.
private func drawn(_ line: SlopedLine) -> String {
  let pieces = line.pieces
  let rows = (pieces.map(\.place.line).max() ?? 0) + 1
  let columns = (pieces.map(\.place.column).max() ?? 0) + 1
  var cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  for piece in pieces {
    cells[piece.place.line][piece.place.column] = GlyphSet.unicode.slope(piece.slope, of: .plain)
  }
  return cells.map { $0.joined() }.joined(separator: "\n")
}

@Test func `a line falls evenly through its rows, to the right or to the left`() {
  #expect(drawn(line((0, 0), (9, 0))) == "──────────")
  #expect(drawn(line((0, 0), (20, 1))) == "──⎼⎼⎼⎼⎽⎽⎽⎽           \n          ⎺⎺⎺⎺⎻⎻⎻⎻───")
  #expect(drawn(line((20, 0), (0, 1))) == "           ⎽⎽⎽⎽⎼⎼⎼⎼──\n───⎻⎻⎻⎻⎺⎺⎺⎺          ")
}

@Test func `a line that falls more than it runs is steep`() {
  #expect(drawn(line((0, 0), (1, 3))) == "╲ \n╲ \n ╲\n ╲")
  #expect(drawn(line((0, 0), (0, 2))) == "╲\n╲\n╲")
}

@Test func `lines that meet between their ends cross in one cell`() {
  let right = line((0, 0), (10, 4))
  #expect(right.crossing(line((10, 0), (0, 4))) == .init(column: 5, line: 2))
  #expect(line((0, 0), (10, 8)).crossing(line((0, 2), (10, 4))) != nil)
  #expect(right.crossing(line((0, 1), (10, 5))) == nil)
  #expect(right.crossing(line((10, 5), (0, 9))) == nil)
}
