import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// A segment's row: an arrow that grows as the segment flies, and ends where it did.
struct LadderArrow {
  var segment: SegmentRow
  var isNew: Bool
  /// When the segment that this one repeats was sent first.
  var firstSentAt: Microseconds?
  /// The names of the fields that the lesson lights up.
  var highlights: [String] = []
  var text: ScreenText

  private var look: ScreenLook { text.look }
  private var glyphs: GlyphSet { look.glyphs }
  private var sender: HostID { segment.segment.path.from }
  private var kind: SegmentKind { SegmentKind(of: segment.segment) }

  func draw(row: Int, geometry: LadderGeometry, into grid: inout CellGrid) {
    let interior = geometry.interior
    grid.fill(glyphs.line(line), row: row, columns: interior, style: lineStyle)
    var room = interior.count - 8
    switch segment.fate {
    // What flies comes after it, and so does the word for a loss.
    case .inFlight: room = interior.count / 2
    case .lost(_, _, let reason): room -= DisplayWidth.columns(of: text.loss(reason)) + 2
    case .arrived: break
    }
    let place = drawLabel(room: room, row: row, geometry: geometry, into: &grid)
    join(sender, row: row, geometry: geometry, into: &grid)
    writeTime(segment.sentAt, at: sender, row: row, geometry: geometry, look: look, into: &grid)

    switch segment.fate {
    case .inFlight(let progress):
      drawFlight(
        progress: progress, label: place, row: row, geometry: geometry, into: &grid)
    case .arrived(let time):
      drawArrival(row: row, geometry: geometry, into: &grid)
      join(sender.peer, row: row, geometry: geometry, into: &grid)
      writeTime(time, at: sender.peer, row: row, geometry: geometry, look: look, into: &grid)
    case .lost(_, let progress, let reason):
      drawLoss(
        progress: progress, reason: reason, label: place, row: row, geometry: geometry, into: &grid)
    }
  }

  // What is written on the line.

  /// Draws the label beside its sender, with a note if there is room; returns its columns.
  func drawLabel(
    room: Int, row: Int, geometry: LadderGeometry, into grid: inout CellGrid
  ) -> Range<Int> {
    let interior = geometry.interior
    let label = label(room: room)
    let place = labelPlace(label, in: interior)
    grid.put(" ", row: row, column: place.lowerBound - 1, style: .plain)
    grid.write(label, row: row, column: place.lowerBound, limit: interior.upperBound)
    if place.upperBound < interior.upperBound {
      grid.put(" ", row: row, column: place.upperBound, style: .plain)
    }
    return place
  }

  private func label(room: Int) -> TextLine {
    var words = TextLine(
      text.label(segment.segment).map { part in
        let isLit = isNew && part.name.map(highlights.contains) ?? false
        return Span(part.text, isLit ? look.theme.style(.changed) : labelStyle)
      })
    if segment.segment.isForged { words = words.prefixed(by: Span(text.forged + " ", labelStyle)) }
    guard segment.segment.isRetransmission else { return words }
    let again = words.prefixed(
      by: Span(glyphs.again, look.theme.style(.retransmission).emboldened))
    let whole = again + TextLine("  (\(text.resent(firstSentAt: firstSentAt)))", noteStyle)
    return whole.width <= room ? whole : again
  }

  private func labelPlace(_ label: TextLine, in interior: Range<Int>) -> Range<Int> {
    let margin = interior.count >= 30 ? 3 : 1
    let start =
      sender == .client
      ? interior.lowerBound + margin
      : max(interior.upperBound - margin - label.width, interior.lowerBound + 1)
    return start..<min(start + label.width, interior.upperBound)
  }

  // How the arrow ends.

  /// Half-way, where time stops for who treats segments, the label is whole, and what flies is just
  /// after it if that is further on.
  private func drawFlight(
    progress: Int, label: Range<Int>, row: Int, geometry: LadderGeometry,
    into grid: inout CellGrid
  ) {
    let interior = geometry.interior
    var head = geometry.column(from: sender, progress: progress)
    if progress >= 500 {
      let width = DisplayWidth.columns(of: text.flyer(kind) + glyphs.rightHead)
      head =
        sender == .client
        ? min(max(head, label.upperBound + width), interior.upperBound - 1)
        : max(min(head, label.lowerBound - 1 - width), interior.lowerBound)
    }
    let rest =
      sender == .client ? head + 1..<interior.upperBound : interior.lowerBound..<head
    clear(rest, row: row, into: &grid)
    drawFlyer(at: head, row: row, geometry: geometry, into: &grid)
  }

  /// Draws what flies at the head of the arrow.
  func drawFlyer(at head: Int, row: Int, geometry: LadderGeometry, into grid: inout CellGrid) {
    let interior = geometry.interior
    let style = look.theme.style(.kind(kind)).emboldened
    if sender == .client {
      let flyer = TextLine(text.flyer(kind) + glyphs.rightHead, style)
      grid.write(
        flyer, row: row, column: max(head + 1 - flyer.width, interior.lowerBound),
        limit: interior.upperBound)
    } else {
      let flyer = TextLine(glyphs.leftHead + text.flyer(kind), style)
      grid.write(
        flyer, row: row, column: min(head, interior.upperBound - flyer.width),
        limit: interior.upperBound)
    }
  }

