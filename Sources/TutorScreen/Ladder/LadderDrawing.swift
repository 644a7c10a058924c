import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells

/// The ladder: what happened between the lanes, a row a happening, the newest at the bottom, and
/// below it the timers that run.
struct LadderDrawing {
  var view: StageView
  var look: ScreenLook
  var geometry: LadderGeometry

  var text: ScreenText { ScreenText(look: look) }

  func draw(rows: Range<Int>, into grid: inout CellGrid) {
    guard !rows.isEmpty, geometry.interior.count >= 4 else { return }
    for row in rows { drawLanes(row: row, into: &grid) }

    let shown = entries(in: rows)
    pointer(in: shown, from: rows.lowerBound)?
      .draw(from: rows.lowerBound, geometry: geometry, into: &grid)
    let firstNew = firstNewIndex
    var at = rows.lowerBound
    for (index, entry) in shown {
      draw(entry, isNew: index >= firstNew, row: at, into: &grid)
      if index == view.panel.row { mark(row: at, into: &grid) }
      at += 1
    }
    drawTimers(in: at..<rows.upperBound, into: &grid)
  }

  /// Draws the timers that run, as many as there is room for.
  func drawTimers(in rows: Range<Int>, into grid: inout CellGrid) {
    for (row, timers) in zip(rows, timerRows) {
      for timer in timers { draw(timer, row: row, into: &grid) }
    }
  }

  /// The place in the stage's rows of what stands in a row of the screen; nil where nothing does.
  func index(at row: Int, in rows: Range<Int>) -> Int? {
    let shown = entries(in: rows)
    let place = shown.startIndex + row - rows.lowerBound
    return shown.indices.contains(place) ? shown[place].index : nil
  }

  /// As many rows as fit: the newest, or those around the selected one.
  private func entries(in rows: Range<Int>) -> [(index: Int, row: LadderRow)] {
    let stage = view.stage
    let room = max(rows.count - timerRows.count, 1)
    let newest = stage.rows.shown(before: stage.rows.count, atMost: room)
    guard let selected = view.panel.row, let first = newest.first, selected <= first,
      stage.rows.shown(from: selected, atMost: 1) == [selected]
    else { return stage.numberedRows(newest) }
    let earlier = stage.rows.shown(before: selected, atMost: room / 2)
    let later = stage.rows.shown(from: selected, atMost: room - earlier.count)
    return stage.numberedRows(earlier + later)
  }

  /// Marks the selected row at both edges, and its words.
  func mark(row: Int, into grid: inout CellGrid) {
    let style = look.theme.style(.selected)
    grid.put(look.glyphs.selection, row: row, column: 0, style: style)
    let edge = geometry.columns - 1
    if look.glyphs == .ascii || edge > geometry.right {
      grid.put(look.glyphs.leftHead, row: row, column: edge, style: style)
    }
    let words = GridRectangle(
      row: row, column: geometry.interior.lowerBound, rowCount: 1,
      columnCount: geometry.interior.count)
    grid.restyle(words) { $0 = $0.emboldened }
  }

  /// Whether a row, by its place in the stage's rows, is news.
  func isNew(_ index: Int) -> Bool { index >= firstNewIndex }

  /// Rows from here on are news; the others are past and quiet.
  private var firstNewIndex: Int {
    let rows = view.stage.rows
    if let previous = view.previous, previous.rows.count < rows.count {
      return previous.rows.count
    }
    return rows.lastIndex(before: rows.count) { $0.kind == .segment } ?? 0
  }

  func drawLanes(row: Int, into grid: inout CellGrid) {
    for host in HostID.allCases {
      grid.put(
        look.glyphs.frame.vertical, row: row, column: geometry.lane(of: host),
        style: look.theme.style(.quiet))
    }
  }

  /// A segment's arrow.
  func arrow(_ segment: SegmentRow, isNew: Bool) -> LadderArrow {
    LadderArrow(
      segment: segment, isNew: isNew, firstSentAt: firstTime(of: segment),
      highlights: view.highlights, text: ScreenText(look: look, icons: view.icons))
  }

