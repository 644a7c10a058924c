import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells

/// Both ends' cards: state and the numbers that the next segments will carry.
struct HostCards {
  var view: StageView
  var look: ScreenLook
  var geometry: LadderGeometry

  private var text: ScreenText { ScreenText(look: look) }

  func draw(rows: Range<Int>, hasFrames: Bool, into grid: inout CellGrid) {
    guard !rows.isEmpty else { return }
    if hasFrames {
      let width = (geometry.columns - 2) / 2
      drawFramed(view.stage.client, rows: rows, columns: 0..<width, into: &grid)
      drawFramed(
        view.stage.server, rows: rows, columns: geometry.columns - width..<geometry.columns,
        into: &grid)
    } else {
      drawLine(row: rows.lowerBound, into: &grid)
    }
  }

  private func drawFramed(
    _ card: HostCard, rows: Range<Int>, columns: Range<Int>, into grid: inout CellGrid
  ) {
    let frame = look.glyphs.frame
    let quiet = look.theme.style(.quiet)
    let isClient = card.host == .client
    let (top, bottom) = (rows.lowerBound, rows.upperBound - 1)
    let inner = columns.lowerBound + 1..<columns.upperBound - 1
    for (row, left, right) in [
      (top, frame.topLeft, frame.topRight), (bottom, frame.bottomLeft, frame.bottomRight),
    ] {
      grid.put(left, row: row, column: columns.lowerBound, style: quiet)
      grid.fill(frame.horizontal, row: row, columns: inner, style: quiet)
      grid.put(right, row: row, column: columns.upperBound - 1, style: quiet)
    }
    let mark = view.focus == card.host ? look.glyphs.selection + " " : ""
    let name = TextLine(" \(mark)\(text.host(card.host)) ", look.theme.style(.host(card.host)))
    place(name, isClient: isClient, row: top, columns: inner, into: &grid)
    grid.put(frame.branchDown, row: bottom, column: geometry.lane(of: card.host), style: quiet)

    for row in top + 1..<bottom {
      grid.put(frame.vertical, row: row, column: columns.lowerBound, style: quiet)
      grid.put(frame.vertical, row: row, column: columns.upperBound - 1, style: quiet)
    }
    let content = inner.lowerBound + 1..<inner.upperBound - 1
    let lines = bottom - top - 1 >= 3 ? tallLines(card) : [line(card, width: content.count)]
    for (index, line) in lines.enumerated() {
      place(line, isClient: isClient, row: top + 1 + index, columns: content, into: &grid)
    }
  }

  /// The client's text keeps to the left, the server's to the right.
  private func place(
    _ line: TextLine, isClient: Bool, row: Int, columns: Range<Int>, into grid: inout CellGrid
  ) {
    if isClient {
      grid.write(line, row: row, column: columns.lowerBound, limit: columns.upperBound)
    } else {
      grid.writeTrailing(line, row: row, column: columns.lowerBound, limit: columns.upperBound)
    }
  }

  private func line(_ card: HostCard, width: Int) -> TextLine {
    let state = stateLine(card)
    guard let numbers = numbers(card) else { return state }
    let send = field(text.sendNext, numbers.send, changed: numbers.sendChanged)
    let receive = field(text.receiveNext, numbers.receive, changed: numbers.receiveChanged)
    let both = send + TextLine("  ") + receive
    let gap = max(14 - state.width, 2)
    let room = state.width + gap + both.width
    if room > width { return state }
    let space = TextLine(String(repeating: " ", count: gap))
    return card.host == .client ? state + space + both : both + space + state
  }

  private func tallLines(_ card: HostCard) -> [TextLine] {
    guard numbers(card) != nil else { return [stateLine(card)] }
    let now = card.variables
    let before = earlier(card.host)?.variables ?? now
    let isSynchronized = card.state != .synSent
    let gap = TextLine("  ")
    return [
      stateLine(card),
      field(
        "SND.UNA", look.numbers.text(now.sndUna, from: now.iss),
        changed: now.sndUna != before.sndUna) + gap
        + field(
          "SND.NXT", look.numbers.text(now.sndNxt, from: now.iss),
          changed: now.sndNxt != before.sndNxt),
      field(
        "RCV.NXT", isSynchronized ? look.numbers.text(now.rcvNxt, from: now.irs) : "?",
        changed: now.rcvNxt != before.rcvNxt) + gap
        + field("WND", "\(now.rcvWnd)", changed: now.rcvWnd != before.rcvWnd),
    ]
  }

  private func drawLine(row: Int, into grid: inout CellGrid) {
    let columns = geometry.columns
    let client = TextLine(text.host(.client), look.theme.style(.host(.client)))
    let server = TextLine(text.host(.server), look.theme.style(.host(.server)))
    let (left, right) = (stateLine(view.stage.client), stateLine(view.stage.server))
    let gap = TextLine(" ")
    if left.width + right.width + client.width + server.width + 5 <= columns {
      grid.write(gap + client + gap + left, row: row, column: 0, limit: columns)
      grid.writeTrailing(right + gap + server + gap, row: row, column: 0, limit: columns)
    } else if left.width + right.width < columns {
      grid.write(left, row: row, column: 0, limit: columns)
      grid.writeTrailing(right, row: row, column: left.width + 1, limit: columns)
    } else {
      grid.write(left, row: row, column: 0, limit: columns / 2)
      grid.write(right, row: row, column: columns / 2 + 1, limit: columns)
    }
  }

  private func stateLine(_ card: HostCard) -> TextLine {
    guard card.isUp else { return TextLine(text.poweredOff, look.theme.style(.lost)) }
    let changed = earlier(card.host).map { $0.state != card.state } ?? false
    let state = TextLine(card.state.rawValue, look.theme.style(changed ? .changed : .state))
    guard card.isInferred else { return state }
    return state + TextLine(" " + text.inferredMark, look.theme.style(.quiet))
  }

  private func earlier(_ host: HostID) -> HostCard? {
    view.previous.map { host == .client ? $0.client : $0.server }
  }

  private func field(_ name: String, _ value: String, changed: Bool) -> TextLine {
    TextLine([
      Span(name + " ", look.theme.style(.quiet)),
      Span(value, look.theme.style(changed ? .changed : .text)),
    ])
  }

  /// What the card says of sequence numbers; nil while there is no connection to have any.
  private func numbers(_ card: HostCard) -> (
    send: String, sendChanged: Bool, receive: String, receiveChanged: Bool
  )? {
    guard card.isConnected else { return nil }
    let now = card.variables
    let before = earlier(card.host)
    // What the peer's numbers are isn't known before its SYN.
    let receive = card.state == .synSent ? "?" : look.numbers.text(now.rcvNxt, from: now.irs)
    return (
      look.numbers.text(now.sndNxt, from: now.iss),
      before.map { $0.variables.sndNxt != now.sndNxt } ?? false,
      receive, before.map { $0.variables.rcvNxt != now.rcvNxt } ?? false
    )
  }
}