  func drawArrival(row: Int, geometry: LadderGeometry, into grid: inout CellGrid) {
    let interior = geometry.interior
    let head = sender == .client ? interior.upperBound - 1 : interior.lowerBound
    guard segment.wasDiscarded else {
      let point = sender == .client ? glyphs.rightHead : glyphs.leftHead
      grid.put(point, row: row, column: head, style: lineStyle)
      return
    }
    let style = look.theme.style(.lost)
    let note = TextLine(" \(text.discarded) ", isNew ? style.emboldened : style)
    grid.put(glyphs.discard, row: row, column: head, style: style)
    if sender == .client {
      grid.writeTrailing(note, row: row, column: interior.lowerBound, limit: head)
    } else {
      grid.write(note, row: row, column: head + 1, limit: interior.upperBound)
    }
  }

  /// The segment dies where it died, or just after its label if that is further on.
  private func drawLoss(
    progress: Int, reason: LossReason, label: Range<Int>, row: Int, geometry: LadderGeometry,
    into grid: inout CellGrid
  ) {
    let interior = geometry.interior
    let style = look.theme.style(.lost)
    let word = TextLine(" " + text.loss(reason) + " ", isNew ? style.emboldened : style)
    let width = DisplayWidth.columns(of: glyphs.loss)
    let death = geometry.column(from: sender, progress: progress)
    if sender == .client {
      let room = interior.upperBound - width - word.width
      let column = max(min(death, room), label.upperBound + 2)
      clear(min(column, interior.upperBound)..<interior.upperBound, row: row, into: &grid)
      grid.put(glyphs.loss, row: row, column: column, style: style, limit: interior.upperBound)
      grid.write(word, row: row, column: column + width, limit: interior.upperBound)
    } else {
      let room = interior.lowerBound + word.width + width - 1
      let column = min(max(death, room), label.lowerBound - 2) - width + 1
      clear(
        interior.lowerBound..<max(column, interior.lowerBound), row: row, into: &grid)
      guard column >= interior.lowerBound else { return }
      grid.put(glyphs.loss, row: row, column: column, style: style, limit: interior.upperBound)
      grid.writeTrailing(word, row: row, column: interior.lowerBound, limit: column)
    }
  }

  /// Draws the sign of a loss at a column, and the word beside it on its sender's far side; where
  /// `label` is in the same row, after it.
  func drawDeath(
    at column: Int, reason: LossReason, label: Range<Int>?, row: Int, geometry: LadderGeometry,
    into grid: inout CellGrid
  ) {
    let interior = geometry.interior
    let style = look.theme.style(.lost)
    let word = TextLine(" " + text.loss(reason) + " ", isNew ? style.emboldened : style)
    let width = DisplayWidth.columns(of: glyphs.loss)
    if sender == .client {
      let first = max(
        min(column, interior.upperBound - width - word.width), label?.upperBound ?? 0)
      grid.put(glyphs.loss, row: row, column: first, style: style, limit: interior.upperBound)
      grid.write(word, row: row, column: first + width, limit: interior.upperBound)
    } else {
      let last = min(
        max(column, interior.lowerBound + word.width + width - 1),
        (label?.lowerBound ?? interior.upperBound) - 1)
      grid.put(glyphs.loss, row: row, column: last - width + 1, style: style)
      grid.writeTrailing(
        word, row: row, column: interior.lowerBound,
        limit: max(last - width + 1, interior.lowerBound))
    }
  }

  private func clear(_ columns: Range<Int>, row: Int, into grid: inout CellGrid) {
    grid.fill(" ", row: row, columns: columns, style: .plain)
  }

  func join(
    _ host: HostID, row: Int, geometry: LadderGeometry, into grid: inout CellGrid
  ) {
    let frame = glyphs.frame
    grid.put(
      host == .client ? frame.branchRight : frame.branchLeft, row: row,
      column: geometry.lane(of: host), style: look.theme.style(.quiet))
  }

  // How it looks.

  var line: ArrowLine {
    if case .lost = segment.fate { return .lost }
    if segment.segment.isForged { return .forged }
    if segment.segment.isRetransmission { return .retransmission }
    return kind == .data ? .data : .plain
  }

  var lineStyle: CellStyle {
    guard isNew else { return look.theme.style(.quiet) }
    return switch line {
    case .lost: look.theme.style(.lost)
    case .retransmission: look.theme.style(.retransmission)
    case .plain, .data, .forged: look.theme.style(.kind(kind))
    }
  }

  private var labelStyle: CellStyle {
    let style = look.theme.style(.kind(kind))
    return isNew ? style.emboldened : style
  }

  private var noteStyle: CellStyle { look.theme.style(.quiet) }
}
