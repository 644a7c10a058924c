import TerminalCells

/// The last row: first the one key that matters next and what it does, then the others.
struct Footer {
  var look: ScreenLook

  /// Draws as many of `items` as fit, closer together where that helps; the first one stays.
  func draw(
    items: [KeyHint], notice: String?, row: Int, limit: Int, into grid: inout CellGrid
  ) {
    if let notice {
      grid.put(" " + look.glyphs.adapted(notice), row: row, column: 0, style: .plain, limit: limit)
      return
    }
    var items = items
    while items.count > 1, line(of: items, gap: 2).width > limit {
      items.remove(at: firstToGo(of: items))
    }
    let gap = line(of: items, gap: 3).width > limit ? 2 : 3
    grid.write(line(of: items, gap: gap), row: row, column: 0, limit: limit)
  }

  /// What can be spared most, else the last item. Help stays as long as anything beside the next key
  /// does.
  private func firstToGo(of items: [KeyHint]) -> Int {
    let most = items.map(\.spare).max() ?? 0
    if most > 0, let index = items.lastIndex(where: { $0.spare == most }), index > 0 {
      return index
    }
    return items.last?.key == "?" && items.count > 2 ? items.count - 2 : items.count - 1
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
