import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// The header of the selected segment, or the one that was sent last, field by field (RFC 9293 §3.1, Figure 1).
struct HeaderSection {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }

  func lines(width: Int) -> [TextLine] {
    guard let row = view.selectedSegment else { return [] }
    let kind = SegmentKind(of: row.segment)
    let header = row.segment.segment
    var heading = TextLine(text.header, look.theme.style(.strong))
    heading.spans.append(Span("  " + text.name(kind), look.theme.style(.kind(kind))))

    var lines = [heading]
    lines.append(
      pair(("port", "\(header.sourcePort)"), (look.glyphs.into, "\(header.destinationPort)")))
    let hasAck = header.control.contains(.ack)
    let seq = look.numbers.text(header.seq, from: row.segment.senderISS)
    let ack = look.numbers.text(header.ack, from: row.segment.receiverISS)
    lines.append(pair(("seq", seq), ("ack", hasAck ? ack : "-")))
    lines.append(
      pair(("flags", header.control.names.joined(separator: " ")), ("wnd", "\(header.window)")))
    var last = [("len", "\(header.text.count) B")]
    if let size = header.options.maximumSegmentSize { last.append(("MSS", "\(size)")) }
    lines.append(pair(last[0], last.count > 1 ? last[1] : nil))
    return lines
  }

  /// Two fields side by side; those that the lesson lights up stand out.
  private func pair(_ left: (String, String), _ right: (String, String)?) -> TextLine {
    let first = field(left)
    let gap = String(repeating: " ", count: max(20 - first.width, 2))
    return TextLine("  ") + first + TextLine(gap) + (right.map(field) ?? TextLine())
  }

  private func field(_ field: (name: String, value: String)) -> TextLine {
    let isLit = view.highlights.contains(field.name)
    return TextLine([
      Span(DisplayWidth.padded(field.name, columns: 6), look.theme.style(.quiet)),
      Span(field.value, look.theme.style(isLit ? .changed : .text)),
    ])
  }
}
