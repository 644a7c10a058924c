import TerminalCells
import TextWidth

/// The last row: at its left the one key that matters next and what it does, at its right the
/// others, each in its place among them.
struct Footer {
  var look: ScreenLook
  /// Whether these keys act: under a box they don't, and it names its own.
  var namesKeys = true

  /// Draws as many of `items` as fit. What can be spared most goes first, then the last; help goes
  /// after those, and a kept item last of all. The first one stays; its effect is cut short before
  /// a kept item goes, and where it alone doesn't fit.
  func draw(
    items: [KeyHint], notice: String?, row: Int, limit: Int, into grid: inout CellGrid
  ) {
    if let notice {
      let text = DisplayWidth.truncated(
        " " + look.glyphs.adapted(notice), columns: limit, mark: look.glyphs.ellipsis)
      grid.put(text, row: row, column: 0, style: .plain, limit: limit)
      return
    }
    guard namesKeys else { return }
    var items = items
    while case let excess = width(of: items) - limit, excess > 0 {
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
    guard let first = items.first else { return }
    let end = grid.write(line(of: first), row: row, column: 0, limit: limit)
    let edge = min(limit, max(Self.farEnough, width(of: items)))
    grid.writeTrailing(
      line(of: items.dropFirst()), row: row, column: end + Self.gap, limit: edge - Self.margin)
  }

  /// What can be spared most, else the last item but help, else help; nil where all that is left
  /// beside the first is kept.
  private func firstToGo(of items: [KeyHint]) -> Int? {
    let others = items.indices.dropFirst().filter { !items[$0].isKept }
    let most = others.map { items[$0].spare }.max() ?? 0
    if most > 0 { return others.last { items[$0].spare == most } }
    return others.last { items[$0].key != "?" } ?? others.last
  }

  /// Between two keys, and between the first and the others at least.
  private static let gap = 2
  /// The columns in which the keys are seen at a glance; more are used only where it takes more.
  private static let farEnough = 80
  /// After the last key.
  private static let margin = 1

  /// The columns that the line of some items takes at least.
  private func width(of items: [KeyHint]) -> Int {
    guard let first = items.first else { return 0 }
    let others = items.dropFirst()
    return others.reduce(4 + columns(of: first) + (others.isEmpty ? 0 : Self.margin)) {
      $0 + Self.gap + columns(of: $1) + 1
    }
  }

  private func columns(of item: KeyHint) -> Int {
    DisplayWidth.columns(of: item.key) + DisplayWidth.columns(of: item.effect)
  }

  private func line(of first: KeyHint) -> TextLine {
    TextLine([Span(" [\(first.key)]", look.theme.style(.key)), Span(" " + first.effect)])
  }

  private func line(of others: ArraySlice<KeyHint>) -> TextLine {
    let space = Span(String(repeating: " ", count: Self.gap))
    let ordered = others.indices.sorted { (others[$0].place, $0) < (others[$1].place, $1) }
    return TextLine(
      Array(ordered.map { others[$0].spans(look) }.joined(separator: [space])))
  }
}
