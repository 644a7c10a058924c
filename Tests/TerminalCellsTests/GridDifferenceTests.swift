import TerminalCells
import Testing

struct GridDifferenceTests {
  private func grid(_ lines: [String], columns: Int = 4) -> CellGrid {
    var grid = CellGrid(size: GridSize(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.write(line, row: row, column: 0) }
    return grid
  }

  @Test func `equal grids differ in no row`() {
    #expect(GridDifference(from: grid(["a", "가"]), to: grid(["a", "가"])).rows == [])
  }

  @Test func `only the rows that changed are told, whole`() {
    let changed = GridDifference(from: grid(["a", "b", "c"]), to: grid(["a", "가", "c"]))
    #expect(changed.rows == [.init(index: 1, row: grid(["가"]).row(0))])
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
    #expect(changed.rows == [.init(index: 1, row: grid(["e\u{300}"]).row(0))])
  }

  @Test func `without an old grid of the same size all rows are told`() {
    let new = grid(["a", "b"])
    #expect(GridDifference(from: nil, to: new).rows.map(\.index) == [0, 1])
    #expect(
      GridDifference(from: grid(["a", "b"], columns: 5), to: new).rows.map(\.index) == [0, 1])
  }
}
