import TCPEngine

/// One event as a row of 32-bit numbers, so that it can be told by its differences from an earlier
/// event of the same class.
///
/// What a row can't hold (octets that somebody wrote, options, kinds that are rare) goes into the
/// `Extras` beside it, in the order of the events.
struct EventLanes {
  /// What of the events of a chunk isn't numbers.
  struct Extras: Equatable, Sendable {
    var kinds: [TraceEvent.Kind] = []
    var texts: [SegmentText] = []
    var options: [OptionList] = []
  }

  /// How far a reader has come in `Extras`.
  struct ExtrasPosition {
    var kinds = 0
    var texts = 0
    var options = 0
  }

  /// How events are classed: those of one class resemble each other.
  enum Shape: UInt8 {
    case sent, arrived, lost, discarded, delivered, timerStarted, timerStopped, timerExpired
    case decision, other
  }

  /// A row's numbers, sixteen at a time: the processor adds and compares them together.
  struct Numbers: Sendable {
    var first = SIMD16<UInt32>()
    var second = SIMD16<UInt32>()
    var third = SIMD16<UInt32>()

    @inline(__always) static func &+ (left: Numbers, right: Numbers) -> Numbers {
      Numbers(
        first: left.first &+ right.first, second: left.second &+ right.second,
        third: left.third &+ right.third)
    }

    @inline(__always) static func &- (left: Numbers, right: Numbers) -> Numbers {
      Numbers(
        first: left.first &- right.first, second: left.second &- right.second,
        third: left.third &- right.third)
    }

    @inline(__always) static func & (left: Numbers, right: Numbers) -> Numbers {
      Numbers(
        first: left.first & right.first, second: left.second & right.second,
        third: left.third & right.third)
    }
  }

  /// The row.
  var numbers = Numbers()
  /// Whose event it is, its shape, and two bits of its cause.
  var classNumber: UInt8 = 0

  static let count = 48
  /// Classes: two hosts, sixteen shapes, four sorts of cause.
  static let classCount = 128

  // Where things stand in a row.
  private static let time = 0
  private static let flags = 2
  private static let segment = 3
  private static let variables = 18
  private static let cause = 40

  /// Lanes that usually move on by the same amount each time: their differences are told from the
  /// difference before.
  static let steady: Numbers = {
    var mask = [UInt32](repeating: 0, count: count)
    // Time; the segment's number, SEG.SEQ, SEG.ACK and the start of its text.
    for lane in [time, segment, segment + 2, segment + 3, segment + 13] { mask[lane] = .max }
    // SND.UNA, SND.NXT, RCV.NXT; octets sent, acknowledged, received.
    for lane in [0, 1, 4, 14, 16, 18] { mask[variables + lane] = .max }
    // A cause's first number is SEG.SEQ, SEG.ACK or RCV.NXT where it isn't constant.
    mask[cause] = .max
    func sixteen(from start: Int) -> SIMD16<UInt32> { SIMD16(mask[start..<(start + 16)]) }
    return Numbers(first: sixteen(from: 0), second: sixteen(from: 16), third: sixteen(from: 32))
  }()

  init() {}
}

// MARK: An event into lanes

extension EventLanes {
  private static let setupFlag: UInt32 = 1
  private static let octetsFlag: UInt32 = 1 << 31
  /// Where the ECN bits stand among the marks of a segment.
  private static let ecnShift: UInt32 = 8
  /// Where the shift of the window stands among the marks of a segment.
  private static let windowShift: UInt32 = 16

  /// The lanes that every event has; what kind it is comes next.
  init(
    at time: Instant, host: HostID, cause: Cause?, variables: EndpointVariables, isSetup: Bool
  ) {
    classNumber = host == .client ? 0 : 64
    withUnsafeMutableBytes(of: &numbers) { octets in
      let lanes = octets.assumingMemoryBound(to: UInt32.self)
      lanes.store(UInt64(bitPattern: time.microseconds), at: Self.time)
      lanes[Self.flags] = isSetup ? Self.setupFlag : 0
      octets.storeBits(of: variables, at: Self.variables, limit: Self.cause)
      octets.storeBits(of: cause, at: Self.cause, limit: Self.count)
      // The last octet of a cause holds its case: events of different causes differ in all.
      classNumber |= octets[Self.cause * 4 + MemoryLayout<Cause?>.size - 1] & 3
    }
  }

