// Required reading: RFC 9293 §3.3.1, figures 3 and 4.

import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// The sequence space of both directions as bars on one scale: what the sender believes, what is on
/// the path, and what the receiver has, with the edges of their windows.
struct WindowsPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }
  private static let labelWidth = 10

  func text(width: Int, height: Int) -> PanelText {
    let directions = HostID.allCases.map { sender -> [TextLine] in
      let heading = TextLine([
        Span(text.host(sender), look.theme.style(.host(sender))),
        Span(" \(look.glyphs.into) ", quiet),
        Span(text.host(sender.peer), look.theme.style(.host(sender.peer))),
      ])
      guard let space = SequenceSpace(from: sender, in: view) else {
        return [heading, TextLine("  " + text.noConnection, quiet)]
      }
      return self.heading(heading, of: space, width: width)
        + self.lines(of: space, width: width)
    }
    // A line between the two where there is room.
    let rows = directions.reduce(0) { $0 + $1.count }
    let gap = rows < height ? [TextLine()] : []
    return PanelText(Array(directions.joined(separator: gap)))
  }

  private func lines(of space: SequenceSpace, width: Int) -> [TextLine] {
    let label = width >= 40 ? Self.labelWidth : 0
    let edges = [space.sendEdge] + [space.receiveEdge].compactMap { $0 }
    let lead = acknowledged(space) > 0 || (space.received ?? 0) > 0 ? 3 : 0
    let numbers =
      [0, space.next, space.received ?? 0] + edges
      + (space.outOfOrder + space.onPath).flatMap { [$0.lowerBound, $0.upperBound] }
    let bar = SequenceBar(bounds: numbers, cells: max(width - label - lead - 2, 4))

    let sender = bar.map { range -> BarPiece in
      range.upperBound <= 0
        ? .done
        : range.upperBound <= space.next
          ? .flying : range.upperBound <= space.sendEdge ? .room : .outside
    }
    let path = bar.map { range -> BarPiece in
      space.onPath.contains { $0.overlaps(range) } ? .flying : .outside
    }
    let receiver = bar.map { range -> BarPiece in
      guard let received = space.received, let edge = space.receiveEdge else { return .outside }
      if range.upperBound <= received { return .done }
      if space.outOfOrder.contains(where: { $0.overlaps(range) }) { return .held }
      return range.upperBound <= edge ? .room : .outside
    }
    let senderEdge = space.sendEdge > 0
    var lines = row(text.sendingSide, lead: lead, sender, hasEdge: senderEdge, label: label)
    lines += legend(
      [(.done, acknowledged(space)), (.flying, space.inFlight), (.room, room(space))],
      names: text.sent, side: text.sendingSide, indent: label, width: width)
    if !space.onPath.isEmpty {
      lines += row(text.path, lead: 0, [(.outside, lead)] + path, hasEdge: false, label: label)
    }
    lines += row(
      text.receivingSide, lead: space.received == nil ? 0 : lead, receiver,
      hasEdge: space.receiveEdge != nil, label: label)
    let held = space.outOfOrder.reduce(0) { $0 + $1.count }
    let receiverCard = view.stage.card(of: space.sender.peer)
    lines += legend(
      space.received == nil
        ? []
        : [
          (.done, receivedInOrder(space)), (.held, held),
          (.room, Int(receiverCard.variables.rcvWnd)),
        ],
      names: text.received, side: text.receivingSide, indent: label, width: width)
    return lines
  }

  private func row(
    _ name: String, lead: Int, _ pieces: [(value: BarPiece, cells: Int)], hasEdge: Bool,
    label: Int
  ) -> [TextLine] {
    var line = TextLine(
      label > 0 ? DisplayWidth.padded("  " + name, columns: label) : "", quiet)
    if lead > 0 { line.spans.append(span(.done, cells: lead)) }
    var shown = pieces
    while hasEdge, let last = shown.last, last.value == .outside { shown.removeLast() }
    for piece in shown { line.spans.append(span(piece.value, cells: piece.cells)) }
    if hasEdge { line.spans.append(Span(look.glyphs.frame.vertical, look.theme.style(.strong))) }
    return [line]
  }

  private func span(_ piece: BarPiece, cells: Int) -> Span {
    Span(
      String(repeating: look.glyphs.piece(piece), count: cells), look.theme.style(piece.role))
  }

  /// What each piece is, with how much of it there is; where the bar has no label before it, whose
  /// it is stands here.
  private func legend(
    _ pieces: [(BarPiece, Int)], names: [BarPiece: String], side: String, indent: Int, width: Int
  ) -> [TextLine] {
    var items = pieces.filter { $0.1 > 0 }.map { piece, count in
      TextLine([
        span(piece, cells: 1), Span(" \(names[piece] ?? "") ", quiet), Span("\(count)"),
      ])
    }
    if indent == 0 { items.insert(TextLine(side, quiet), at: 0) }
    return packed(
      items, after: TextLine(String(repeating: " ", count: max(indent, 2))), width: width)
  }

  /// Items side by side where they fit, each line after a margin.
  private func packed(_ items: [TextLine], after margin: TextLine, width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for item in items {
      if let last = lines.last, last.width + 3 + item.width <= width {
        lines[lines.count - 1] = last + TextLine("   ") + item
      } else {
        lines.append(margin + item)
      }
    }
    return lines
  }

  /// The direction, and its numbers beside it or below.
  private func heading(_ name: TextLine, of space: SequenceSpace, width: Int) -> [TextLine] {
    let numbers =
      [("SND.UNA", 0), ("SND.NXT", space.next)] + (space.received.map { [("RCV.NXT", $0)] } ?? [])
    let initial = view.stage.card(of: space.sender).variables.iss
    let items = numbers.map { name, place in
      TextLine([
        Span(name + " ", quiet), Span(look.numbers.text(space.una + place, from: initial)),
      ])
    }
    let gap = TextLine("   ")
    let beside = items.reduce(name) { $0 + gap + $1 }
    return beside.width <= width
      ? [beside] : [name] + packed(items, after: TextLine("  "), width: width)
  }

  // MARK: Sizes

  private func acknowledged(_ space: SequenceSpace) -> Int {
    max(space.una.distance(from: view.stage.card(of: space.sender).variables.iss), 0)
  }

  private func receivedInOrder(_ space: SequenceSpace) -> Int {
    let variables = view.stage.card(of: space.sender.peer).variables
    return max(variables.rcvNxt.distance(from: variables.irs), 0)
  }

  private func room(_ space: SequenceSpace) -> Int { max(space.sendEdge - space.next, 0) }
}

