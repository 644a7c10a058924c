import TerminalCells
import Testing

struct GridDifferenceTests {
  private func grid(_ lines: [String], columns: Int = 5) -> CellGrid {
    var grid = CellGrid(size: GridSize(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.write(line, row: row, column: 0) }
    return grid
  }

  @Test func `equal grids differ in no row`() {
    #expect(GridDifference(from: grid(["a", "가"]), to: grid(["a", "가"])).rows == [])
  }

  @Test func `of the rows that changed, what lies between the changes is told`() {
    let old = grid(["a", "..가b", "c"])
    #expect(
      GridDifference(from: old, to: grid(["a", ".나", "c"])).rows
        == [.init(index: 1, column: 1, row: StyledRow(runs: [.init(text: "나  ", style: .plain)]))])
    #expect(
      GridDifference(from: old, to: grid(["a", "..나b", "c"])).rows
        == [.init(index: 1, column: 2, row: StyledRow(runs: [.init(text: "나", style: .plain)]))])
  }

  @Test func `a change of style alone is a change`() {
    var new = grid(["a", "b"])
    new.restyle(GridRectangle(row: 1, column: 3, rowCount: 1, columnCount: 1)) {
      $0.attributes = .reverse
    }
    #expect(GridDifference(from: grid(["a", "b"]), to: new).rows.map(\.index) == [1])
  }

  @Test func `a change of a mark alone is a change`() {
    let old = grid(["e\u{301}", "e\u{301}"])
    let changed = GridDifference(from: old, to: grid(["e\u{301}", "e\u{300}"]))
    #expect(
      changed.rows
        == [.init(index: 1, row: StyledRow(runs: [.init(text: "e\u{300}", style: .plain)]))])
  }

  @Test(arguments: [7, 20_262, 9_293] as [UInt64])
  func `the changes put into the old rows make the new ones`(seed: UInt64) {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = ["a", "가", "❔", "e\u{301}", "e\u{300}", "─", " ", "👍", "\u{1100}"]
    for _ in 0..<200 {
      var new = CellGrid(size: GridSize(columns: 8, rows: 1))
      for _ in 0..<6 { new.write(pieces[below(pieces.count)], row: 0, column: below(8)) }
      let old = new
      for _ in 0..<below(4) {
        new.write(
          pieces[below(pieces.count)], row: 0, column: below(8),
          style: CellStyle(attributes: below(2) == 0 ? [] : .bold))
      }
      var mended = old
      for changed in GridDifference(from: old, to: new).rows {
        mended.write(changed.row.runs, row: changed.index, column: changed.column)
      }
      #expect(mended == new, "\(old.plainText) \(new.plainText)")
    }
  }

  @Test func `without an old grid of the same size all rows are told`() {
    let new = grid(["a", "b"])
    #expect(GridDifference(from: nil, to: new).rows.map(\.index) == [0, 1])
    #expect(
      GridDifference(from: grid(["a", "b"], columns: 6), to: new).rows.map(\.index) == [0, 1])
  }
}
