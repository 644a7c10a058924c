import DequeModule

// Required reading: RFC 9293 §3.10.7.4, fifth check; RFC 6298 §5.4; RFC 5681 §3.1.

/// What was sent and isn't acknowledged yet, segment by segment.
///
/// A position counts sequence numbers from the initial one, in 64 bits: the SYN has position 0, the
/// first octet of text position 1. The text itself stays in the send queue.
struct RetransmissionQueue: Equatable, Sendable {
  /// One segment as it was sent.
  struct Entry: Equatable, Sendable {
    /// The position of its first sequence number.
    var position: Int
    /// Octets of text.
    var textCount: Int
    var hasSYN = false
    var hasFIN = false
    /// Whether it is the octet that probes a zero window.
    var isProbe = false
    /// The position after its last sequence number.
    var end: Int { position + textCount + (hasSYN ? 1 : 0) + (hasFIN ? 1 : 0) }
  }

  private var entries = Deque<Entry>()
  /// What a timeout has given up for lost and nobody has sent again yet: positions.
  private(set) var lost = 0..<0

  /// Whether all is acknowledged.
  var isEmpty: Bool { entries.isEmpty }
  /// The earliest segment that isn't acknowledged.
  var first: Entry? { entries.first }
  /// The earliest segment that is given up for lost and not sent again yet. O(log segments).
  var firstLost: Entry? { lost.isEmpty ? nil : entries[index(holding: lost.lowerBound)] }

  /// Remembers a segment that was just sent for the first time.
  mutating func append(_ entry: Entry) {
    entries.append(entry)
  }

  /// Removes segments that end at or before `position`, and cuts one that straddles it.
  mutating func acknowledge(upTo position: Int) {
    while let first = entries.first, first.end <= position { entries.removeFirst() }
    if var first = entries.first, first.position < position {
      if first.hasSYN {
        first.hasSYN = false
        first.position += 1
      }
      first.textCount -= position - first.position
      first.position = position
      entries[0] = first
    }
    lost = max(lost.lowerBound, position)..<max(lost.upperBound, position)
  }

  /// Gives everything up for lost: the retransmission timer has expired.
  mutating func markAllLost() {
    guard let first = entries.first, let last = entries.last else { return }
    lost = first.position..<last.end
  }

  /// Notes that the segment at `position` was sent again, so it is no longer given up.
  mutating func markRetransmitted(upTo position: Int) {
    lost = max(lost.lowerBound, position)..<max(lost.upperBound, position)
  }

  /// Lengthens the only segment, a probe, to `textCount` octets: an ordinary segment from now on.
  mutating func extendProbe(to textCount: Int) {
    precondition(entries.count == 1 && entries[0].isProbe, "a probe is alone in its queue")
    entries[0].textCount = textCount
    entries[0].isProbe = false
  }

  /// Forgets everything.
  mutating func removeAll() {
    entries.removeAll()
    lost = 0..<0
  }

  private func index(holding position: Int) -> Int {
    var low = 0
    var high = entries.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if entries[middle].position <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