  /// Puts what happened to a segment; what lanes can't hold is added to `extras`.
  mutating func put(
    _ stage: SegmentStage, _ segment: inout TracedSegment, at time: Instant,
    extras: inout Extras
  ) {
    switch stage {
    case .sent: put(.sent)
    case .arrived: put(.arrived)
    case .discarded: put(.discarded)
    case .lost(let reason): put(.lost, small: unsafeBitCast(reason, to: UInt8.self))
    }
    withUnsafeMutableBytes(of: &numbers) { octets in
      Self.store(&segment, at: time, in: octets.assumingMemoryBound(to: UInt32.self), &extras)
    }
  }

  /// Puts what the event is about; what lanes can't hold is added to `extras`.
  mutating func put(_ kind: TraceEvent.Kind, at time: Instant, extras: inout Extras) {
    switch kind {
    case .sent(var segment): put(.sent, &segment, at: time, extras: &extras)
    case .arrived(var segment): put(.arrived, &segment, at: time, extras: &extras)
    case .discarded(var segment): put(.discarded, &segment, at: time, extras: &extras)
    case .lost(var segment, let reason): put(.lost(reason), &segment, at: time, extras: &extras)
    case .delivered(let text, let offset):
      put(.delivered)
      withUnsafeMutableBytes(of: &numbers) { octets in
        let lanes = octets.assumingMemoryBound(to: UInt32.self)
        Self.store(text, in: lanes, &extras)
        lanes.store(offset, at: Self.segment + 2)
      }
    case .timer(let name, .start(let due)):
      put(.timerStarted, small: unsafeBitCast(name, to: UInt8.self))
      withUnsafeMutableBytes(of: &numbers) { octets in
        octets.assumingMemoryBound(to: UInt32.self)
          .store(UInt64(bitPattern: (due - time).count), at: Self.segment)
      }
    case .timer(let name, .stop):
      put(.timerStopped, small: unsafeBitCast(name, to: UInt8.self))
    case .timer(let name, .expire):
      put(.timerExpired, small: unsafeBitCast(name, to: UInt8.self))
    case .decision(let decision):
      put(.decision, small: unsafeBitCast(decision, to: UInt8.self))
    case .state, .application, .signal, .fault:
      put(.other)
      extras.kinds.append(kind)
    }
  }

  /// Puts a shape, and a number below 256 that goes with it.
  private mutating func put(_ shape: Shape, small: UInt8 = 0) {
    classNumber |= shape.rawValue << 2
    withUnsafeMutableBytes(of: &numbers) { octets in
      octets.assumingMemoryBound(to: UInt32.self)[Self.flags] |= UInt32(small) << 8
    }
  }

  private static func store(
    _ traced: inout TracedSegment, at time: Instant,
    in lanes: UnsafeMutableBufferPointer<UInt32>, _ extras: inout Extras
  ) {
    let at = Self.segment
    var marks: UInt32 = traced.path.from == .client ? 0 : 1
    if traced.isRetransmission { marks |= 2 }
    if traced.isProbe { marks |= 4 }
    if traced.isForged { marks |= 8 }
    if traced.isDuplicateAcknowledgment { marks |= 16 }
    if traced.senderISS != nil { marks |= 32 }
    if traced.receiverISS != nil { marks |= 64 }
    if !traced.segment.options.isEmpty {
      marks |= 128
      extras.options.append(traced.segment.options)
    }
    marks |= UInt32(unsafeBitCast(traced.ecn, to: UInt8.self)) << Self.ecnShift
    marks |= UInt32(traced.windowShift) << Self.windowShift
    lanes[at] = UInt32(traced.id.number)
    lanes[at + 1] = UInt32(traced.segment.sourcePort) << 16 | UInt32(traced.segment.destinationPort)
    lanes[at + 2] = traced.segment.seq.rawValue
    lanes[at + 3] = traced.segment.ack.rawValue
    lanes[at + 4] = marks << 8 | UInt32(traced.segment.control.rawValue)
    lanes[at + 5] = UInt32(traced.segment.window) << 16 | UInt32(traced.segment.urgentPointer)
    lanes.store(UInt64(bitPattern: (time - traced.sentAt).count), at: at + 6)
    lanes.store(UInt64(bitPattern: traced.transit.count), at: at + 8)
    lanes[at + 10] = traced.senderISS?.rawValue ?? 0
    lanes[at + 11] = traced.receiverISS?.rawValue ?? 0
    store(traced.segment.text, in: lanes, &extras)
  }

