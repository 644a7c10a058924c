import TCPEngine

/// What a learner says of a segment: the control bits that open, acknowledge, close and reset, and
/// whether it carries data.
package enum SegmentSign: String, CaseIterable, Hashable, Sendable {
  case syn = "SYN"
  case ack = "ACK"
  case fin = "FIN"
  case rst = "RST"
  case data

  /// Whether a segment has it.
  func isIn(_ segment: Segment) -> Bool {
    switch self {
    case .syn: segment.control.contains(.syn)
    case .ack: segment.control.contains(.ack)
    case .fin: segment.control.contains(.fin)
    case .rst: segment.control.contains(.rst)
    case .data: !segment.text.isEmpty
    }
  }
}
