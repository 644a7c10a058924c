import TerminalCells

/// A screen of nothing but the presenter's notes.
package struct NotesView: Equatable, Sendable {
  private var title: String
  /// Nil while no session presents.
  private var notes: PresenterNotes?
  private var lesson = ""
  private var otherSessions = 0
  private var scroll = 0

  /// Nobody presents the lesson of this name.
  package init(waitingFor lesson: String) {
    title = ""
    self.lesson = lesson
  }

  /// A step's notes, scrolled down by some lines. `otherSessions` present beside the one followed.
  package init(title: String, notes: PresenterNotes, otherSessions: Int, scroll: Int) {
    self.title = title
    self.notes = notes
    self.otherSessions = otherSessions
    self.scroll = scroll
  }

  /// How far it can be scrolled in a size.
  package func lastScroll(look: ScreenLook, size: GridSize) -> Int {
    max(lines(look: look, columns: size.columns).count - max(size.rows - 3, 1), 0)
  }

  /// The notes as text; nil while nobody presents.
  package func plainText(in look: ScreenLook) -> [String]? {
    notes.map { [look.glyphs.adapted(title)] + $0.plainText(in: look) }
  }

  /// Draws it into an empty grid of any size.
  package func draw(look: ScreenLook, into grid: inout CellGrid) {
    let text = ScreenText(look: look)
    let (columns, rows) = (grid.size.columns, grid.size.rows)
    let hasFrame = rows >= 5
    let heading = TextLine([
      Span(" " + text.notesTitle, look.theme.style(.strong)),
      Span("   " + look.glyphs.adapted(title), look.theme.style(.quiet)),
    ])
    if hasFrame { grid.write(heading, row: 0, column: 0, limit: columns) }
    let first = hasFrame ? 2 : 0
    let room = max(rows - first - 1, rows == 1 ? 1 : 0)
    let lines = lines(look: look, columns: columns)
    let start = min(max(scroll, 0), max(lines.count - room, 0))
    for (offset, line) in lines.dropFirst(start).prefix(room).enumerated() {
      grid.write(line, row: first + offset, column: columns >= 40 ? 1 : 0, limit: columns)
    }
    guard rows >= 2 else { return }
    Footer(look: look).draw(
      items: keys(text), notice: nil, row: rows - 1, limit: columns, into: &grid)
  }

  private func keys(_ text: ScreenText) -> [KeyHint] {
    var keys = [KeyHint(key: "q", effect: text.quit.effect), text.otherLanguage]
    if otherSessions > 0 {
      keys.append(KeyHint(key: "Tab", effect: text.otherPresentation(otherSessions)))
    }
    return keys
  }

  private func lines(look: ScreenLook, columns: Int) -> [TextLine] {
    let width = min(max(columns - 2, 8), 98)
    if let notes { return notes.lines(look: look, width: width) }
    return LineWrapping.lines(
      of: [Span(look.glyphs.adapted(ScreenText(look: look).waiting(for: lesson)))], width: width)
  }
}

extension ScreenText {
  func waiting(for lesson: String) -> String {
    pick(
      "발표를 기다려요. 다른 터미널에서 ‘tcptutor play \(lesson) --present’로 시작해 주세요.",
      "Waiting for a presentation: start ‘tcptutor play \(lesson) --present’ in another terminal.")
  }
  func otherPresentation(_ count: Int) -> String {
    pick("다른 발표 (\(count))", "another presentation (\(count))")
  }
}
