import TerminalCells
import TextWidth

/// What stands over a screen until it is closed.
package enum Overlay: Equatable, Sendable {
  /// All keys. `scroll` is the first line shown, where not all fit.
  case help(scroll: Int)
  /// The presenter's notes, scrolled the same way.
  case notes(PresenterNotes, scroll: Int)
  /// All keys of the lab, likewise.
  case labHelp(scroll: Int)
  /// The words that lessons explain.
  case glossary(GlossaryState)

  /// The last line that can be scrolled to the top in a size.
  package func lastScroll(look: ScreenLook, size: GridSize) -> Int {
    if case .glossary(let state) = self {
      return GlossaryDrawing(state: state, look: look).hiddenLines(in: size)
    }
    return OverlayBox.hiddenLines(count: lines(look: look, columns: size.columns).count, size: size)
  }

  /// The same, scrolled by some lines, no further than to `last`.
  package func scrolled(by lines: Int, last: Int) -> Overlay {
    let place = { (scroll: Int) in min(max(scroll + lines, 0), last) }
    switch self {
    case .help(let scroll): return .help(scroll: place(scroll))
    case .notes(let notes, let scroll): return .notes(notes, scroll: place(scroll))
    case .labHelp(let scroll): return .labHelp(scroll: place(scroll))
    case .glossary(var state):
      state.scroll = place(state.scroll)
      return .glossary(state)
    }
  }

  func draw(look: ScreenLook, into grid: inout CellGrid) {
    let text = ScreenText(look: look)
    let (title, scroll): (String, Int)
    switch self {
    case .help(let first), .labHelp(let first): (title, scroll) = (text.helpTitle, first)
    case .notes(_, let first): (title, scroll) = (text.notesTitle, first)
    case .glossary(let state):
      GlossaryDrawing(state: state, look: look).draw(into: &grid)
      return
    }
    OverlayBox(
      title: title, lines: lines(look: look, columns: grid.size.columns), footer: [text.close],
      scroll: scroll, look: look
    ).draw(into: &grid)
  }

  private func lines(look: ScreenLook, columns: Int) -> [TextLine] {
    switch self {
    case .help, .labHelp: helpLines(look: look, columns: columns)
    case .notes(let notes, _): notes.lines(look: look, width: min(max(columns - 4, 8), 76))
    case .glossary: []
    }
  }

  /// What the keys do, in lines: keys, and beside them what they do.
  private func helpLines(look: ScreenLook, columns: Int) -> [TextLine] {
    let text = ScreenText(look: look)
    let groups =
      if case .labHelp = self { [KeyGroup(keys: text.labKeyHelp)] } else { text.keyHelp }
    let widest = groups.flatMap(\.keys).map { TextLine($0.key).width }.max() ?? 0
    let width = max(columns - 4 - widest - 3, 8)
    return groups.flatMap { group in
      let title = group.title.map { [TextLine(), TextLine($0, look.theme.style(.strong))] } ?? []
      return title
        + group.keys.flatMap { item in
          LineWrapping.lines(of: [Span(item.effect)], width: width).hanging(
            from: TextLine(
              DisplayWidth.padded(item.key, columns: widest + 3), look.theme.style(.key)))
        }
    }
  }
}
