import TerminalCells
import Testing

struct CellStyleTests {
  private static let colors: [TerminalColor] = [
    .standard, .indexed(0), .indexed(1), .indexed(127), .indexed(254), .indexed(255),
  ]

  @Test func `a style keeps what it was made of, whatever else is in it`() {
    for foreground in Self.colors {
      for background in Self.colors {
        for value in 0..<32 as Range<UInt8> {
          let attributes = CellAttributes(rawValue: value)
          let style = CellStyle(
            foreground: foreground, background: background, attributes: attributes)
          #expect(style.foreground == foreground)
          #expect(style.background == background)
          #expect(style.attributes == attributes)
        }
      }
    }
  }

  @Test func `each part of a style changes by itself`() {
    var style = CellStyle(
      foreground: .indexed(255), background: .indexed(0), attributes: [.bold, .italic])
    style.background = .indexed(255)
    #expect(
      style
        == CellStyle(
          foreground: .indexed(255), background: .indexed(255), attributes: [.bold, .italic]))
    style.foreground = .standard
    #expect(style == CellStyle(background: .indexed(255), attributes: [.bold, .italic]))
    style.attributes = .reverse
    #expect(style == CellStyle(background: .indexed(255), attributes: .reverse))
  }

  @Test func `a blank shows the background, a line under it and exchanged colours, and no more`() {
    #expect(
      CellStyle(foreground: .indexed(3), attributes: [.bold, .dim, .italic]).isUnseenOnBlanks)
    #expect(!CellStyle(background: .indexed(0)).isUnseenOnBlanks)
    #expect(!CellStyle(attributes: .underline).isUnseenOnBlanks)
    #expect(!CellStyle(attributes: .reverse).isUnseenOnBlanks)
  }

  @Test func `cells keep their columns and marks beside any style`() {
    var grid = CellGrid(size: GridSize(columns: 4, rows: 1))
    let style = CellStyle(
      foreground: .indexed(255), background: .indexed(255), attributes: CellAttributes(rawValue: 31)
    )
    grid.write("가e\u{301}", row: 0, column: 0, style: style)
    #expect(grid.cells.map(\.columns) == [2, 0, 1, 1])
    #expect(grid.cells.map(\.hasMore) == [false, false, true, false])
    #expect(grid.cells.map(\.style) == [style, style, style, .plain])
  }
}
