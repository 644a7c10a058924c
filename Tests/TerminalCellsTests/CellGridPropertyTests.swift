import TerminalCells
import TextWidth
import Testing

struct CellGridPropertyTests {
  /// Numerical Recipes' linear congruential generator: the same writes on every run.
  private struct Seeded {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// Text that is hard to keep in cells: halves of sequences that join a neighbour, controls, marks.
  private static let pieces = [
    "a", "가", "❔", "👍🏽", "🏽", "🇰🇷", "\u{1F1F0}", "e\u{301}", "\u{301}", "\u{200D}", "👨‍👩‍👧", "\u{1B}[2J",
    "\n", "\r\n", "─", "\u{1100}", "\u{1161}", "क्ष", "\u{93F}", "\u{600}", "1️⃣", "❤️", "SYN ", "。",
  ]

  @Test(arguments: [1, 20_260, 9_293] as [UInt64])
  func `the widths of every row sum to the columns whatever is written`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<60 {
      let size = GridSize(columns: 1 + random.below(12), rows: 1 + random.below(3))
      var grid = CellGrid(size: size)
      for _ in 0..<40 {
        let text = (0...random.below(4)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
        let style = CellStyle(attributes: CellAttributes(rawValue: UInt8(random.below(3))))
        let row = random.below(size.rows + 2) - 1
        let column = random.below(size.columns + 6) - 4
        switch random.below(8) {
        case 0:
          grid.fill(
            GridRectangle(
              row: row, column: column, rowCount: random.below(3), columnCount: random.below(5)),
            with: text[0].first ?? " ", style: style)
        case 1:
          grid.restyle(
            GridRectangle(
              row: row, column: column, rowCount: random.below(3), columnCount: random.below(5))
          ) { $0 = style }
        case 2:
          grid.draw(grid, row: row, column: column)
        default:
          grid.write(text.joined(), row: row, column: column, style: style)
        }
        for index in 0..<size.rows {
          let runs = grid.row(index).runs
          let widths = runs.map { DisplayWidth.columns(of: $0.text) }
          #expect(widths.reduce(0, +) == size.columns, "\(runs)")
          #expect(runs.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
        }
      }
    }
  }
}
