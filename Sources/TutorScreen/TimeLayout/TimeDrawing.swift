import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// The lanes with rows as time: arrows slope with their delay and may cross, a loss ends where it
/// was, waits are seen.
struct TimeDrawing {
  /// The same lanes as a ladder, for what both layouts have.
  private let lanes: LadderDrawing
  private let look: ScreenLook
  private let geometry: LadderGeometry
  private let axis: TimeAxis
  /// The axis' lines that are shown.
  private let window: Range<Int>
  private let rows: Range<Int>
  private let text: ScreenText

  init(_ lanes: LadderDrawing, rows: Range<Int>) {
    self.lanes = lanes
    self.rows = rows
    (look, geometry) = (lanes.look, lanes.geometry)
    text = ScreenText(look: look, icons: lanes.view.icons)
    let room = max(rows.count - lanes.timerRows.count, 1)
    let stage = lanes.view.stage
    let selected = lanes.view.panel.row
    let crossing = room >= 16 ? 5 : 3
    // A line holds what begins in it at either end: twice the lines is more than they show.
    let newest = stage.numberedRows(
      stage.rows.shown(before: stage.rows.count, atMost: 2 * room + 8))
    let whole = TimeAxis(newest, clock: stage.clock, untilNow: true, crossing: crossing)
    let bottom = max(whole.count - room, 0)..<whole.count
    if let selected, (whole.line(of: selected) ?? -1) < bottom.lowerBound {
      let around = stage.numberedRows(
        stage.rows.shown(before: selected, atMost: room + 8)
          + stage.rows.shown(from: selected, atMost: room + 8))
      axis = TimeAxis(
        around, clock: stage.clock, untilNow: around.last?.index == newest.last?.index,
        crossing: crossing)
      let first = max(min((axis.line(of: selected) ?? 0) - room / 2, axis.count - room), 0)
      window = first..<min(first + room, axis.count)
    } else {
      (axis, window) = (whole, bottom)
    }
  }

  func draw(into grid: inout CellGrid) {
    guard !rows.isEmpty, geometry.interior.count >= 4 else { return }
    for row in rows { lanes.drawLanes(row: row, into: &grid) }
    let journeys = axis.journeys.map(Way.init)
    let lines = journeys.map { line(of: $0.journey) }
    for (way, line) in zip(journeys, lines) { draw(line, of: way, into: &grid) }
    drawCrossings(of: journeys, lines, into: &grid)
    for wait in axis.waits { draw(wait, into: &grid) }
    for (way, line) in zip(journeys, lines) { drawEnds(of: way, line, into: &grid) }
    for note in axis.notes {
      guard let row = row(of: note.line) else { continue }
      lanes.draw(note.row, isNew: lanes.isNew(note.index), row: row, into: &grid)
    }
    pointer?.draw(from: rows.lowerBound, geometry: geometry, into: &grid)
    if let line = lanes.view.panel.row.flatMap(axis.line), let row = row(of: line) {
      lanes.mark(row: row, into: &grid)
    }
    lanes.drawTimers(in: rows.lowerBound + window.count..<rows.upperBound, into: &grid)
  }

  /// Says at the left of a rule how much time a line is.
  func drawScale(row: Int, into grid: inout CellGrid) {
    let style = look.theme.style(.quiet)
    let line = TextLine([
      Span(" o", look.theme.style(.key)), Span(" \(text.timeScale(axis.unit)) ", style),
    ])
    guard line.width + 20 <= geometry.columns else { return }
    grid.write(line, row: row, column: 1, limit: geometry.columns)
  }

  /// The place in the stage's rows of what stands in a cell: an arrow that passes it, or else what
  /// begins or ends in its row, nearest to it; nil where nothing does.
  func index(at place: GridPlace) -> Int? {
    let line = window.lowerBound + place.row - rows.lowerBound
    guard window.contains(line) else { return nil }
    let isLeft = 2 * place.column < geometry.left + geometry.right
    let side: HostID = isLeft ? .client : .server
    if let note = axis.notes.first(where: { $0.line == line && $0.row.host == side }) {
      return note.index
    }
    let begun = axis.journeys.last { $0.departure == line && $0.row.segment.path.from == side }
    if let begun { return begun.index }
    let passing = axis.journeys.last { journey in
      let sloped = self.line(of: journey)
      let isHere = { (piece: SlopedLine.Piece) in
        piece.place.line == line && abs(piece.place.column - place.column) <= 1
      }
      return (journey.departure...journey.end).contains(line)
        && sloped.pieces.contains(where: isHere)
    }
    return passing?.index ?? axis.journeys.last { $0.departure == line || $0.end == line }?.index
      ?? axis.notes.first { $0.line == line }?.index
  }

  // MARK: Lines

  /// A journey, and how much of it there is.
  private struct Way {
    var journey: TimeAxis.Journey
    /// Thousandths of its line that are drawn.
    var reached: Int

    init(_ journey: TimeAxis.Journey) {
      self.journey = journey
      reached = 1000
      if case .inFlight(let progress) = journey.row.fate { reached = progress }
    }
  }

  private func row(of line: Int) -> Int? {
    window.contains(line) ? rows.lowerBound + line - window.lowerBound : nil
  }

  private func line(of journey: TimeAxis.Journey) -> SlopedLine {
    let sender = journey.row.segment.path.from
    var progress = 1000
    if case .lost(_, let death, _) = journey.row.fate { progress = death }
    return SlopedLine(
      start: .init(
        column: geometry.column(from: sender, progress: 0), line: journey.departure),
      end: .init(
        column: geometry.column(from: sender, progress: progress), line: journey.end))
  }

