import DequeModule

/// Text that has arrived in order and that the user hasn't read yet (RFC 9293's RCV.USER).
struct ReceiveBuffer: Equatable, Sendable {
  private var pieces = Deque<SegmentText>()
  /// How many octets can be read.
  private(set) var count = 0

  /// Puts text at the end.
  mutating func append(_ text: SegmentText) {
    guard !text.isEmpty else { return }
    pieces.append(text)
    count += text.count
  }

  /// Takes up to `limit` octets from the front.
  mutating func take(_ limit: Int) -> SegmentText {
    var wanted = min(max(0, limit), count)
    count -= wanted
    var parts: [SegmentText] = []
    while wanted > 0 {
      let first = pieces.removeFirst()
      if first.count > wanted {
        pieces.prepend(first[wanted..<first.count])
        parts.append(first[0..<wanted])
        wanted = 0
      } else {
        parts.append(first)
        wanted -= first.count
      }
    }
    return .joined(parts)
  }
}
