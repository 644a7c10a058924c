import NetworkSimulation
import TCPEngine

/// How a script names one segment among those that enter a path in a block.
enum TurnPattern {
  /// The pattern, as short as names it, and the segment's number among those that match: the first
  /// if that can be. `earlier` are the block's events before it set out.
  static func naming(
    _ segment: TracedSegment, among earlier: ArraySlice<TraceEvent>
  ) -> (pattern: SegmentPattern, ordinal: Int) {
    let candidates = candidates(for: segment)
    for pattern in candidates where matches(pattern, among: earlier) == 0 { return (pattern, 1) }
    let pattern = candidates[candidates.count - 1]
    return (pattern, matches(pattern, among: earlier) + 1)
  }

  /// What a line that waits for it says: the numbers that matter for its kind.
  static func telling(_ segment: TracedSegment) -> SegmentPattern {
    let header = segment.segment
    let kind = SegmentKind(of: segment)
    var pattern = SegmentPattern(
      path: segment.path, kind: kind, mustBeRetransmission: segment.isRetransmission)
    if kind != .ack { pattern.fields.append(number(.seq, header.seq)) }
    if kind == .ack || kind == .synAck { pattern.fields.append(number(.ack, header.ack)) }
    if !header.text.isEmpty {
      pattern.fields.append(FieldComparison(.len, .equal, Int64(header.text.count)))
    }
    return pattern
  }

  /// From what the segment is to all its numbers.
  private static func candidates(for segment: TracedSegment) -> [SegmentPattern] {
    var whole = SegmentPattern(
      path: segment.path, kind: SegmentKind(of: segment),
      fields: [number(.seq, segment.segment.seq)],
      mustBeRetransmission: segment.isRetransmission)
    if segment.segment.control.contains(.ack) {
      whole.fields.append(number(.ack, segment.segment.ack))
    }
    if !segment.segment.text.isEmpty {
      whole.fields.append(FieldComparison(.len, .equal, Int64(segment.segment.text.count)))
    }
    let kind = SegmentPattern(
      path: whole.path, kind: whole.kind, mustBeRetransmission: segment.isRetransmission)
    return [kind, telling(segment), whole]
  }

  private static func number(_ field: SegmentField, _ value: SequenceNumber) -> FieldComparison {
    FieldComparison(field, .equal, Int64(value.rawValue))
  }

  /// How many segments a fault would have counted. One that finds no room in the queue passes no
  /// fault.
  private static func matches(
    _ pattern: SegmentPattern, among events: ArraySlice<TraceEvent>
  ) -> Int {
    var refused: Set<SegmentID> = []
    for case .lost(let segment, .queue) in events.map(\.kind) { refused.insert(segment.id) }
    return events.count { event in
      if case .sent(let sent) = event.kind {
        pattern.matches(sent) && !refused.contains(sent.id)
      } else {
        false
      }
    }
  }
}
