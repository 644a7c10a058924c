import TerminalCells

/// Which rows and columns the parts of the stage take in a size. Designed for 80×24; larger sizes
/// breathe, smaller ones lose frames first and the ladder last.
struct StageLayout: Equatable {
  /// Columns of everything but the panel.
  var columns: Int
  /// Columns of the panel beside the stage, its dividing line not counted.
  var panel: Range<Int>?
  /// Rows of an open panel in the place of cards and ladder, where there is no room beside them.
  var panelRows: Range<Int>?
  var title: Int?
  var cards: Range<Int>
  /// Whether the cards have borders.
  var hasFrames: Bool
  var ladder: Range<Int>
  var upperRule: Int?
  var pane: Range<Int>
  var lowerRule: Int?
  var footer: Int?

  /// Columns of the stage in a size: beside a panel it keeps its 80, and may have 100.
  static func columns(of size: GridSize) -> Int {
    size.columns >= 120 ? min(size.columns - 40, 100) : size.columns
  }

  /// Whether an open panel hides the pane too.
  static func panelCoversPane(_ size: GridSize) -> Bool { size.columns < 120 && size.rows < 22 }

  /// `isOnlyRead`: the ladder stays empty, so that text may have all of its rows. `hasTask`: there
  /// are goals to keep in sight.
  init(
    _ size: GridSize, hasQuiz: Bool, hasTask: Bool = false, hasPanel: Bool = false,
    isOnlyRead: Bool = false, content: PaneContent
  ) {
    columns = Self.columns(of: size)
    panel = columns < size.columns ? columns + 1..<size.columns : nil
    let rows = size.rows
    hasFrames = rows >= 20 && columns >= 60
    let cardRows = hasFrames ? (rows >= 34 && columns >= 72 ? 5 : 3) : (rows >= 3 ? 1 : 0)
    let titleRows = rows >= 8 ? 1 : 0
    let upperRows = rows >= 10 ? 1 : 0
    let lowerRows = rows >= 16 ? 1 : 0
    let footerRows = rows >= 2 ? 1 : 0
    let free = rows - cardRows - titleRows - upperRows - lowerRows - footerRows
    let usual =
      hasQuiz
      ? max(min(9, (free * 2 + 1) / 3), min(free * 9 / 17, 12))
      : max(min(6, (free + 1) / 2), min(free * 6 / 17, 10))
    // Text that needs more takes it from the ladder, as far as that stays a ladder.
    let most = isOnlyRead ? max(usual, free) : max(usual, free - (hasQuiz || hasTask ? 6 : 8))
    let paneRows = hasPanel && panel == nil ? usual : max(usual, content.rows(limit: most))

    title = titleRows == 1 ? 0 : nil
    cards = titleRows..<titleRows + cardRows
    ladder = cards.upperBound..<cards.upperBound + free - paneRows
    upperRule = upperRows == 1 ? ladder.upperBound : nil
    pane = ladder.upperBound + upperRows..<ladder.upperBound + upperRows + paneRows
    lowerRule = lowerRows == 1 ? pane.upperBound : nil
    footer = footerRows == 1 ? rows - 1 : nil
    if hasPanel, panel == nil { makeRoomForPanel(size) }
  }

  /// Cards and ladder go, and in small sizes the pane with its rules.
  private mutating func makeRoomForPanel(_ size: GridSize) {
    let top = cards.lowerBound
    if Self.panelCoversPane(size) {
      panelRows = top..<(footer ?? size.rows)
      (upperRule, lowerRule) = (nil, nil)
      pane = size.rows..<size.rows
    } else {
      panelRows = top..<ladder.upperBound
    }
    (cards, ladder) = (top..<top, top..<top)
    hasFrames = false
  }
}

extension StageLayout {
  /// How a stage that shows `content` in its pane is divided.
  init(_ size: GridSize, of view: StageView, content: PaneContent) {
    self.init(
      size, hasQuiz: view.hasQuestion, hasTask: view.task != nil,
      hasPanel: view.panel.open != nil, isOnlyRead: view.isOnlyRead, content: content)
  }
}
