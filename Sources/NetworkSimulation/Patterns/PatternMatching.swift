import TCPEngine

extension SegmentPattern {
  /// Whether the segment is one that the pattern recognises. Parts that aren't written aren't
  /// compared.
  public func matches(_ segment: TracedSegment) -> Bool {
    segment.path == path
      && (kind.map { segment.isOf($0) } ?? true)
      && (!mustBeRetransmission || segment.isRetransmission)
      && (!mustBeForged || segment.isForged)
      && fields.allSatisfy { $0.holds(for: segment) }
  }
}

extension EventPattern {
  /// Whether the event is one of those counted by the pattern (its ordinal left aside).
  /// `defaultFate` stands in for an unwritten fate.
  public func matches(_ event: TraceEvent, defaultFate: Fate) -> Bool {
    switch (subject, event.kind) {
    case (.segment(let pattern, let fate), .sent(let segment)):
      (fate ?? defaultFate) == .sent && pattern.matches(segment)
    case (.segment(let pattern, let fate), .arrived(let segment)):
      (fate ?? defaultFate) == .arrives && pattern.matches(segment)
    case (.segment(let pattern, let fate), .lost(let segment, _)):
      (fate ?? defaultFate) == .lost && pattern.matches(segment)
    case (.timeout(let host, let timer), .timer(let name, .expire)):
      host == event.host && timer == name
    default: false
    }
  }
}

extension FieldComparison {
  /// Whether the comparison holds for the segment. A field that the segment doesn't have (an ACK
  /// number without ACK, an MSS without the option, a number relative to an ISS that isn't known)
  /// is unequal to every value, and neither less nor greater. `sack` equals any of the segment's
  /// blocks, and is unequal if it is none of them.
  public func holds(for segment: TracedSegment) -> Bool {
    if field == .sack { return (comparison == .equal) == isReported(by: segment) }
    guard let left = value(in: segment) else { return comparison == .notEqual }
    return comparison.holds(left, value)
  }

  private func isReported(by segment: TracedSegment) -> Bool {
    segment.segment.options.sackBlocks?.contains { block in
      number(block.left, from: segment.receiverISS) == value
        && (end == nil || number(block.right, from: segment.receiverISS) == end)
    } ?? false
  }

  /// The field's value in the segment, as the comparison's right-hand side counts it; nil if the
  /// segment doesn't have it.
  ///
  /// Numbers stand as on the wire, 0 ..< 2³²; relative ones are the octets from the ISS on, modulo
  /// 2³².
  private func value(in segment: TracedSegment) -> Int64? {
    switch field {
    case .seq: number(segment.segment.seq, from: segment.senderISS)
    case .ack:
      segment.segment.control.contains(.ack)
        ? number(segment.segment.ack, from: segment.receiverISS) : nil
    case .len: Int64(segment.segment.text.count)
    case .win: Int64(segment.segment.window)
    case .mss: segment.segment.options.maximumSegmentSize.map { Int64($0) }
    case .sack: preconditionFailure("blocks are compared one by one")
    }
  }

  private func number(_ number: SequenceNumber, from origin: SequenceNumber?) -> Int64? {
    guard isRelative else { return Int64(number.rawValue) }
    return origin.map { Int64(number.rawValue &- $0.rawValue) }
  }
}

extension TracedSegment {
  /// Whether the segment is of this kind. The kinds overlap: a FIN with text is FIN and DATA.
  public func isOf(_ kind: SegmentKind) -> Bool {
    let control = segment.control
    return switch kind {
    case .syn: control.contains(.syn) && !control.contains(.ack)
    case .synAck: control.contains([.syn, .ack])
    case .ack: segment.isPureAcknowledgment
    case .data: !segment.text.isEmpty
    case .fin: control.contains(.fin)
    case .rst: control.contains(.rst)
    case .duplicateAck: isDuplicateAcknowledgment
    case .probe: isProbe
    }
  }
}

extension Segment {
  /// Whether it acknowledges and does nothing else: no text, SYN, FIN or RST.
  var isPureAcknowledgment: Bool { text.isEmpty && control.isPureAcknowledgment }
}

extension ControlBits {
  /// Whether a segment with these bits, if it has no text, acknowledges and does nothing else.
  @inline(__always)
  var isPureAcknowledgment: Bool { intersection([.ack, .syn, .fin, .rst]) == .ack }
}