  private static func store(
    _ text: SegmentText, in lanes: UnsafeMutableBufferPointer<UInt32>, _ extras: inout Extras
  ) {
    if let start = text.patternStart, text.count < Int(octetsFlag) {
      lanes[segment + 12] = UInt32(text.count)
      lanes.store(UInt64(start), at: segment + 13)
    } else {
      lanes[segment + 12] = octetsFlag
      extras.texts.append(text)
    }
  }
}

// MARK: Lanes into an event

extension EventLanes {
  /// The event of these lanes, with what `extras` holds of it.
  func event(extras: Extras, at position: inout ExtrasPosition) -> TraceEvent {
    var numbers = numbers
    return withUnsafeMutableBytes(of: &numbers) { octets in
      let lanes = octets.assumingMemoryBound(to: UInt32.self)
      let time = Instant(microseconds: Int64(bitPattern: lanes.load(at: Self.time)))
      let flags = lanes[Self.flags]
      let small = UInt8(truncatingIfNeeded: flags >> 8)
      let kind: TraceEvent.Kind
      switch shape {
      case .sent: kind = .sent(Self.segment(at: time, in: lanes, extras, &position))
      case .arrived: kind = .arrived(Self.segment(at: time, in: lanes, extras, &position))
      case .discarded: kind = .discarded(Self.segment(at: time, in: lanes, extras, &position))
      case .lost:
        kind = .lost(
          Self.segment(at: time, in: lanes, extras, &position),
          unsafeBitCast(small, to: LossReason.self))
      case .delivered:
        kind = .delivered(
          Self.text(in: lanes, extras, &position), offset: lanes.load(at: Self.segment + 2))
      case .timerStarted:
        let wait = Microseconds(Int64(bitPattern: lanes.load(at: Self.segment)))
        kind = .timer(unsafeBitCast(small, to: TimerName.self), .start(due: time + wait))
      case .timerStopped: kind = .timer(unsafeBitCast(small, to: TimerName.self), .stop)
      case .timerExpired: kind = .timer(unsafeBitCast(small, to: TimerName.self), .expire)
      case .decision: kind = .decision(unsafeBitCast(small, to: Decision.self))
      case .other:
        kind = extras.kinds[position.kinds]
        position.kinds += 1
      }
      return TraceEvent(
        time: time, host: classNumber & 64 == 0 ? .client : .server, kind: kind,
        cause: octets.loadBits(at: Self.cause), variables: octets.loadBits(at: Self.variables),
        isSetup: flags & Self.setupFlag != 0)
    }
  }

  /// Passes over what `extras` holds of the event of these lanes.
  func skip(at position: inout ExtrasPosition) {
    var numbers = numbers
    withUnsafeMutableBytes(of: &numbers) { octets in
      let lanes = octets.assumingMemoryBound(to: UInt32.self)
      switch shape {
      case .sent, .arrived, .lost, .discarded:
        if lanes[Self.segment + 4] >> 8 & 128 != 0 { position.options += 1 }
        if lanes[Self.segment + 12] & Self.octetsFlag != 0 { position.texts += 1 }
      case .delivered:
        if lanes[Self.segment + 12] & Self.octetsFlag != 0 { position.texts += 1 }
      case .other: position.kinds += 1
      case .timerStarted, .timerStopped, .timerExpired, .decision: break
      }
    }
  }