/// What a cell of a bar stands for.
enum BarPiece: Hashable {
  /// Acknowledged, or received in order.
  case done
  /// Sent, and not acknowledged.
  case flying
  /// Received beyond a gap.
  case held
  /// Waiting to be sent, or to be read.
  case waiting
  /// Inside the window.
  case room
  case outside

  var role: Role {
    switch self {
    case .done, .room, .outside: .quiet
    case .flying: .kind(.data)
    case .held, .waiting: .changed
    }
  }
}

extension GlyphSet {
  /// A cell of a bar.
  func piece(_ piece: BarPiece) -> String {
    let isPlain = self == .ascii
    return switch piece {
    case .done: isPlain ? "#" : "█"
    case .flying: isPlain ? "=" : "▓"
    case .held, .waiting: isPlain ? "%" : "▒"
    case .room: isPlain ? "." : "░"
    case .outside: " "
    }
  }
}

extension ScreenText {
  var noConnection: String { pick("연결이 없어요", "no connection") }
  var sendingSide: String { pick("보낸 쪽", "sender") }
  var path: String { pick("길 위", "path") }
  var receivingSide: String { pick("받는 쪽", "receiver") }

  /// What the pieces of a sender's bar are.
  var sent: [BarPiece: String] {
    [
      .done: pick("확인됨", "acknowledged"), .flying: pick("대답 기다림", "unanswered"),
      .room: pick("더 보낼 수 있음", "may be sent"),
    ]
  }

  /// What the pieces of a receiver's bar are.
  var received: [BarPiece: String] {
    [
      .done: pick("순서대로 받음", "in order"), .held: pick("순서 밖", "out of order"),
      .room: pick("창", "window"),
    ]
  }
}
