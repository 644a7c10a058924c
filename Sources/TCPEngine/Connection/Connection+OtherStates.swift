// Required reading: RFC 9293 §3.10.7.4 (other states): first to fourth check. RFC 5961 §3, §4.

extension Connection {
  /// The eight checks, in the RFC's order. A check that answers false has dropped the segment.
  @inline(__always)
  mutating func arrivesInOtherStates(
    _ arrived: Segment, ecn: ECNCodepoint, now: Instant, into outputs: inout Outputs
  ) {
    if state == .timeWait, takesInTimeWait(arrived, ecn: ecn, now: now, into: &outputs) { return }
    if state == .synReceived, takesInHandshake(arrived, now: now, into: &outputs) { return }
    guard
      !tcb.timestamps.isOn || tcb.timestamps.isRecent
        || checkTimestamps(arrived, now: now, into: &outputs)
    else { return }
    if state == .timeWait, answersInTimeWait(arrived, now: now, into: &outputs) { return }
    if isWhole(arrived) {
      takeTimestamp(arrived, now: now)
      return checkFurther(arrived, arrived: arrived, ecn: ecn, now: now, into: &outputs)
    }
    var segment = arrived
    guard checkSequenceNumber(&segment, now: now, into: &outputs) else { return }
    if !segment.control.contains(.rst) { takeTimestamp(arrived, now: now) }
    checkFurther(segment, arrived: arrived, ecn: ecn, now: now, into: &outputs)
  }

  /// The second to the eighth check, of what the first one has left of the segment.
  private mutating func checkFurther(
    _ segment: Segment, arrived: Segment, ecn: ECNCodepoint, now: Instant,
    into outputs: inout Outputs
  ) {
    if segment.control.contains(.rst) { return takeReset(segment, now: now, into: &outputs) }
    checkSecurity()
    if segment.control.contains(.syn) { return takeSYNAgain(segment, now: now, into: &outputs) }
    guard checkACK(segment, now: now, into: &outputs) else { return }
    takeMark(segment, ecn, into: &outputs)
    if segment.control.contains(.urg) { takeUrgentPointer(segment, into: &outputs) }
    checkText(segment, now: now, into: &outputs, arrived: arrived)
    checkFIN(segment, into: &outputs)
  }

  // MARK: First, check the sequence number

  /// Whether the first check has nothing to do, as with most segments: this one begins at RCV.NXT
  /// and ends inside the window. It's only quicker to see so before the segment is copied to be
  /// cut.
  @inline(__always)
  private mutating func isWhole(_ segment: Segment) -> Bool {
    segment.seq == tcb.rcv.nxt && segment.control.isDisjoint(with: [.rst, .syn])
      && segment.length <= tcb.rcv.wnd
  }

