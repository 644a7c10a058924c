import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth

/// Draws the panel that the learner opened: what it is, and what it says.
struct PanelDrawing {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }

  /// Draws into columns and rows; returns how many rows it took.
  @discardableResult
  func draw(columns: Range<Int>, rows: Range<Int>, into grid: inout CellGrid) -> Int {
    guard let panel = view.panel.open, !rows.isEmpty else { return 0 }
    let margin = columns.count >= 30 ? 1 : 0
    let inner = columns.lowerBound + margin..<columns.upperBound
    let room = contentRows(panel, columns: columns, rows: rows)
    let window = Self.content(of: panel, view, look, width: width(columns), height: room)
      .window(height: room, scroll: view.panel.scroll)
    drawHeading(panel, window, columns: inner, row: rows.lowerBound, into: &grid)
    for (offset, line) in window.lines.enumerated() {
      grid.write(
        line, row: rows.lowerBound + 1 + offset, column: inner.lowerBound,
        limit: columns.upperBound)
    }
    let used = 1 + window.lines.count
    guard room < rows.count - 1 else { return used }
    grid.write(
      line(of: hints(panel)), row: rows.lowerBound + used, column: inner.lowerBound,
      limit: columns.upperBound)
    return used + 1
  }

  /// Rows for what the panel says: without its heading, and without a last line for the keys that
  /// the heading has no room for.
  private func contentRows(_ panel: StagePanel, columns: Range<Int>, rows: Range<Int>) -> Int {
    let heading =
      self.heading(panel, marks: "", room: .max).width + 3
      + line(of: hints(panel) + [text.close]).width
    let hasRoomForKeys = heading <= columns.count - 2 || hints(panel).isEmpty
    return hasRoomForKeys || rows.count < 12 ? rows.count - 1 : rows.count - 2
  }

  /// How far the panel can be scrolled in such a place, from where it opens.
  func scrollRange(columns: Range<Int>, rows: Range<Int>) -> ClosedRange<Int> {
    guard let panel = view.panel.open, !rows.isEmpty else { return 0...0 }
    let room = contentRows(panel, columns: columns, rows: rows)
    return Self.content(of: panel, view, look, width: width(columns), height: room)
      .window(height: room, scroll: 0).range
  }

  /// Longer lines would be hard to read.
  private func width(_ columns: Range<Int>) -> Int {
    max(min(columns.count - (columns.count >= 30 ? 2 : 0), 96), 1)
  }

  /// What a panel says in so many columns; `height` is a wish that small panels keep to.
  static func content(
    of panel: StagePanel, _ view: StageView, _ look: ScreenLook, width: Int, height: Int
  ) -> PanelText {
    switch panel {
    case .header: HeaderPanel(view: view, look: look).text(width: width, height: height)
    case .variables: VariablesPanel(view: view, look: look).text(width: width)
    case .states: StatesPanel(view: view, look: look).text(width: width, height: height)
    case .windows: WindowsPanel(view: view, look: look).text(width: width, height: height)
    case .buffers: BuffersPanel(view: view, look: look).text(width: width, height: height)
    case .timers: TimersPanel(view: view, look: look).text(width: width, height: height)
    case .graph: GraphPanel(view: view, look: look).text(width: width, height: height)
    case .knowledge: KnowledgePanel(view: view, look: look).text(width: width)
    case .why: WhyPanel(view: view, look: look).text(width: width)
    }
  }

  // MARK: The heading

  private func drawHeading(
    _ panel: StagePanel, _ window: PanelWindow, columns: Range<Int>, row: Int,
    into grid: inout CellGrid
  ) {
    let marks = (window.hasLess ? look.glyphs.less : "") + (window.hasMore ? look.glyphs.more : "")
    // The subject is cut short before the way out goes.
    let heading = self.heading(
      panel, marks: marks, room: columns.count - 4 - line(of: [text.close]).width)
    grid.write(heading, row: row, column: columns.lowerBound, limit: columns.upperBound)

    let room = columns.count - 4 - heading.width
    let paging = marks.isEmpty ? [] : [KeyHint(key: "PgUp PgDn", effect: "")]
    // As many keys as fit; closing stays longest.
    let keys = [hints(panel) + paging + [text.close], hints(panel) + [text.close], [text.close]]
      .map(line).first { $0.width <= room }
    if let keys {
      grid.writeTrailing(keys, row: row, column: columns.lowerBound, limit: columns.upperBound - 1)
    }
  }

  private func line(of keys: [KeyHint]) -> TextLine {
    TextLine(
      keys.enumerated().flatMap { ($0.offset > 0 ? [Span("   ")] : []) + $0.element.spans(look) })
  }

  /// Key, name and subject; the marks say that there is more above or below.
  private func heading(_ panel: StagePanel, marks: String, room: Int) -> TextLine {
    let theme = look.theme
    let name = TextLine([
      Span(panel.key, theme.style(.key)), Span(" "), Span(text.name(panel), theme.style(.strong)),
      Span(marks.isEmpty ? "" : " " + marks, theme.style(.key)),
    ])
    return name + subject(of: panel, room: room - name.width)
  }

  /// What the panel is about: a segment, or one end.
  private func subject(of panel: StagePanel, room: Int) -> TextLine {
    switch panel {
    case .header:
      guard let row = view.selectedSegment, room > 2 else { return TextLine() }
      let style = look.theme.style(.kind(SegmentKind(of: row.segment)))
      return TextLine("  " + label(of: row.segment, columns: room - 2), style)
    case .states:
      let (left, right) = (look.glyphs.selection, look.glyphs.leftHead)
      return TextLine([
        Span("  \(left) \(text.host(.client))", look.theme.style(.host(.client))),
        Span("  \(right) \(text.host(.server))", look.theme.style(.host(.server))),
      ])
    case .graph, .knowledge:
      let host = view.panel.host
      return TextLine("  " + text.host(host), look.theme.style(.host(host)))
    default:
      return TextLine()
    }
  }

  /// A segment's label; where there is no room for all of it, without the parts that are too much:
  /// a number that is cut short would say another, or nothing.
  private func label(of segment: TracedSegment, columns: Int) -> String {
    let parts = text.label(segment).map(\.text)
    let whole = parts.joined()
    let mark = look.glyphs.ellipsis
    if DisplayWidth.columns(of: whole) <= columns { return whole }
    var label = ""
    for part in parts {
      guard DisplayWidth.columns(of: label + part + mark) <= columns else { break }
      label += part
    }
    return label.isEmpty
      ? DisplayWidth.truncated(whole, columns: columns, mark: mark) : label + mark
  }

  /// The keys that do something in the panel.
  private func hints(_ panel: StagePanel) -> [KeyHint] {
    switch panel {
    case .header:
      let names =
        view.panel.isInHeader ? (text.fields, text.segments) : (text.segments, text.fields)
      return [
        KeyHint(key: look.glyphs.upDownKeys, effect: names.0),
        KeyHint(key: "Tab", effect: names.1),
      ]
    case .graph, .knowledge:
      return [KeyHint(key: "Tab", effect: text.host(view.panel.host.peer))]
    case .windows: return [KeyHint(key: panel.key, effect: text.name(.buffers))]
    case .why: return [KeyHint(key: look.glyphs.upDownKeys, effect: text.whichRow)]
    case .variables, .states, .buffers, .timers: return []
    }
  }
}
