import LessonKit
import LessonPlayer
import TerminalCells

/// What the learner reads below the ladder, laid out for a width, with more and less room between
/// its parts.
struct PaneContent {
  /// The roomiest first.
  private let texts: [PaneText]

  init(view: StageView, look: ScreenLook, columns: Int) {
    let width = min(columns - 2 * Self.margin(columns: columns), 98)
    let composer = PaneComposer(view: view, look: look, width: max(width, 1))
    texts = PaneSpacing.allCases.map(composer.compose)
  }

  static func margin(columns: Int) -> Int { columns >= 40 ? 1 : 0 }

  /// How many rows would show everything, if there may be at most `limit`.
  func rows(limit: Int) -> Int { min(text(height: limit).rows, limit) }

  /// The roomiest text that fits, else the tightest.
  private func text(height: Int) -> PaneText {
    texts.first { $0.rows <= height } ?? texts[texts.count - 1]
  }

  /// The part that shows in so many rows, `scroll` lines from where it opens.
  func window(height: Int, scroll: Int) -> PaneWindow {
    let text = text(height: height)
    let last = max(text.lines.count - height, 0)
    // A question and what came of the answer are in sight without scrolling.
    let start = min(max((text.anchor ?? 0) - height, 0), last)
    return PaneWindow(
      lines: text.lines, start: start, top: min(max(start + scroll, 0), last), height: height)
  }
}

/// A pane's text, and the part of it that shows.
struct PaneWindow {
  let lines: [TextLine]
  /// The first line that shows where it opens.
  let start: Int
  /// The first line that shows.
  let top: Int
  let height: Int

  var hasLess: Bool { top > 0 }
  var hasMore: Bool { top + height < lines.count }
  /// How far it can be scrolled from where it opens.
  var range: ClosedRange<Int> { -start...max(lines.count - height, start) - start }

  func draw(row: Int, columns: Int, into grid: inout CellGrid) {
    for (offset, line) in lines.dropFirst(top).prefix(height).enumerated() {
      grid.write(
        line, row: row + offset, column: PaneContent.margin(columns: columns), limit: columns)
    }
  }
}

extension StageView {
  /// How far the pane can be scrolled from where it opens, in lines (up is negative), in a screen
  /// of this size, and how many lines a page has.
  package func scrollRange(
    look: ScreenLook, size: GridSize
  ) -> (range: ClosedRange<Int>, page: Int) {
    let content = PaneContent(view: self, look: look, columns: StageLayout.columns(of: size))
    let layout = StageLayout(size, of: self, content: content)
    let window = content.window(height: layout.pane.count, scroll: 0)
    return (window.range, max(layout.pane.count - 1, 1))
  }

  /// The same for the open panel: how far down it can be scrolled, from where it opens.
  package func panelScrollRange(look: ScreenLook, size: GridSize) -> ClosedRange<Int> {
    let content = PaneContent(view: self, look: look, columns: StageLayout.columns(of: size))
    let layout = StageLayout(size, of: self, content: content)
    let drawing = PanelDrawing(view: self, look: look)
    let (columns, rows) =
      layout.panel.map { ($0, (layout.title ?? 0) + 1..<size.rows) }
      ?? (0..<layout.columns, layout.panelRows ?? 0..<0)
    return drawing.scrollRange(columns: columns, rows: rows)
  }

  /// Whether the open panel hides the pane in a screen of this size.
  package func hidesPane(in size: GridSize) -> Bool {
    panel.open != nil && StageLayout.panelCoversPane(size)
  }

  /// Whether an open panel that shows nothing of a selected row stands in the place of the lanes.
  package func hidesLanes(in size: GridSize) -> Bool {
    guard let open = panel.open, open != .header, open != .why else { return false }
    return StageLayout.columns(of: size) == size.columns
  }

  /// Whether a question waits behind the panel.
  package func hidesQuestion(in size: GridSize) -> Bool {
    hidesPane(in: size)
      && (prediction != nil || [.answerQuiz, .skipQuiz, .revealAnswer].contains(nextEffect))
  }
}
