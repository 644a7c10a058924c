import TerminalCells

/// Says at the end of a row that there is more text than is shown, and the key that shows it.
struct ScrollMark {
  var line: TextLine

  /// Where the text is.
  enum Side {
    case less, more
  }

  init(_ side: Side, look: ScreenLook) {
    let key =
      switch side {
      case .less: "PgUp \(look.glyphs.less)"
      case .more: "PgDn \(look.glyphs.more)"
      }
    line = TextLine(" \(key) ", look.theme.style(.key))
  }

  func draw(row: Int, columns: Int, into grid: inout CellGrid) {
    grid.writeTrailing(line, row: row, column: 0, limit: columns - 1)
  }
}
