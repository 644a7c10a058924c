import NetworkSimulation
import TCPEngine
import Testing

struct PatternMatchingTests {
  private let path = PathID(from: .client)

  private func traced(
    _ control: ControlBits, seq: UInt32 = 101, ack: UInt32 = 301, text: Int = 0,
    options: OptionList = []
  ) -> TracedSegment {
    TracedSegment(
      id: SegmentID(1), path: path,
      segment: Segment(
        seq: SequenceNumber(seq), ack: SequenceNumber(ack), control: control, window: 500,
        options: options, text: SegmentText(patternFrom: 0, count: text)),
      sentAt: .zero, transit: .milliseconds(50), senderISS: SequenceNumber(100),
      receiverISS: SequenceNumber(300))
  }

  private func kinds(of segment: TracedSegment) -> [SegmentKind] {
    SegmentKind.allCases.filter {
      SegmentPattern(path: path, kind: $0).matches(segment)
    }
  }

  private func holds(
    _ field: SegmentField, _ comparison: Comparison, _ value: Int64, isRelative: Bool = false,
    of segment: TracedSegment
  ) -> Bool {
    FieldComparison(field, comparison, value, isRelative: isRelative).holds(for: segment)
  }

  // MARK: Kinds

  @Test func `SYN is a SYN without ACK`() {
    #expect(kinds(of: traced(.syn)) == [.syn])
    #expect(kinds(of: traced([.syn, .ack])) == [.synAck])
  }

  @Test func `ACK is pure`() {
    #expect(kinds(of: traced(.ack)) == [.ack])
    #expect(kinds(of: traced([.ack, .psh], text: 5)) == [.data])
    #expect(kinds(of: traced([.ack, .rst])) == [.rst])
  }

  @Test func `a FIN with text is FIN and DATA`() {
    #expect(kinds(of: traced([.ack, .fin], text: 5)) == [.data, .fin])
  }

  @Test func `DUPACK and PROBE are marks`() {
    var segment = traced(.ack)
    segment.isDuplicateAcknowledgment = true
    #expect(kinds(of: segment) == [.ack, .duplicateAck])
    segment.isDuplicateAcknowledgment = false
    segment.isProbe = true
    #expect(kinds(of: segment) == [.ack, .probe])
  }

  @Test func `the path is always compared`() {
    #expect(!SegmentPattern(path: PathID(from: .server)).matches(traced(.ack)))
    #expect(SegmentPattern(path: path).matches(traced(.ack)))
  }

  @Test func `traits that are written must be there`() {
    var segment = traced(.ack)
    let retransmission = SegmentPattern(path: path, mustBeRetransmission: true)
    let forgery = SegmentPattern(path: path, mustBeForged: true)
    #expect(!retransmission.matches(segment) && !forgery.matches(segment))
    segment.isRetransmission = true
    segment.isForged = true
    #expect(retransmission.matches(segment) && forgery.matches(segment))
  }

  // MARK: Fields

  @Test func `numbers are compared as on the wire, or from the ISS on`() {
    let segment = traced(.ack, seq: 101, ack: 306)
    #expect(holds(.seq, .equal, 101, of: segment))
    #expect(holds(.seq, .equal, 1, isRelative: true, of: segment))
    #expect(holds(.ack, .equal, 306, of: segment))
    #expect(holds(.ack, .equal, 6, isRelative: true, of: segment))
    #expect(!holds(.ack, .equal, 206, isRelative: true, of: segment))
  }

  @Test func `a relative number goes on past the wrap`() {
    var segment = traced(.ack, seq: 4)
    segment.senderISS = SequenceNumber(UInt32.max - 4)
    #expect(holds(.seq, .equal, 9, isRelative: true, of: segment))
  }

  @Test func `a relative number without an ISS equals nothing`() {
    var segment = traced(.ack)
    segment.senderISS = nil
    #expect(!holds(.seq, .equal, 1, isRelative: true, of: segment))
    #expect(holds(.seq, .notEqual, 1, isRelative: true, of: segment))
  }

  @Test func `an ACK number isn't compared without ACK`() {
    let segment = traced(.syn, ack: 0)
    #expect(!holds(.ack, .equal, 0, of: segment))
    #expect(!holds(.ack, .lessOrEqual, 0, of: segment))
  }