  private func arrow(_ journey: TimeAxis.Journey) -> LadderArrow {
    lanes.arrow(journey.row, isNew: lanes.isNew(journey.index))
  }

  private func draw(_ line: SlopedLine, of way: Way, into grid: inout CellGrid) {
    let arrow = arrow(way.journey)
    let tip = line.place(at: way.reached)
    let isOver: (SlopedLine.Piece) -> Bool = { piece in
      line.start.column <= line.end.column
        ? piece.place.column > tip.column : piece.place.column < tip.column
    }
    for (number, piece) in line.pieces.enumerated() where !isOver(piece) {
      guard let row = row(of: piece.place.line), look.glyphs.hasInk(arrow.line, piece: number)
      else { continue }
      grid.put(
        look.glyphs.slope(piece.slope, of: arrow.line), row: row, column: piece.place.column,
        style: arrow.lineStyle, limit: geometry.interior.upperBound)
    }
  }

  private func drawCrossings(
    of ways: [Way], _ lines: [SlopedLine], into grid: inout CellGrid
  ) {
    for (index, line) in lines.enumerated() {
      for (earlier, other) in lines.enumerated() where earlier < index {
        guard let place = line.crossing(other), let row = row(of: place.line),
          isReached(place, line, ways[index]), isReached(place, other, ways[earlier])
        else { continue }
        grid.put(
          look.glyphs.crossing, row: row, column: place.column,
          style: arrow(ways[index].journey).lineStyle)
      }
    }
  }

  private func isReached(_ place: SlopedLine.Place, _ line: SlopedLine, _ way: Way) -> Bool {
    let tip = line.place(at: way.reached)
    return line.start.column <= line.end.column
      ? place.column <= tip.column : place.column >= tip.column
  }

  // MARK: Ends

  private func drawEnds(of way: Way, _ line: SlopedLine, into grid: inout CellGrid) {
    let journey = way.journey
    let arrow = arrow(journey)
    let sender = journey.row.segment.path.from
    var label: Range<Int>?
    if let row = row(of: journey.departure) {
      label = arrow.drawLabel(
        room: labelRoom(journey), row: row, geometry: geometry, into: &grid)
      arrow.join(sender, row: row, geometry: geometry, into: &grid)
      writeTime(
        journey.row.sentAt, at: sender, row: row, geometry: geometry, look: look, into: &grid)
    }
    let tip = line.place(at: way.reached)
    guard let row = row(of: tip.line) else { return }
    switch journey.row.fate {
    case .inFlight:
      arrow.drawFlyer(at: tip.column, row: row, geometry: geometry, into: &grid)
    case .arrived(let time):
      arrow.drawArrival(row: row, geometry: geometry, into: &grid)
      arrow.join(sender.peer, row: row, geometry: geometry, into: &grid)
      writeTime(time, at: sender.peer, row: row, geometry: geometry, look: look, into: &grid)
    case .lost(_, _, let reason):
      let isOwnRow = tip.line == journey.departure
      arrow.drawDeath(
        at: tip.column, reason: reason, label: isOwnRow ? label : nil, row: row,
        geometry: geometry, into: &grid)
    }
  }

  /// Labels that begin in one line at both ends share it.
  private func labelRoom(_ journey: TimeAxis.Journey) -> Int {
    let interior = geometry.interior.count
    let sender = journey.row.segment.path.from
    let isShared =
      axis.journeys.contains {
        $0.departure == journey.departure && $0.row.segment.path.from != sender
      } || axis.notes.contains { $0.line == journey.departure }
    return isShared ? interior / 2 - 2 : interior - 8
  }

  /// A line in which more time passes than in others: the lanes are broken, and it says how much.
  private func draw(_ wait: TimeAxis.Wait, into grid: inout CellGrid) {
    guard let row = row(of: wait.line) else { return }
    let quiet = look.theme.style(.quiet)
    for host in HostID.allCases {
      grid.put(look.glyphs.brokenLane, row: row, column: geometry.lane(of: host), style: quiet)
    }
    let style = wait.timer == nil ? quiet : look.theme.style(.timer)
    let words = TextLine([
      Span(" \(look.glyphs.brokenLane) ", quiet),
      Span(text.wait(wait.time, for: wait.timer), style),
      Span(" \(look.glyphs.brokenLane) ", quiet),
    ])
    let interior = geometry.interior
    let start = interior.lowerBound + max((interior.count - words.width) / 2, 0)
    grid.write(words, row: row, column: start, limit: interior.upperBound)
  }

  /// From the newest segment that went again, while it is news, to its first sending.
  private var pointer: ResendPointer? {
    for journey in axis.journeys.reversed() where lanes.isNew(journey.index) {
      guard let original = journey.row.original, let again = row(of: journey.departure) else {
        continue
      }
      let first = axis.journeys.first { $0.row.segment.id == original }
      return ResendPointer(
        sender: journey.row.segment.path.from, original: first.flatMap { row(of: $0.departure) },
        again: again, look: look)
    }
    return nil
  }
}

extension LadderRow {
  /// In whose lane it stands; of a segment its sender's.
  fileprivate var host: HostID {
    switch self {
    case .segment(let segment): segment.segment.path.from
    case .state(let host, _, _, _), .expiry(let host, _, _), .fault(let host, _, _): host
    }
  }
}