  private var shape: Shape {
    guard let shape = Shape(rawValue: classNumber >> 2 & 15) else {
      preconditionFailure("a class is made of a shape")
    }
    return shape
  }

  private static func segment(
    at time: Instant, in lanes: UnsafeMutableBufferPointer<UInt32>, _ extras: Extras,
    _ position: inout ExtrasPosition
  ) -> TracedSegment {
    let at = Self.segment
    let marks = lanes[at + 4] >> 8
    var options: OptionList = []
    if marks & 128 != 0 {
      options = extras.options[position.options]
      position.options += 1
    }
    let segment = Segment(
      sourcePort: UInt16(lanes[at + 1] >> 16),
      destinationPort: UInt16(truncatingIfNeeded: lanes[at + 1]),
      seq: SequenceNumber(lanes[at + 2]), ack: SequenceNumber(lanes[at + 3]),
      control: ControlBits(rawValue: UInt8(truncatingIfNeeded: lanes[at + 4])),
      window: UInt16(lanes[at + 5] >> 16),
      urgentPointer: UInt16(truncatingIfNeeded: lanes[at + 5]), options: options,
      text: text(in: lanes, extras, &position))
    return TracedSegment(
      id: SegmentID(Int(lanes[at])), path: PathID(from: marks & 1 == 0 ? .client : .server),
      segment: segment,
      sentAt: time + Microseconds(-Int64(bitPattern: lanes.load(at: at + 6))),
      transit: Microseconds(Int64(bitPattern: lanes.load(at: at + 8))),
      isRetransmission: marks & 2 != 0, isProbe: marks & 4 != 0, isForged: marks & 8 != 0,
      isDuplicateAcknowledgment: marks & 16 != 0,
      windowShift: UInt8(truncatingIfNeeded: marks >> Self.windowShift),
      senderISS: marks & 32 != 0 ? SequenceNumber(lanes[at + 10]) : nil,
      receiverISS: marks & 64 != 0 ? SequenceNumber(lanes[at + 11]) : nil,
      ecn: unsafeBitCast(
        UInt8(truncatingIfNeeded: marks >> Self.ecnShift) & 3, to: ECNCodepoint.self))
  }

  private static func text(
    in lanes: UnsafeMutableBufferPointer<UInt32>, _ extras: Extras,
    _ position: inout ExtrasPosition
  ) -> SegmentText {
    guard lanes[segment + 12] & octetsFlag == 0 else {
      defer { position.texts += 1 }
      return extras.texts[position.texts]
    }
    return SegmentText(
      patternFrom: Int(lanes.load(at: segment + 13)), count: Int(lanes[segment + 12]))
  }
}

// MARK: Memory

extension UnsafeMutableBufferPointer<UInt32> {
  /// Puts 64 bits into two lanes.
  fileprivate func store(_ value: UInt64, at lane: Int) {
    self[lane] = UInt32(truncatingIfNeeded: value)
    self[lane + 1] = UInt32(truncatingIfNeeded: value >> 32)
  }

  /// The 64 bits in two lanes.
  fileprivate func load(at lane: Int) -> UInt64 {
    UInt64(self[lane]) | UInt64(self[lane + 1]) << 32
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Puts the bits of a plain value into the lanes from `lane` on, which end before `limit`.
  fileprivate func storeBits<Value: BitwiseCopyable>(of value: Value, at lane: Int, limit: Int) {
    precondition(MemoryLayout<Value>.size <= (limit - lane) * 4, "a plain value fits its lanes")
    storeBytes(of: value, toByteOffset: lane * 4, as: Value.self)
  }

  /// The plain value whose bits are in the lanes from `lane` on.
  fileprivate func loadBits<Value: BitwiseCopyable>(at lane: Int) -> Value {
    loadUnaligned(fromByteOffset: lane * 4, as: Value.self)
  }
}
