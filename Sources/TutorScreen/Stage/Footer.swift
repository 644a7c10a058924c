import TerminalCells

/// The last row: first the one key that matters next and what it does, then the others.
struct Footer {
  var look: ScreenLook

  /// Draws as many of `items` as fit; the last ones go first, the first one never.
  func draw(
    items: [KeyHint], notice: String?, row: Int, limit: Int, into grid: inout CellGrid
  ) {
    if let notice {
      grid.put(" " + look.glyphs.adapted(notice), row: row, column: 0, style: .plain, limit: limit)
      return
    }
    // Reasons can be asked for without being told so.
    let isTight = line(of: items).width > limit
    let items = isTight ? items.filter { $0.key != StagePanel.why.key } : items
    var shown = items
    while shown.count > 1, line(of: shown).width > limit {
      // Help stays as long as anything beside the next key does.
      shown.remove(at: shown.count > 2 && shown.count == items.count ? 1 : shown.count - 1)
    }
    grid.write(line(of: shown), row: row, column: 0, limit: limit)
  }

  private func line(of items: [KeyHint]) -> TextLine {
    var line = TextLine()
    for (index, item) in items.enumerated() {
      if index == 0 {
        line.spans += [
          Span(" [\(item.key)]", look.theme.style(.key)), Span(" " + item.effect),
        ]
      } else {
        line.spans += [Span(index == 1 ? "    " : "   ")] + item.spans(look)
      }
    }
    return line
  }
}
