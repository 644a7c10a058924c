import TerminalCells

/// A box over the screen, in its middle, that shows lines and hides what is behind.
struct OverlayBox {
  var title: String
  var lines: [TextLine]
  /// What the last line of the box says; where not all fits, the last one stays.
  var footer: [KeyHint]
  var scroll: Int
  var look: ScreenLook

  /// How many lines of the box's text don't fit in a screen.
  static func hiddenLines(count: Int, size: GridSize) -> Int {
    max(count - room(size), 0)
  }

  static func room(_ size: GridSize) -> Int {
    size.rows >= 8 ? size.rows - 4 : max(size.rows - 1, 1)
  }

  func draw(into grid: inout CellGrid) {
    let hasFrame = grid.size.rows >= 8 && grid.size.columns >= 24
    let room = Self.room(grid.size)
    let first = min(max(scroll, 0), max(lines.count - room, 0))
    let shown = lines.dropFirst(first).prefix(room)
    guard hasFrame else {
      drawBare(Array(shown), into: &grid)
      return
    }
    let widest = max(lines.map(\.width).max() ?? 0, TextLine(title).width + 4, 24)
    let width = min(widest + 4, grid.size.columns)
    let height = shown.count + 3
    let top = max((grid.size.rows - height) / 2, 0)
    let left = (grid.size.columns - width) / 2
    let inner = left + 2..<left + width - 2
    drawFrame(rows: top..<top + height, columns: left..<left + width, into: &grid)
    grid.write(
      TextLine(" \(title) ", look.theme.style(.strong)), row: top, column: left + 2,
      limit: inner.upperBound)
    for (offset, line) in shown.enumerated() {
      grid.write(line, row: top + 1 + offset, column: inner.lowerBound, limit: inner.upperBound)
    }
    var keys = TextLine()
    let items =
      lines.count > room ? [KeyHint(key: "PgUp PgDn", effect: "")] + footer : footer
    for item in fitting(items, columns: inner.count) {
      keys.spans += item.spans(look) + [Span("  ")]
    }
    grid.write(keys, row: top + height - 2, column: inner.lowerBound, limit: inner.upperBound)
  }

  /// The keys without those in the middle that there is no room for.
  private func fitting(_ items: [KeyHint], columns: Int) -> [KeyHint] {
    var items = items
    let width = { (items: [KeyHint]) in
      TextLine(items.flatMap { $0.spans(look) }).width + 2 * (items.count - 1)
    }
    while items.count > 1, width(items) > columns { items.remove(at: items.count - 2) }
    return items
  }

  private func drawFrame(rows: Range<Int>, columns: Range<Int>, into grid: inout CellGrid) {
    let frame = look.glyphs.frame
    let quiet = look.theme.style(.quiet)
    let inner = columns.lowerBound + 1..<columns.upperBound - 1
    for row in rows {
      let isTop = row == rows.lowerBound
      let isBottom = row == rows.upperBound - 1
      let left = isTop ? frame.topLeft : isBottom ? frame.bottomLeft : frame.vertical
      let right = isTop ? frame.topRight : isBottom ? frame.bottomRight : frame.vertical
      grid.put(left, row: row, column: columns.lowerBound, style: quiet)
      grid.fill(
        isTop || isBottom ? frame.horizontal : " ", row: row, columns: inner,
        style: isTop || isBottom ? quiet : .plain)
      grid.put(right, row: row, column: columns.upperBound - 1, style: quiet)
    }
  }

  private func drawBare(_ lines: [TextLine], into grid: inout CellGrid) {
    for row in 0..<grid.size.rows {
      grid.fill(" ", row: row, columns: 0..<grid.size.columns, style: .plain)
      if row < lines.count {
        grid.write(lines[row], row: row, column: 0, limit: grid.size.columns)
      }
    }
  }
}