  func draw(_ entry: LadderRow, isNew: Bool, row: Int, into grid: inout CellGrid) {
    switch entry {
    case .segment(let segment):
      arrow(segment, isNew: isNew).draw(row: row, geometry: geometry, into: &grid)
    case .state(let host, _, let state, _):
      let line = TextLine(state.rawValue, noteStyle(.host(host), isNew: isNew))
      note(line, at: host, row: row, into: &grid)
    case .expiry(let host, let timer, let time):
      let line = TextLine(
        look.glyphs.alarm + text.expired(timer), noteStyle(.timer, isNew: isNew))
      note(line, at: host, row: row, into: &grid)
      writeTime(time, at: host, row: row, geometry: geometry, look: look, into: &grid)
    case .fault(let host, let report, let time):
      let line = TextLine(text.fault(report) ?? "", noteStyle(.lost, isNew: isNew))
      note(line, at: host, row: row, into: &grid)
      writeTime(time, at: host, row: row, geometry: geometry, look: look, into: &grid)
    }
  }

  /// From the newest segment that went again, while it is news, to its first sending.
  private func pointer(
    in shown: [(index: Int, row: LadderRow)], from top: Int
  ) -> ResendPointer? {
    for (place, entry) in shown.enumerated().reversed() where entry.index >= firstNewIndex {
      guard case .segment(let again) = entry.row, let original = again.original else { continue }
      let first = shown.enumerated().first { _, entry in
        if case .segment(let row) = entry.row { row.segment.id == original } else { false }
      }
      return ResendPointer(
        sender: again.segment.path.from, original: first.map { top + $0.offset },
        again: top + place, look: look)
    }
    return nil
  }

  private func noteStyle(_ role: Role, isNew: Bool) -> CellStyle {
    isNew ? look.theme.style(role).emboldened : look.theme.style(.quiet)
  }

  /// When the segment went out that this one repeats, if that row is on the ladder.
  private func firstTime(of row: SegmentRow) -> Microseconds? {
    guard let original = row.original else { return nil }
    guard let place = view.stage.rows.index(of: original),
      case .segment(let first) = view.stage.rows[place], !first.isSetup
    else { return nil }
    return first.sentAt
  }

  /// Writes a line into the lane of its host.
  private func note(_ line: TextLine, at host: HostID, row: Int, into grid: inout CellGrid) {
    let quiet = look.theme.style(.quiet)
    let inner = geometry.interior.lowerBound + 1..<geometry.interior.upperBound - 1
    if host == .client {
      grid.put(look.glyphs.frame.branchRight, row: row, column: geometry.left, style: quiet)
      grid.write(line, row: row, column: inner.lowerBound, limit: inner.upperBound)
    } else {
      grid.put(look.glyphs.frame.branchLeft, row: row, column: geometry.right, style: quiet)
      grid.writeTrailing(line, row: row, column: inner.lowerBound, limit: inner.upperBound)
    }
  }

  // Timers.

  /// The running timers, those that fit side by side in one row.
  var timerRows: [[RunningTimer]] {
    var rows: [[RunningTimer]] = []
    let half = geometry.interior.count / 2 - 2
    for timer in view.stage.timers {
      if timer.host == .server, let last = rows.indices.last, rows[last].count == 1,
        rows[last][0].host == .client, line(of: rows[last][0]).width <= half,
        line(of: timer).width <= half
      {
        rows[last].append(timer)
      } else {
        rows.append([timer])
      }
    }
    return rows
  }

  private func line(of timer: RunningTimer) -> TextLine {
    let style = look.theme.style(.timer)
    return TextLine([
      Span("\(look.glyphs.hourglass)\(text.timer(timer.timer)) ", style),
      Span(Bar(timer, cells: 8, glyphs: look.glyphs).text, style),
      Span(" " + text.timeLeft(timer.remaining)),
    ])
  }

  private func draw(_ timer: RunningTimer, row: Int, into grid: inout CellGrid) {
    note(line(of: timer), at: timer.host, row: row, into: &grid)
    writeTime(
      view.stage.clock, at: timer.host, row: row, geometry: geometry, look: look, into: &grid)
  }
}

/// Writes a time of the clock at the edge of a host's lane, where there is room for times.
func writeTime(
  _ time: Microseconds, at host: HostID, row: Int, geometry: LadderGeometry, look: ScreenLook,
  into grid: inout CellGrid
) {
  guard geometry.showsTimes else { return }
  let line = TextLine(ScreenText.seconds(time, decimals: 3), look.theme.style(.quiet))
  if host == .client {
    grid.writeTrailing(line, row: row, column: 0, limit: geometry.left - 1)
  } else {
    grid.write(line, row: row, column: geometry.right + 2, limit: geometry.columns)
  }
}
