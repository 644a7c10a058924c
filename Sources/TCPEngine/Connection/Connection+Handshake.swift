// Required reading: RFC 9293 §3.10.7.4 (SYN-RECEIVED), §3.5.2 (group 2); RFC 5961 §3.

/// SYN-RECEIVED, where a host does it otherwise than the eight checks.
extension Connection {
  /// Whether all that there is of this connection is a note of the peer's SYN.
  @inline(__always) var isCached: Bool {
    settings.passiveHandshake == .cached && tcb.isPassive && state == .synReceived
  }

  /// A segment arrives in SYN-RECEIVED; answers whether that was all that comes of it.
  mutating func takesInHandshake(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    if isCached { return takesWhenCached(segment, now: now, into: &outputs) }
    return answersAgain(segment, now: now)
  }

  /// The SYN that opened this connection comes again: our answer was lost, and goes again. Whether
  /// it was so.
  private mutating func answersAgain(_ segment: Segment, now: Instant) -> Bool {
    guard tcb.isPassive ? settings.answersRepeatedSYN : settings.crossedSYNRule == .acknowledged,
      segment.control.intersection([.syn, .ack, .rst, .fin]) == .syn, segment.seq == tcb.rcv.irs,
      tcb.retransmissionQueue.first?.hasSYN == true
    else { return false }
    if !tcb.isPassive, tcb.timestamps.arriving != nil { tcb.timestamps.followSYN(now: now) }
    answerAgain(segment)
    return true
  }

  private mutating func answerAgain(_ segment: Segment) {
    let cause = Cause.synInListen(segSeq: segment.seq, iss: tcb.snd.iss)
    tcb.due.retransmitFirst = cause
    tcb.due.restart = cause
  }

  // MARK: A note in a cache

  private mutating func takesWhenCached(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    switch segment.control.intersection([.rst, .ack, .syn]) {
    case .ack: return refusesWhenCached(segment, now: now, into: &outputs)
    case let bits where bits.contains(.rst): takeResetWhenCached(segment, now: now, into: &outputs)
    case .syn:
      // Any SYN: its number isn't looked at, only its timestamp.
      tcb.timestamps.followSYN(now: now)
      tcb.retransmission.beginAgain()
      answerAgain(segment)
    case []:
      discard(segment, .noAcknowledgment, into: &outputs)
    default:
      // A SYN,ACK.
      forget(segment, .acknowledgmentInListen(segAck: segment.ack), into: &outputs)
    }
    return true
  }

  /// The ACK that is to end the handshake: whether it doesn't.
  private mutating func refusesWhenCached(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    if tcb.timestamps.isOld(at: now), let arriving = tcb.timestamps.arriving {
      let cause = Cause.timestampOld(tsVal: arriving.value, tsRecent: tcb.timestamps.recent)
      discard(segment, cause, into: &outputs)
      return true
    }
    let start = segment.seq.distance(from: tcb.rcv.nxt)
    guard segment.ack != tcb.snd.nxt || start < 0 || start >= max(1, tcb.rcv.wnd),
      !lacksTimestamp
    else { return false }
    let cause = Cause.unacceptableAcknowledgmentInSynReceived(
      segAck: segment.ack, sndUna: tcb.snd.una, sndNxt: tcb.snd.nxt)
    forget(segment, cause, into: &outputs)
    return true
  }

  /// The attempt is over, and the peer is told.
  private mutating func forget(
    _ segment: Segment, _ cause: Cause, into outputs: inout Outputs
  ) {
    discard(segment, cause, into: &outputs)
    returnToListen(by: .reset, cause, into: &outputs)
    emit(.transmit(Self.reset(answering: segment), Transmission()), cause, into: &outputs)
  }

  /// The segment in hand should have timestamps: the eight checks drop it.
  private var lacksTimestamp: Bool {
    tcb.timestamps.isOn && tcb.timestamps.arriving == nil && !settings.acceptsMissingTimestamps
  }

  private mutating func takeResetWhenCached(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    let start = segment.seq.distance(from: tcb.rcv.nxt)
    if start == 0 || settings.acceptsResetInWindow && 0..<tcb.rcv.wnd ~= start {
      discard(segment, .resetReturnsToListen(segSeq: segment.seq), into: &outputs)
      return returnToListen(
        by: .reset, .resetReturnsToListen(segSeq: segment.seq), into: &outputs)
    }
    guard 0..<tcb.rcv.wnd ~= start else {
      let cause = Cause.resetOutsideWindow(
        segSeq: segment.seq, rcvNxt: tcb.rcv.nxt, rcvWnd: UInt32(tcb.rcv.wnd))
      return discard(segment, cause, into: &outputs)
    }
    let cause = Cause.resetNotAtNext(
      segSeq: segment.seq, rcvNxt: tcb.rcv.nxt, rcvWnd: UInt32(tcb.rcv.wnd))
    challenge(segment, cause, now: now, into: &outputs)
  }
}
