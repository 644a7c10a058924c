import TerminalCells

/// The last row: first the one key that matters next and what it does, then the others.
struct Footer {
  var look: ScreenLook

  /// Draws as many of `items` as fit, closer together where that helps; the last ones go first, the
  /// first one never.
  func draw(
    items: [KeyHint], notice: String?, row: Int, limit: Int, into grid: inout CellGrid
  ) {
    if let notice {
      grid.put(" " + look.glyphs.adapted(notice), row: row, column: 0, style: .plain, limit: limit)
      return
    }
    var items = items
    while line(of: items, gap: 2).width > limit, let most = items.map(\.spare).max(), most > 0 {
      items.removeAll { $0.spare == most }
    }
    var shown = items
    while shown.count > 1, line(of: shown, gap: 2).width > limit {
      // Help stays as long as anything beside the next key does.
      shown.remove(at: shown.count > 2 && shown.count == items.count ? 1 : shown.count - 1)
    }
    let gap = line(of: shown, gap: 3).width > limit ? 2 : 3
    grid.write(line(of: shown, gap: gap), row: row, column: 0, limit: limit)
  }

  private func line(of items: [KeyHint], gap: Int) -> TextLine {
    var line = TextLine()
    for (index, item) in items.enumerated() {
      if index == 0 {
        line.spans += [
          Span(" [\(item.key)]", look.theme.style(.key)), Span(" " + item.effect),
        ]
      } else {
        let space = String(repeating: " ", count: index == 1 ? gap + 1 : gap)
        line.spans += [Span(space)] + item.spans(look)
      }
    }
    return line
  }
}
