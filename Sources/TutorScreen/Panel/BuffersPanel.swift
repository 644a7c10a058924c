import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth

/// What waits at both ends: to be sent or acknowledged on one side, to be read on the other.
struct BuffersPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }

  func text(width: Int, height: Int) -> PanelText { PanelText(lines(width: width)) }

  func lines(width: Int) -> [TextLine] {
    HostID.allCases.flatMap { host -> [TextLine] in
      let heading = TextLine(text.host(host), look.theme.style(.host(host)))
      let card = view.stage.card(of: host)
      guard card.isConnected else { return [heading, TextLine("  " + text.noConnection, quiet)] }
      let contents = BufferContents(of: card)
      let held =
        SequenceSpace(from: host.peer, in: view)?.outOfOrder.reduce(0) { $0 + $1.count } ?? 0
      let sending: [(BarPiece, Int, String)] = [
        (.flying, contents.unacknowledged, text.awaitsAck),
        (.waiting, contents.unsent, text.unsent),
      ]
      let receiving: [(BarPiece, Int, String)] = [
        (.done, contents.unread, text.unread), (.held, held, text.received[.held] ?? ""),
        (.room, Int(card.variables.rcvWnd), text.free),
      ]
      return [heading] + buffer(text.sendBuffer, sending, width: width)
        + buffer(text.receiveBuffer, receiving, width: width)
    }
  }

  /// A bar, and below it what its parts are.
  private func buffer(
    _ name: String, _ parts: [(piece: BarPiece, octets: Int, name: String)], width: Int
  ) -> [TextLine] {
    let label = width >= 40 ? 12 : 0
    let parts = parts.filter { $0.octets > 0 }
    let start = TextLine(
      label > 0 ? DisplayWidth.padded("  " + name, columns: label) : "  ", quiet)
    guard !parts.isEmpty else { return [start + TextLine(text.empty, quiet)] }
    var bounds = [0]
    for part in parts { bounds.append(bounds[bounds.count - 1] + part.octets) }
    let cells = SequenceBar(bounds: bounds, cells: max(width - label - 4, 4)).cells
    var bar = start
    for (part, count) in zip(parts, cells) {
      bar.spans.append(
        Span(
          String(repeating: look.glyphs.piece(part.piece), count: count),
          look.theme.style(part.piece.role)))
    }
    var lines = [bar]
    let margin = TextLine(String(repeating: " ", count: max(label, 2)))
    for (index, part) in parts.enumerated() {
      let item = TextLine([
        Span(look.glyphs.piece(part.piece), look.theme.style(part.piece.role)),
        Span(" \(part.name) ", quiet), Span("\(part.octets)"),
      ])
      if index > 0, lines[lines.count - 1].width + 3 + item.width <= width {
        lines[lines.count - 1] = lines[lines.count - 1] + TextLine("   ") + item
      } else {
        lines.append(margin + item)
      }
    }
    return lines
  }
}

extension ScreenText {
  var sendBuffer: String { pick("보낼 것", "to send") }
  var receiveBuffer: String { pick("받은 것", "received") }
  var awaitsAck: String { pick("보내고 대답 기다림", "sent, unanswered") }
  var unsent: String { pick("아직 못 보냄", "not sent yet") }
  var unread: String { pick("프로그램이 안 읽음", "not read yet") }
  var free: String { pick("빈 자리", "free") }
  var empty: String { pick("비어 있음", "empty") }
}
