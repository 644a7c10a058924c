import LessonKit
import TerminalCells
import TextWidth

/// Draws the glossary in a box: the list of words, or what one of them means.
struct GlossaryDrawing {
  var state: GlossaryState
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func draw(into grid: inout CellGrid) {
    let width = Self.width(columns: grid.size.columns)
    if state.isOpen, let term = state.selectedTerm(in: look.language) {
      OverlayBox(
        title: text.glossary, lines: meaning(of: term, width: width),
        footer: [text.backToList], scroll: state.scroll, look: look
      ).draw(into: &grid)
      return
    }
    let footer =
      state.search == nil
      ? [text.showMeaning, text.find, text.choose, text.close] : [text.showMeaning, text.showAll]
    let usedMark =
      state.search == nil && !state.used.isEmpty ? "  \(look.glyphs.bullet) \(text.usedHere)" : ""
    OverlayBox(
      title: text.glossary + usedMark,
      lines: list(width: width, rows: OverlayBox.room(grid.size)), footer: footer, scroll: 0,
      look: look
    ).draw(into: &grid)
  }

  /// How many lines of the meaning don't fit in a screen; 0 where the list is shown.
  func hiddenLines(in size: GridSize) -> Int {
    guard state.isOpen, let term = state.selectedTerm(in: look.language) else { return 0 }
    let lines = meaning(of: term, width: Self.width(columns: size.columns))
    return OverlayBox.hiddenLines(count: lines.count, size: size)
  }

  private static func width(columns: Int) -> Int { max(min(columns - 4, 76), 1) }

  private func meaning(of term: Glossary.Term, width: Int) -> [TextLine] {
    [TextLine(term.name, look.theme.style(.strong)), TextLine()]
      + ProseLayout(look: look).lines(of: term.meaning, width: width) + [TextLine()]
  }

  /// The words around the selected one, as many as there is room for; what is typed stands above.
  private func list(width: Int, rows: Int) -> [TextLine] {
    let terms = state.terms(in: look.language)
    let prompt = state.search.map { search in
      TextLine([
        Span("\(text.find.effect): ", look.theme.style(.key)), Span(search),
        Span(" ", look.theme.style(.cursor)),
      ])
    }
    var lines = [prompt].compactMap { $0 }
    let room = max(rows - lines.count, 1)
    if terms.isEmpty { return lines + [padded(TextLine(text.noTerm), to: width)] }
    let place = terms.firstIndex { $0.anchor == state.selected } ?? 0
    let first = min(max(place - room / 2, 0), max(terms.count - room, 0))
    let widest = terms.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    for (index, term) in terms.enumerated().dropFirst(first).prefix(room) {
      lines.append(
        padded(line(of: term, isSelected: index == place, widest: widest, width), to: width))
    }
    return lines
  }

  private func line(
    of term: Glossary.Term, isSelected: Bool, widest: Int, _ width: Int
  ) -> TextLine {
    let selection = isSelected ? look.glyphs.selection : " "
    let bullet = state.used.contains(term.anchor) ? look.glyphs.bullet : " "
    let style = isSelected ? look.theme.style(.selected) : .plain
    let name = TextLine([
      Span(selection + bullet + " ", isSelected ? style : quiet),
      Span(DisplayWidth.padded(term.name, columns: widest + 2), style),
    ])
    let meaning = DisplayWidth.truncated(
      look.glyphs.adapted(term.plainMeaning), columns: max(width - name.width, 0),
      mark: look.glyphs.ellipsis)
    return name + TextLine(meaning, quiet)
  }

  private func padded(_ line: TextLine, to width: Int) -> TextLine {
    line + TextLine(String(repeating: " ", count: max(width - line.width, 0)))
  }
}
