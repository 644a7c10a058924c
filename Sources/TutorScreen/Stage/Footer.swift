import TerminalCells
import TextWidth

/// The last row: first the one key that matters next and what it does, then the others.
struct Footer {
  var look: ScreenLook

  /// Draws as many of `items` as fit, closer together where that helps. What can be spared most goes
  /// first, then the last; help goes after those, and a kept item last of all. The first one stays;
  /// its effect is cut short before a kept item goes, and where it alone doesn't fit.
  func draw(
    items: [KeyHint], notice: String?, row: Int, limit: Int, into grid: inout CellGrid
  ) {
    if let notice {
      let text = DisplayWidth.truncated(
        " " + look.glyphs.adapted(notice), columns: limit, mark: look.glyphs.ellipsis)
      grid.put(text, row: row, column: 0, style: .plain, limit: limit)
      return
    }
    var items = items
    while case let excess = width(of: items, gap: 2) - limit, excess > 0 {
      if let index = firstToGo(of: items) {
        items.remove(at: index)
        continue
      }
      let room = DisplayWidth.columns(of: items[0].effect) - excess
      if room >= 2 || items.count == 1 {
        items[0].effect = DisplayWidth.truncated(
          items[0].effect, columns: max(room, 0), mark: look.glyphs.ellipsis)
        break
      }
      items.removeLast()
    }
    let gap = width(of: items, gap: 3) > limit ? 2 : 3
    grid.write(line(of: items, gap: gap), row: row, column: 0, limit: limit)
  }

  /// What can be spared most, else the last item but help, else help; nil where all that is left
  /// beside the first is kept.
  private func firstToGo(of items: [KeyHint]) -> Int? {
    let others = items.indices.dropFirst().filter { !items[$0].isKept }
    let most = others.map { items[$0].spare }.max() ?? 0
    if most > 0 { return others.last { items[$0].spare == most } }
    return others.last { items[$0].key != "?" } ?? others.last
  }

  /// The columns that the line of some items takes: the first key stands in brackets, and one more
  /// blank after its effect.
  private func width(of items: [KeyHint], gap: Int) -> Int {
    items.reduce(items.count > 1 ? 4 : 3) {
      $0 + DisplayWidth.columns(of: $1.key) + 1 + DisplayWidth.columns(of: $1.effect)
    } + gap * max(items.count - 1, 0)
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
