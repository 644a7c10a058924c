import LessonPlayer
import NetworkSimulation
import TCPEngine

extension ScreenText {
  /// The picture of a kind, the lesson's own if it has one; empty where words do.
  func icon(_ kind: SegmentKind) -> String {
    glyphs == .emoji ? icons[kind] ?? glyphs.icon(kind) : ""
  }

  /// What flies at the head of an arrow beside its point.
  func flyer(_ kind: SegmentKind) -> String {
    glyphs == .emoji ? icon(kind) : GlyphSet.sign(kind)
  }

  /// "❔ SYN", "👍 ACK", "SYN?".
  func name(_ kind: SegmentKind) -> String {
    let icon = icon(kind)
    return icon.isEmpty ? glyphs.word(kind) : icon + " " + glyphs.word(kind)
  }

  /// The name with a Korean subject particle, or as it is in English.
  func subject(_ kind: SegmentKind) -> String {
    switch kind {
    case .syn: pick("SYN이", "The SYN")
    case .synAck: pick("SYN+ACK가", "The SYN+ACK")
    case .ack, .duplicateAck: pick("ACK가", "The ACK")
    case .data: pick("데이터가", "The data")
    case .fin: pick("FIN이", "The FIN")
    case .rst: pick("RST가", "The RST")
    case .probe: pick("창 탐색이", "The probe")
    }
  }

  /// The kind in a running sentence.
  func plain(_ kind: SegmentKind) -> String {
    switch kind {
    case .syn: "SYN"
    case .synAck: "SYN+ACK"
    case .ack, .duplicateAck: "ACK"
    case .data: pick("데이터", "data")
    case .fin: "FIN"
    case .rst: "RST"
    case .probe: pick("창 탐색", "probe")
    }
  }

  /// A segment's label on its arrow: kind, then the numbers that matter, each with the name by
  /// which a lesson highlights it.
  func label(_ segment: TracedSegment) -> [(text: String, name: String?)] {
    let kind = SegmentKind(of: segment)
    let header = segment.segment
    var parts: [(String, String?)] = []
    let hasPicture = !icon(kind).isEmpty
    if kind == .data, hasPicture {
      parts.append((icon(kind), nil))
    } else {
      parts.append((name(kind), "flags"))
    }
    if !header.text.isEmpty { parts.append((" \(header.text.count) B", "len")) }
    let seq = ("seq=" + look.numbers.text(header.seq, from: segment.senderISS), "seq")
    let ack = ("ack=" + look.numbers.text(header.ack, from: segment.receiverISS), "ack")
    switch kind {
    case .ack, .duplicateAck: parts += [("  ", nil), ack]
    case .synAck: parts += [("  ", nil), seq, (" ", nil), ack]
    case .syn, .data, .fin, .rst, .probe: parts += [("  ", nil), seq]
    }
    return parts
  }
}