  private mutating func checkSequenceNumber(
    _ segment: inout Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    if segment.control.contains(.rst) {
      // A reset counts by its sequence number alone, whatever text it carries (SHLD-2), and at a
      // window of zero too (MUST-66).
      let start = segment.seq.distance(from: tcb.rcv.nxt)
      if start == 0 || (start > 0 && start < tcb.rcv.wnd) || isAtLastACK(segment) { return true }
      let cause = Cause.resetOutsideWindow(
        segSeq: segment.seq, rcvNxt: tcb.rcv.nxt, rcvWnd: UInt32(tcb.rcv.wnd))
      discard(segment, cause, into: &outputs)
      return false
    }
    removeSYNOfSimultaneousOpen(&segment)
    if isAcceptable(segment) || settings.readsOldSegments && isEmptyAtEdge(segment) {
      trim(&segment, into: &outputs)
      return true
    }
    if tcb.rcv.wnd == 0, segment.seq == tcb.rcv.nxt, !segment.control.contains(.syn) {
      // §3.10.7.4: "special allowance should be made to accept valid ACKs, URGs, and RSTs".
      let cause = Cause.textAtZeroWindow(
        segSeq: segment.seq, segLen: UInt32(segment.length), rcvNxt: tcb.rcv.nxt)
      discard(segment, cause, into: &outputs)
      tcb.acknowledgment.owe(cause)
      segment.text = .empty
      segment.control.remove(.fin)
      return true
    }
    if settings.takesACKsOfOldText, hasOldTextAlone(segment) {
      takeOldText(&segment, now: now, into: &outputs)
      return true
    }
    var cause = Cause.outsideWindow(
      segSeq: segment.seq, segLen: UInt32(segment.length), rcvNxt: tcb.rcv.nxt,
      rcvWnd: UInt32(tcb.rcv.wnd))
    if state == .timeWait, segment.control.contains(.fin),
      segment.seq + segment.length == tcb.rcv.nxt
    {
      // The text puts the restart of 2 MSL into the fifth and eighth check, which a retransmitted
      // FIN never reaches, as RCV.NXT is past it.
      cause = .finAgainInTimeWait(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
      tcb.due.closing = cause
    }
    if settings.readsOldSegments, !segment.control.contains(.syn) {
      readOldSegment(segment, cause, now: now, into: &outputs)
      return false
    }
    noteSecondCopy(segment)
    challenge(segment, cause, now: now, into: &outputs)
    return false
  }

  /// Whether a segment brings nothing new, but ends no earlier than what we acknowledged last.
  private mutating func hasOldTextAlone(_ segment: Segment) -> Bool {
    let end = segment.seq + segment.length
    return state != .timeWait && !segment.control.contains(.syn)
      && segment.seq.precedes(tcb.rcv.nxt) && end.isAtOrBefore(tcb.rcv.nxt)
      && !end.precedes(tcb.timestamps.lastAckSent)
  }

  /// Leaves its ACK of such a segment; what came twice is acknowledged at once.
  private mutating func takeOldText(
    _ segment: inout Segment, now: Instant, into outputs: inout Outputs
  ) {
    if segment.length > 0 {
      let cause = Cause.outsideWindow(
        segSeq: segment.seq, segLen: UInt32(segment.length), rcvNxt: tcb.rcv.nxt,
        rcvWnd: UInt32(tcb.rcv.wnd))
      noteSecondCopy(segment)
      challenge(segment, cause, now: now, into: &outputs)
    }
    segment.text = .empty
    segment.control.subtract([.fin, .urg])
  }

  /// What TIME-WAIT acknowledges, in place of the checks, where the settings have it answer so
  /// much. Whether it does.
  private mutating func answersInTimeWait(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    let isBare = segment.length == 0 && segment.seq == tcb.rcv.nxt
    guard settings.answersInTimeWait, !segment.control.contains(.rst), !isBare else { return false }
    // What lay behind a gap before the FIN came means nothing any more.
    tcb.received.forget()
    let isFIN = segment.control.contains(.fin)
    let cause: Cause =
      isFIN
      ? .finAgainInTimeWait(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
      : .outsideWindow(
        segSeq: segment.seq, segLen: UInt32(segment.length), rcvNxt: tcb.rcv.nxt,
        rcvWnd: UInt32(tcb.rcv.wnd))
    if segment.control.contains(.ack) { tcb.due.closing = cause }
    challenge(segment, cause, now: now, into: &outputs)
    return true
  }

  /// A segment that is about to be thrown away may be a second copy: the peer wants to know.
  mutating func noteSecondCopy(_ segment: Segment) {
    if state != .timeWait, segment.seq.precedes(tcb.rcv.nxt) { reportDuplicate(in: segment) }
    if !segment.text.isEmpty, segment.seq.precedes(tcb.rcv.nxt) {
      tcb.adaptive.receivedAgain(window: usesMemory ? tcb.memory.offered : tcb.rcv.wnd)
    }
  }

  /// RFC 9293 §3.10.7.4, table 6: the four cases of an acceptable segment.
  private mutating func isAcceptable(_ segment: Segment) -> Bool {
    let start = segment.seq.distance(from: tcb.rcv.nxt)
    let length = segment.length
    let window = tcb.rcv.wnd
    switch (length, window) {
    case (0, 0): return start == 0
    case (0, _): return start >= 0 && start < window
    case (_, 0): return false
    default:
      let last = start + length - 1
      return (start >= 0 && start < window) || (last >= 0 && last < window)
    }
  }

  /// In a simultaneous open, the peer's SYN,ACK repeats the SYN that we know: what is left of it is
  /// the ACK (RFC 9293 §3.5, figure 7, line 6). Taken literally, the first check would drop it.
  private mutating func removeSYNOfSimultaneousOpen(_ segment: inout Segment) {
    guard state == .synReceived, !tcb.isPassive, segment.seq == tcb.rcv.irs,
      segment.control.isSuperset(of: [.syn, .ack])
    else { return }
    if settings.crossedSYNRule != .silent, segment.ack.follows(tcb.snd.una),
      segment.ack.isAtOrBefore(tcb.snd.nxt)
    {
      if settings.crossedSYNRule == .reported {
        tcb.received.addDuplicate(SACKBlock(left: tcb.rcv.irs, right: tcb.rcv.irs + 1))
      }
      tcb.acknowledgment.owe(.synAgainInSimultaneousOpen(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt))
    }
    segment.seq += 1
    segment.control.remove(.syn)
  }

  /// Cuts off what came before and what lies beyond the window, so that the rest can be processed
  /// as the RFC's idealized segment: one that begins at RCV.NXT and ends inside the window.
  mutating func trim(_ segment: inout Segment, into outputs: inout Outputs) {
    trimWhatCameBefore(&segment)
    let start = segment.seq.distance(from: tcb.rcv.nxt)
    let room = max(0, tcb.rcv.wnd - start)
    let excess = segment.length - room
    guard excess > 0, segment.length > 0 else { return }
    let cause = Cause.textBeyondWindow(
      segSeq: segment.seq, length: UInt32(segment.length), rcvNxt: tcb.rcv.nxt,
      rcvWnd: UInt32(tcb.rcv.wnd))
    discard(segment, cause, into: &outputs)
    segment.control.remove(.fin)
    segment.text = segment.text[0..<min(segment.text.count, room)]
  }

  /// A SYN keeps its place: the fourth check answers it.
  private mutating func trimWhatCameBefore(_ segment: inout Segment) {
    let old = min(tcb.rcv.nxt.distance(from: segment.seq), segment.text.count)
    guard old > 0, !segment.control.contains(.syn) else { return }
    segment.seq += old
    segment.text = segment.text[old..<segment.text.count]
    if old > Int(segment.urgentPointer) {
      // It points at octets that came before, and so did the news of it.
      segment.control.remove(.urg)
    } else {
      segment.urgentPointer -= UInt16(old)
    }
  }

  // MARK: Second, check the RST bit

  private mutating func takeReset(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    if state == .timeWait, settings.ignoresResetInTimeWait {
      discard(segment, .resetInTimeWait(segSeq: segment.seq), into: &outputs)
      return
    }
    let isExact =
      settings.resetMeetsLastACK ? isAtLastACK(segment) : segment.seq == tcb.rcv.nxt
    guard isExact || settings.acceptsResetInWindow else {
      let cause = Cause.resetNotAtNext(
        segSeq: segment.seq, rcvNxt: tcb.rcv.nxt, rcvWnd: UInt32(tcb.rcv.wnd))
      challenge(segment, cause, now: now, into: &outputs)
      return
    }
    switch state {
    case .synReceived where tcb.isPassive:
      returnToListen(by: .reset, .resetReturnsToListen(segSeq: segment.seq), into: &outputs)
    case .synReceived:
      delete(
        by: .reset, .resetRefuses(segSeq: segment.seq), signal: .refused, into: &outputs)
    case .closing, .lastAck, .timeWait:
      delete(by: .reset, .resetArrived(segSeq: segment.seq), signal: .closed, into: &outputs)
    default:
      delete(by: .reset, .resetArrived(segSeq: segment.seq), signal: .reset, into: &outputs)
    }
  }

  /// Drops a segment and answers with a challenge ACK (RFC 5961): a peer that meant it will answer
  /// with a reset at exactly RCV.NXT.
  mutating func challenge(
    _ segment: Segment, _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    discard(segment, cause, into: &outputs)
    oweChallenge(segment, cause, now: now, into: &outputs)
  }

  mutating func returnToListen(
    by trigger: StateTransition.Trigger, _ cause: Cause, into outputs: inout Outputs
  ) {
    enter(.listen, by: trigger, cause, into: &outputs)
    stopAllTimers(.connectionOver, into: &outputs)
    tcb = TransmissionControlBlock(settings: settings, isPassive: true)
    remotePort = 0
  }

  // MARK: Third, check security

  /// Nothing to check: the simulated network's IP has no security compartments, so none can differ
  /// (RFC 9293 appendix A.1 says the same of today's IP).
  private func checkSecurity() {}

  // MARK: Fourth, check the SYN bit

  private mutating func takeSYNAgain(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    if state == .synReceived && tcb.isPassive {
      discard(segment, .synReturnsToListen(segSeq: segment.seq), into: &outputs)
      returnToListen(by: .syn, .synReturnsToListen(segSeq: segment.seq), into: &outputs)
    } else {
      if settings.acceptsSYNInWindow { return resetBySYN(segment, now: now, into: &outputs) }
      let cause = Cause.synInSynchronizedState(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
      challenge(segment, cause, now: now, into: &outputs)
    }
  }

  /// What RFC 793 asked for: a reset, and the connection is gone.
  private mutating func resetBySYN(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    let cause = Cause.synInSynchronizedState(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
    discard(segment, cause, into: &outputs)
    var reset = Segment(
      sourcePort: localPort, destinationPort: remotePort, seq: acceptableNumber,
      ack: tcb.rcv.nxt, control: [.rst, .ack])
    reset.options = options(on: reset.control, textCount: 0, now: now)
    delete(by: .reset, cause, signal: .reset, into: &outputs)
    emit(.transmit(reset, Transmission()), cause, into: &outputs)
  }
}