  @Test func `len counts text only, and win is the wire's`() {
    let segment = traced([.ack, .fin], text: 5)
    #expect(holds(.len, .equal, 5, of: segment))
    #expect(holds(.win, .greaterOrEqual, 500, of: segment))
    #expect(!holds(.win, .greater, 500, of: segment))
  }

  @Test func `mss compares the option's value, and without one it is never equal`() {
    #expect(holds(.mss, .equal, 1000, of: traced(.syn, options: [.maximumSegmentSize(1000)])))
    #expect(!holds(.mss, .equal, 0, of: traced(.syn)))
    #expect(!holds(.mss, .less, 2000, of: traced(.syn)))
  }

  @Test func `sack is equal to any block that the segment reports`() {
    func holds(
      _ comparison: Comparison, _ left: Int64, _ right: Int64?, isRelative: Bool = false
    ) -> Bool {
      let blocks: SACKBlocks = [
        SACKBlock(left: SequenceNumber(2_001), right: SequenceNumber(3_001)),
        SACKBlock(left: SequenceNumber(501), right: SequenceNumber(701)),
      ]
      return FieldComparison(.sack, comparison, left, end: right, isRelative: isRelative)
        .holds(for: traced(.ack, options: [.sack(blocks)]))
    }
    #expect(holds(.equal, 2_001, 3_001) && holds(.equal, 501, 701) && holds(.equal, 501, nil))
    #expect(!holds(.equal, 2_001, 2_501) && !holds(.equal, 3_001, nil))
    #expect(holds(.notEqual, 2_001, 2_501) && !holds(.notEqual, 501, nil))
    // Blocks count what the other side sent, whose ISS is 300.
    #expect(holds(.equal, 201, 401, isRelative: true))
    #expect(!holds(.equal, 401, 601, isRelative: true))
  }

  @Test func `without the option no block is equal, and every one is unequal`() {
    #expect(!holds(.sack, .equal, 501, of: traced(.ack)))
    #expect(holds(.sack, .notEqual, 501, of: traced(.ack)))
  }

  // MARK: Events

  private func event(_ kind: TraceEvent.Kind, at host: HostID) -> TraceEvent {
    TraceEvent(time: .zero, host: host, kind: kind, cause: nil, variables: EndpointVariables())
  }

  @Test func `an unwritten fate is the statement's default`() {
    let pattern = EventPattern(subject: .segment(SegmentPattern(path: path), fate: nil))
    let segment = traced(.ack)
    #expect(pattern.matches(event(.sent(segment), at: .client), defaultFate: .sent))
    #expect(!pattern.matches(event(.sent(segment), at: .client), defaultFate: .arrives))
    #expect(pattern.matches(event(.arrived(segment), at: .server), defaultFate: .arrives))
  }

  @Test(arguments: EventPattern.Fate.allCases)
  func `a written fate is met by its own event only`(fate: EventPattern.Fate) {
    let pattern = EventPattern(subject: .segment(SegmentPattern(path: path), fate: fate))
    let segment = traced(.ack)
    let events = [
      event(.sent(segment), at: .client), event(.arrived(segment), at: .server),
      event(.lost(segment, .fault), at: .client), event(.discarded(segment), at: .server),
    ]
    let met = events.map { pattern.matches($0, defaultFate: .sent) }
    switch fate {
    case .sent: #expect(met == [true, false, false, false])
    case .arrives: #expect(met == [false, true, false, false])
    case .lost: #expect(met == [false, false, true, false])
    }
  }

  @Test func `a timeout is met when the named timer of that host expires`() {
    let pattern = EventPattern(subject: .timeout(.client, .retransmission))
    let expiry = TraceEvent.Kind.timer(.retransmission, .expire)
    #expect(pattern.matches(event(expiry, at: .client), defaultFate: .arrives))
    #expect(!pattern.matches(event(expiry, at: .server), defaultFate: .arrives))
    #expect(
      !pattern.matches(event(.timer(.timeWait, .expire), at: .client), defaultFate: .arrives))
    #expect(
      !pattern.matches(event(.timer(.retransmission, .stop), at: .client), defaultFate: .arrives))
  }
}
