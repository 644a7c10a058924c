import TerminalCells

/// A lesson's title card: what it is about and three keys, no more.
struct TitleCard {
  var entry: MenuView.Entry
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }

  func draw(into grid: inout CellGrid) {
    let width = min(grid.size.columns, 64)
    let left = (grid.size.columns - width) / 2
    let lines = lines(width: width)
    let room = max(grid.size.rows - 1, 1)
    let fitting = lines.count <= room ? lines : lines.filter { !$0.spans.isEmpty }
    let top = max((grid.size.rows - 1 - fitting.count) / 2, 0)
    for (offset, line) in fitting.prefix(room).enumerated() {
      let column = left + max((width - line.width) / 2, 0)
      grid.write(line, row: top + offset, column: column, limit: left + width)
    }
    if grid.size.rows >= 2 {
      Footer(look: look).draw(
        items: [KeyHint(key: "Space", effect: text.start)], notice: nil, row: grid.size.rows - 1,
        limit: grid.size.columns, into: &grid)
    }
  }

  private func lines(width: Int) -> [TextLine] {
    let theme = look.theme
    var lines: [TextLine] = []
    let icon = entry.kind.map { look.glyphs.icon($0) } ?? ""
    if !icon.isEmpty { lines += [TextLine(icon), TextLine()] }
    if let number = entry.number {
      lines.append(TextLine(text.lessonNumber(number), theme.style(.quiet)))
    }
    lines += LineWrapping.lines(
      of: [Span(look.glyphs.adapted(entry.title), theme.style(.strong))], width: width)
    lines.append(TextLine())
    if !entry.summary.isEmpty {
      lines += LineWrapping.lines(of: [Span(look.glyphs.adapted(entry.summary))], width: width)
      lines.append(TextLine())
    }
    let facts = [entry.level.map(text.level), entry.minutes.map(text.minutes)].compactMap { $0 }
    if !facts.isEmpty {
      lines.append(
        TextLine(facts.joined(separator: " \(look.glyphs.divider) "), theme.style(.quiet)))
      lines += [TextLine(), TextLine()]
    }
    var keys = TextLine()
    for (index, item) in text.titleCardKeys.enumerated() {
      keys.spans += [
        Span((index > 0 ? "     " : "") + item.key, theme.style(.key)), Span(" " + item.effect),
      ]
    }
    return lines + [keys]
  }
}
