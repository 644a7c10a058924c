import DequeModule

// Required reading: RFC 9293 §3.10.2 (SEND), §3.9.1.2 (the push flag).

/// The text that the user has handed over and the peer hasn't acknowledged: sent or not.
///
/// Offsets are 64-bit and count octets from the beginning of the stream. Every write stays a piece
/// of its own and shares the user's memory, so the queue knows where writes end.
struct SendQueue: Equatable, Sendable {
  private struct Piece: Equatable, Sendable {
    var offset: Int
    var text: SegmentText
    var end: Int { offset + text.count }
  }

  /// The most octets that a queue holds; a SEND beyond it has "insufficient resources".
  static let capacity = 1 << 32

  private var pieces = Deque<Piece>()
  /// The offset of the first octet that is still held.
  private(set) var start = 0
  /// The offset after the last octet written.
  private(set) var end = 0
  /// The offset up to which text carries the push flag where a write ends.
  private var pushed = 0
  /// The offset up to which it doesn't wait for more.
  private var released = 0
  /// The offset up to which it waits no longer than until the peer is heard.
  private var releasedByArrival = 0

  /// The offsets after records, in order, which no segment reaches across; those after the first
  /// octet that is held.
  private var recordEnds = Deque<Int>()

  /// Whether a record ends somewhere in what is held.
  @inline(__always) var hasRecords: Bool { !recordEnds.isEmpty }

  /// Whether the end of it need not wait for more.
  var isReleased: Bool { released >= end }

  /// Whether the next arrival lets all of it go.
  var isReleasedByArrival: Bool { max(released, releasedByArrival) >= end }

  /// Whether `count` more octets fit.
  func hasRoom(for count: Int) -> Bool { end - start + count <= Self.capacity }

  /// Takes over what one SEND wrote; with `endsRecord`, nothing that follows joins it in a segment.
  mutating func enqueue(
    _ text: SegmentText, _ push: PushRule = .now, endsRecord: Bool = false
  ) {
    if !text.isEmpty {
      pieces.append(Piece(offset: end, text: text))
      end += text.count
      if endsRecord { recordEnds.append(end) }
    }
    switch push {
    case .now: self.push()
    case .later: break
    case .afterArrival: releasedByArrival = end
    case .whenReleased: pushed = end
    }
  }

  /// Pushes what was written.
  mutating func push() {
    pushed = end
    released = end
  }

  /// Lets what was written go, pushed or not.
  mutating func release() { released = end }

  /// The offset after the record that holds the octet at `offset`; nil in the last one, which goes
  /// on. O(log records).
  func recordEnd(after offset: Int) -> Int? {
    var low = 0
    var high = recordEnds.count
    while low < high {
      let middle = (low + high) / 2
      if recordEnds[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low < recordEnds.count ? recordEnds[low] : nil
  }

  /// Whether a record ends before `offset`, in what is held. O(log records).
  func isRecordEnd(_ offset: Int) -> Bool { recordEnd(after: offset - 1) == offset }

  /// The octets in `range`, and whether a pushed write ends with them, so that a segment of them is
  /// pushed (RFC 9293 §3.9.1.2, MUST-61). Traps outside what is held, and where nothing is asked
  /// for. O(log writes) where one write covers them.
  @inline(__always)
  func text(in range: Range<Int>) -> (text: SegmentText, isPushed: Bool) {
    precondition(range.lowerBound >= start && range.upperBound <= end, "text that is still queued")
    precondition(!range.isEmpty, "a segment that carries text")
    var index = pieceIndex(holding: range.lowerBound)
    let first = pieces[index]
    if first.end >= range.upperBound {
      let text = first.text[(range.lowerBound - first.offset)..<(range.upperBound - first.offset)]
      return (text, first.end == range.upperBound && range.upperBound <= pushed)
    }
    var parts: [SegmentText] = []
    while true {
      let piece = pieces[index]
      let from = max(range.lowerBound, piece.offset) - piece.offset
      parts.append(piece.text[from..<(min(range.upperBound, piece.end) - piece.offset)])
      if piece.end >= range.upperBound {
        return (.joined(parts), piece.end == range.upperBound && range.upperBound <= pushed)
      }
      index += 1
    }
  }

  /// Lets go of the octets before `offset`, which are acknowledged.
  mutating func acknowledge(upTo offset: Int) {
    start = max(start, min(offset, end))
    while let first = pieces.first, first.end <= start { pieces.removeFirst() }
    while let first = recordEnds.first, first <= start { recordEnds.removeFirst() }
  }

  @inline(__always)
  private func pieceIndex(holding offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
