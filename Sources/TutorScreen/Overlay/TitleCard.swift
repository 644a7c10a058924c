import NetworkSimulation
import TerminalCells

/// A lesson's title card: what it is about and three keys, no more.
struct TitleCard {
  var entry: MenuView.Entry
  var notice: StageView.Notice?
  var look: ScreenLook
  var namesKeys = true

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
      Footer(look: look, namesKeys: namesKeys).draw(
        items: footerItems, notice: notice.map(text.notice), row: grid.size.rows - 1,
        limit: grid.size.columns, into: &grid)
    }
  }

  private var footerItems: [KeyHint] {
    switch entry.progress {
    case .new: [KeyHint(key: "Space", effect: text.start)]
    case .started, .begun: [KeyHint(key: "Space", effect: text.resume), text.fromStart]
    case .finished: [KeyHint(key: "Space", effect: text.lookAgain)]
    }
  }

  private func lines(width: Int) -> [TextLine] {
    let theme = look.theme
    var lines: [TextLine] = []
    if let kind = entry.kind { lines += [picture(of: kind), TextLine(), TextLine()] }
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

  /// What the lesson is about, crossing between the lanes.
  private func picture(of kind: SegmentKind) -> TextLine {
    let (theme, glyphs) = (look.theme, look.glyphs)
    let shaft = { (length: Int) in
      Span(String(repeating: glyphs.frame.horizontal, count: length), theme.style(.kind(kind)))
    }
    return TextLine([
      Span(text.host(.client) + " ", theme.style(.host(.client))),
      Span(glyphs.frame.branchRight, theme.style(.quiet)), shaft(9),
      Span(" \(text.name(kind)) ", theme.style(.kind(kind)).emboldened), shaft(9),
      Span(glyphs.rightHead, theme.style(.kind(kind))),
      Span(glyphs.frame.branchLeft, theme.style(.quiet)),
      Span(" " + text.host(.server), theme.style(.host(.server))),
    ])
  }
}
