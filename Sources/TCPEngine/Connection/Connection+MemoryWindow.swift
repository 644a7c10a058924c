// Required reading: RFC 9293 §3.8.6 (managing the window); see `MemoryWindow`.

/// The receive window where it follows from memory, as Linux has it.
extension Connection {
  /// Whether it does.
  @inline(__always) var usesMemory: Bool { settings.windowOffer == .linux }

  /// Our SYN is acknowledged: its window is where this one begins.
  mutating func beginMemoryWindow(now: Instant) {
    let segment = settings.maximumSegmentSize - timestampRoom
    // Who has answered a SYN takes the timestamps off a moment later.
    tcb.memory.begin(
      window: tcb.rcv.wnd, isScaled: tcb.scaling.isOn, segmentSize: segment,
      synSegmentSize: tcb.isPassive ? settings.maximumSegmentSize : segment, now: now)
  }

  /// A segment brings `count` octets in order; its own text begins at `offset`.
  mutating func takeIntoMemory(
    _ segment: Segment, of count: Int, at offset: Int, now: Instant
  ) {
    let (text, options) = (segment.text.count, segment.options.octetCount)
    let measured = tcb.adaptive.segmentSize
    measureRoundTrip(of: segment, next: tcb.rcv.octets + count, now: now)
    if text > 0 { tcb.memory.hold(text, options: options, end: offset + text) }
    tcb.memory.follow(text, options: options, measured: measured)
    tcb.adaptive.received(
      text, isPushed: segment.control.contains(.psh), window: tcb.memory.offered,
      rto: tcb.retransmission.rto, now: now)
    if tcb.memory.grow(text, options: options, measured: tcb.adaptive.segmentSize) {
      tcb.adaptive.windowGrew()
    }
  }

  /// A segment's text lies behind a gap, at `offset`; `count` octets of it are new. What has come
  /// before takes no memory again.
  mutating func takeIntoMemoryBehindGap(
    _ segment: Segment, of count: Int, at offset: Int, now: Instant
  ) {
    let (text, options) = (segment.text.count, segment.options.octetCount)
    measureRoundTrip(of: segment, next: nil, now: now)
    tcb.memory.follow(text, options: options, measured: tcb.adaptive.segmentSize)
    tcb.adaptive.receivedBehindGap(text, isPushed: segment.control.contains(.psh))
    guard count > 0 else { return }
    // Without SACK a window that grows would make duplicate ACKs no duplicates.
    if tcb.received.isOn,
      tcb.memory.grow(text, options: options, measured: tcb.adaptive.segmentSize)
    {
      tcb.adaptive.windowGrew()
    }
    tcb.memory.hold(text, options: options, end: offset + text)
    tcb.memory.makeRoom(ahead: textAhead)
  }

  private mutating func measureRoundTrip(of segment: Segment, next: Int?, now: Instant) {
    tcb.memory.measureRoundTrip(
      ReceiveBufferTuning.Sample(
        echo: tcb.timestamps.isOn ? tcb.timestamps.arriving?.echo : nil,
        sinceEcho: tcb.timestamps.sample,
        isFull: segment.text.count >= tcb.adaptive.segmentSize, next: next,
        window: tcb.memory.offered, isAllRead: readableOctets == 0, now: now))
  }

  /// How far text behind a gap reaches beyond RCV.NXT, octets.
  private var textAhead: Int { max(0, (tcb.reassemblyQueue.end ?? 0) - tcb.rcv.octets) }

  /// What could be offered now.
  mutating func windowInMemory() -> Int {
    let (octets, isShort) = tcb.memory.window(
      measured: tcb.adaptive.segmentSize, shift: tcb.scaling.receive)
    if isShort { tcb.adaptive.memoryIsShort() }
    return octets
  }

  /// SEG.WND for a segment that goes now. What was offered is never taken back; a header without
  /// scaling may say less than what is accepted.
  mutating func windowToOfferOfMemory() -> UInt16 {
    let shift = tcb.scaling.receive
    let possible = windowInMemory()
    let known = MemoryWindow.roundUp(tcb.rcv.wnd, shift: shift)
    tcb.rcv.wnd = possible < tcb.rcv.wnd ? known : possible
    tcb.memory.offered = tcb.rcv.wnd
    return UInt16(clamping: tcb.rcv.wnd >> shift)
  }

  /// The user has read what it wanted to.
  mutating func userHasRead(now: Instant) {
    tcb.memory.userHasRead(
      tcb.rcv.octets - readableOctets, unread: readableOctets, ahead: textAhead, now: now)
  }

  /// The peer hears of the window at once where the user's reading has opened it to twice what it
  /// knows.
  mutating func tellWindowOfMemory(now: Instant, into outputs: inout Outputs) {
    switch state {
    case .established, .finWait1, .finWait2: break
    default: return
    }
    guard 2 * tcb.rcv.wnd <= tcb.memory.limit else { return }
    let window = windowInMemory()
    guard window > 0, window >= 2 * tcb.rcv.wnd else { return }
    tell(window: window, now: now, into: &outputs)
  }

  /// The user who waits for text reads what has come, after the door has dealt with it.
  mutating func waitingUserReads(now: Instant, into outputs: inout Outputs) {
    guard tcb.memory.isHolding, hasOutstandingReceive, readableOctets == 0, state != .closed
    else { return }
    userHasRead(now: now)
    tellWindowOfMemory(now: now, into: &outputs)
  }
}
