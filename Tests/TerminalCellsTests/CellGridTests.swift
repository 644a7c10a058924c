import TerminalCells
import TextWidth
import Testing

struct CellGridTests {
  let bold = CellStyle(attributes: .bold)

  private func grid(columns: Int, rows: Int = 1) -> CellGrid {
    CellGrid(size: GridSize(columns: columns, rows: rows))
  }

  @Test func `a write returns the column after it`() {
    var grid = grid(columns: 10)
    #expect(grid.write("❔ SYN", row: 0, column: 1) == 7)
    #expect(grid.text(row: 0) == " ❔ SYN   ")
  }

  @Test func `a character takes the place of another as wide, and clusters stay`() {
    var grid = grid(columns: 10)
    grid.write("❔a❔e\u{301}", row: 0, column: 0, style: bold)
    grid.replace("❔", with: "❓")
    grid.replace("e", with: "o")
    #expect(grid.text(row: 0) == "❓a❓e\u{301}    ")
    #expect(grid.style(row: 0, column: 0) == bold)
  }

  @Test func `rows that move take along what their cells hold, and others stay`() {
    var grid = grid(columns: 3, rows: 5)
    for (row, text) in ["a\u{301}", "b", "c\u{302}", "가", "e\u{303}"].enumerated() {
      grid.write(text, row: row, column: 0)
    }
    var up = grid
    up.scroll(1...3, up: 1)
    #expect(up.plainText == "a\u{301}\nc\u{302}\n가\n\ne\u{303}")
    var down = grid
    down.scroll(0...2, up: -1)
    #expect(down.plainText == "\na\u{301}\nb\n가\ne\u{303}")
    grid.scroll(0...4, up: 5)
    #expect(grid == self.grid(columns: 3, rows: 5))
  }

  @Test func `overwriting the second half of a wide glyph blanks the first`() {
    var grid = grid(columns: 4)
    grid.write("가나", row: 0, column: 0)
    grid.write("x", row: 0, column: 1)
    #expect(grid.text(row: 0) == " x나")
  }

  @Test func `overwriting the first half of a wide glyph blanks the second`() {
    var grid = grid(columns: 4)
    grid.write("가나", row: 0, column: 0)
    grid.write("x", row: 0, column: 2)
    #expect(grid.text(row: 0) == "가x ")
  }

  @Test func `a wide glyph across two others blanks both outer halves`() {
    var grid = grid(columns: 4)
    grid.write("가나", row: 0, column: 0)
    grid.write("👍", row: 0, column: 1)
    #expect(grid.text(row: 0) == " 👍 ")
  }

  @Test func `a wide glyph at the right edge is clipped to a space`() {
    var grid = grid(columns: 4)
    grid.write("....", row: 0, column: 0)
    #expect(grid.write("a가나", row: 0, column: 0) == 4)
    #expect(grid.text(row: 0) == "a가 ")
  }

  @Test func `a limit clips as the edge does`() {
    var grid = grid(columns: 6)
    grid.write("......", row: 0, column: 0)
    #expect(grid.write("가나다", row: 0, column: 0, limit: 3) == 3)
    #expect(grid.text(row: 0) == "가 ...")
  }

  @Test func `text that starts left of the grid is clipped there`() {
    var grid = grid(columns: 4)
    #expect(grid.write("가나다", row: 0, column: -3) == 3)
    #expect(grid.text(row: 0) == " 다 ")
  }

  @Test func `places outside the grid write nothing`() {
    var grid = grid(columns: 3)
    let blank = grid
    grid.write("가나", row: 1, column: 0)
    grid.write("가나", row: -1, column: 0)
    grid.write("가나", row: 0, column: 3)
    grid.write("가나", row: 0, column: -4)
    #expect(grid == blank)
  }

  @Test func `escape sequences are shown, not sent`() {
    var grid = grid(columns: 8)
    grid.write("\u{1B}[31mx\u{7}", row: 0, column: 0)
    #expect(grid.text(row: 0) == "␛[31mx␇ ")
  }

  @Test func `zero-width text takes no cell`() {
    var grid = grid(columns: 3)
    #expect(grid.write("\u{200B}a\u{FEFF}b\u{202E}", row: 0, column: 0) == 2)
    #expect(grid.text(row: 0) == "ab ")
  }

  @Test func `a flag is drawn as two letters`() {
    var grid = grid(columns: 3)
    grid.write("🇰🇷", row: 0, column: 1)
    #expect(grid.text(row: 0) == " KR")
    #expect(grid.character(row: 0, column: 2) == "R")
  }

  @Test func `a row joins neighbours of one style`() {
    var grid = grid(columns: 8)
    grid.write("가", row: 0, column: 1, style: bold)
    grid.write("나", row: 0, column: 3, style: bold)
    #expect(
      grid.row(0)
        == StyledRow(runs: [
          .init(text: " ", style: .plain), .init(text: "가나", style: bold),
          .init(text: "   ", style: .plain),
        ]))
  }

  @Test func `plain text has no trailing spaces`() {
    var grid = grid(columns: 5, rows: 3)
    grid.write("가", row: 0, column: 1)
    grid.write("b", row: 2, column: 0)
    #expect(grid.plainText == " 가\n\nb")
  }

  @Test func `filling a rectangle parts the wide glyphs on its edges`() {
    var grid = grid(columns: 6, rows: 2)
    grid.write("가나다", row: 0, column: 0)
    grid.fill(GridRectangle(row: -3, column: 1, rowCount: 4, columnCount: 2), with: "─")
    #expect(grid.plainText == " ── 다\n")
  }

  @Test func `restyling keeps the text and both halves of a glyph together`() {
    var grid = grid(columns: 4)
    grid.write("가나", row: 0, column: 0)
    grid.restyle(GridRectangle(row: 0, column: 1, rowCount: 1, columnCount: 1)) { $0 = bold }
    #expect(
      grid.row(0)
        == StyledRow(runs: [.init(text: "가", style: bold), .init(text: "나", style: .plain)]))
    #expect(grid.style(row: 0, column: 1) == bold)
    #expect(grid.character(row: 0, column: 1) == "가")
  }

  @Test func `a grid drawn into another is clipped and keeps its own edges`() {
    var inner = grid(columns: 3, rows: 2)
    inner.write("가나", row: 0, column: 0)
    var outer = grid(columns: 6, rows: 2)
    outer.write("......", row: 0, column: 0)
    outer.draw(inner, row: 0, column: 1)
    #expect(outer.text(row: 0) == ".가 ..")
    outer.draw(inner, row: -1, column: 5)
    #expect(outer.text(row: 0) == ".가 . ")
  }

  @Test func `a character with marks is kept whole, and leaves none of them behind`() {
    var inner = grid(columns: 2)
    inner.write("e\u{301}a", row: 0, column: 0)
    #expect(inner.character(row: 0, column: 0) == "e\u{301}")
    var outer = grid(columns: 4)
    outer.draw(inner, row: 0, column: 1)
    #expect(outer.text(row: 0) == " e\u{301}a ")
    outer.write("e", row: 0, column: 1)
    var plain = grid(columns: 4)
    plain.write(" ea", row: 0, column: 0)
    #expect(outer == plain)
  }

  @Test func `one cell is a grid`() {
    var grid = grid(columns: 1)
    grid.write("가", row: 0, column: 0)
    #expect(grid.plainText == "")
    grid.write("ab", row: 0, column: 0)
    #expect(grid.plainText == "a")
  }
}
