// Required reading: RFC 9293 §3.10.7 (SEGMENT ARRIVES), §3.5.2 (reset generation).

extension Connection {
  /// A segment arrives (RFC 9293 §3.10.7), in an IP packet with these ECN bits (RFC 3168 §5).
  ///
  /// Allowed in every state; its ports aren't checked. `now` mustn't be before an earlier call's.
  public mutating func segmentArrives(
    _ segment: Segment, ecn: ECNCodepoint = .notECT, now: Instant, into outputs: inout Outputs
  ) {
    // Judged as it arrives: text that a closed window refuses makes it no duplicate ACK.
    hasTakenDuplicate = isDuplicateAcknowledgment(segment)
    tcb.scaling.arriving = tcb.scaling.octets(of: segment)
    tcb.timestamps.arrives(segment, clock: timestampClock(at: now))
    switch state {
    case .closed:
      Self.segmentArrivesInClosed(segment, into: &outputs)
      return
    case .listen:
      arrivesInListen(segment, ecn: ecn, now: now, into: &outputs)
    case .synSent:
      arrivesInSynSent(segment, now: now, into: &outputs)
    default:
      tcb.due.isPeerHeard = true
      arrivesInOtherStates(segment, ecn: ecn, now: now, into: &outputs)
    }
    settle(now: now, into: &outputs)
    if usesMemory { waitingUserReads(now: now, into: &outputs) }
  }

  /// The answer of a host with no connection for this segment (RFC 9293 §3.10.7.1): a reset, or, to
  /// a reset, nothing. The outputs' variables are all zero.
  public static func segmentArrivesInClosed(_ segment: Segment, into outputs: inout Outputs) {
    let cause: Cause
    var answer: Segment?
    if segment.control.contains(.rst) {
      cause = .resetInClosed(segSeq: segment.seq)
    } else if segment.control.contains(.ack) {
      cause = .acknowledgmentInClosed(segAck: segment.ack)
      answer = reset(answering: segment)
    } else {
      cause = .segmentInClosed(segSeq: segment.seq, segLen: UInt32(segment.length))
      answer = reset(answering: segment)
    }
    let none = EndpointVariables()
    outputs.append(Output(.discard(segment), cause: cause, variables: none))
    if let answer {
      outputs.append(Output(.transmit(answer, Transmission()), cause: cause, variables: none))
    }
  }

  /// The reset that answers a segment: at SEG.ACK if it has one, else at 0, acknowledging all of
  /// it.
  static func reset(answering segment: Segment) -> Segment {
    var reset = Segment(
      sourcePort: segment.destinationPort, destinationPort: segment.sourcePort,
      seq: SequenceNumber(0), control: .rst)
    if segment.control.contains(.ack) {
      reset.seq = segment.ack
    } else {
      reset.ack = segment.seq + segment.length
      reset.control = [.rst, .ack]
    }
    return reset
  }

  /// Throws a segment away.
  mutating func discard(_ segment: Segment, _ cause: Cause, into outputs: inout Outputs) {
    emit(.discard(segment), cause, into: &outputs)
  }

  /// Throws a segment away and answers with a reset.
  mutating func refuse(_ segment: Segment, _ cause: Cause, into outputs: inout Outputs) {
    discard(segment, cause, into: &outputs)
    emit(.transmit(Self.reset(answering: segment), Transmission()), cause, into: &outputs)
  }

  // MARK: LISTEN (RFC 9293 §3.10.7.2)

  private mutating func arrivesInListen(
    _ segment: Segment, ecn: ECNCodepoint, now: Instant, into outputs: inout Outputs
  ) {
    // First, check for a RST.
    if segment.control.contains(.rst) {
      return discard(segment, .resetInListen, into: &outputs)
    }
    // Second, check for an ACK.
    if segment.control.contains(.ack) {
      return refuse(segment, .acknowledgmentInListen(segAck: segment.ack), into: &outputs)
    }
    // Third, check for a SYN.
    guard segment.control.contains(.syn) else {
      // Fourth, other data or control.
      return discard(segment, .noSynInListen, into: &outputs)
    }
    remotePort = segment.sourcePort
    chooseInitialSequenceNumber(now: now)
    let cause = Cause.synInListen(segSeq: segment.seq, iss: tcb.snd.iss)
    takeSYN(segment, ecn: ecn, cause, now: now, into: &outputs)
  }

  /// Takes a SYN that opens this connection, and answers it.
  mutating func takeSYN(
    _ segment: Segment, ecn: ECNCodepoint, _ cause: Cause, now: Instant,
    into outputs: inout Outputs
  ) {
    synchronize(with: segment, now: now)
    if settings.refusesMarkedSYN, ecn != .notECT { tcb.notification.isAgreed = false }
    // Text in the SYN waits until the connection is ESTABLISHED.
    if settings.passiveHandshake == .connection { queueForLater(segment) }
    enter(.synReceived, by: .syn, cause, into: &outputs)
    sendSYN(cause, now: now, into: &outputs)
  }

  // MARK: SYN-SENT (RFC 9293 §3.10.7.3)

  /// Two ticks of a kernel's clock: the shortest of its timeouts.
  private static let shortPause = Microseconds.milliseconds(8)

  private mutating func arrivesInSynSent(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    // First, check the ACK bit.
    let hasACK = segment.control.contains(.ack)
    if hasACK,
      segment.ack.isAtOrBefore(tcb.snd.iss) || segment.ack.follows(tcb.snd.nxt)
    {
      let cause = Cause.unacceptableAcknowledgmentInSynSent(
        segAck: segment.ack, iss: tcb.snd.iss, sndNxt: tcb.snd.nxt)
      if settings.repeatsSYNSoon, tcb.retransmission.retransmissions == 0 {
        tcb.due.retransmissionDue = now + Self.shortPause
      }
      if segment.control.contains(.rst) { return discard(segment, cause, into: &outputs) }
      return refuse(segment, cause, into: &outputs)
    }
    // Second, check the RST bit.
    if segment.control.contains(.rst) {
      guard hasACK else {
        return discard(segment, .resetWithoutAcknowledgmentInSynSent, into: &outputs)
      }
      return delete(
        by: .reset, .resetInSynSent(segAck: segment.ack), signal: .reset, into: &outputs)
    }
    // Third, check the security: nothing to check here (see `checkSecurity`).
    // Fourth, check the SYN bit.
    guard segment.control.contains(.syn) else {
      // Fifth, neither SYN nor RST.
      return discard(segment, .neitherSynNorResetInSynSent, into: &outputs)
    }
    synchronize(with: segment, now: now)
    guard hasACK else {
      let cause = Cause.synInSynSent(segSeq: segment.seq)
      enter(.synReceived, by: .syn, cause, into: &outputs)
      // The SYN goes again, now with the ACK of the peer's.
      tcb.due.retransmitFirst = cause
      queueForLater(segment)
      return
    }
    let cause = Cause.synAckInSynSent(segSeq: segment.seq, segAck: segment.ack)
    takeAcknowledgment(segment.ack, now: now)
    establish(by: .synAck, cause, now: now, into: &outputs)
    tcb.acknowledgment.owe(cause)
    // The rest of the segment is processed from the sixth check on.
    var rest = segment
    rest.seq += 1
    rest.control.remove(.syn)
    trim(&rest, into: &outputs)
    if rest.control.contains(.urg) { takeUrgentPointer(rest, into: &outputs) }
    checkText(rest, now: now, into: &outputs, arrived: rest)
    checkFIN(rest, into: &outputs)
  }

  // MARK: Synchronizing

  /// ISS comes from the settings: chosen for a lesson, or drawn as RFC 6528 says. With `floor`, it
  /// isn't before that number.
  mutating func chooseInitialSequenceNumber(now: Instant, atLeast floor: SequenceNumber? = nil) {
    let drawn = settings.initialSequenceNumbers.number(
      localPort: localPort, remotePort: remotePort, now: now)
    var iss = drawn ?? settings.iss
    if let floor, iss.precedes(floor) { iss = floor }
    tcb.snd.iss = iss
    tcb.snd.una = iss
    tcb.snd.nxt = iss
    tcb.snd.unaPosition = 0
  }

  /// Takes the peer's SYN: its numbers, its window and its options.
  private mutating func synchronize(with segment: Segment, now: Instant) {
    agreeOnNotification(segment)
    tcb.rcv.irs = segment.seq
    tcb.rcv.nxt = segment.seq + 1
    tcb.snd.wnd = tcb.scaling.arriving
    tcb.snd.maxWnd = tcb.scaling.arriving
    tcb.snd.wl1 = segment.seq
    tcb.snd.wl2 = segment.control.contains(.ack) ? segment.ack : tcb.snd.iss
    takeOptions(ofSYN: segment, now: now)
    if settings.fitsSegmentsToWindow, !tcb.isPassive { fitSegmentsToWindow() }
    tcb.rcv.announcedEdge = tcb.rcv.nxt + tcb.rcv.wnd
    tcb.congestion.begin(
      segmentSize: tcb.snd.mss, segments: settings.initialCongestionWindow)
  }

  /// Enters ESTABLISHED.
  mutating func establish(
    by trigger: StateTransition.Trigger, _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    // The window on a SYN isn't scaled; from now on the whole buffer can be offered.
    if !usesMemory { tcb.rcv.wnd = max(tcb.rcv.wnd, freeBuffer) }
    enter(.established, by: trigger, cause, into: &outputs)
    emit(.signal(.established), cause, into: &outputs)
    if tcb.isFINQueued {
      // The CLOSE that was queued in SYN-RECEIVED.
      enter(.finWait1, by: .close, .closeCall(sndNxt: tcb.snd.nxt), into: &outputs)
    }
  }

  /// Keeps what came with a SYN until the connection is ESTABLISHED.
  private mutating func queueForLater(_ segment: Segment) {
    let text = segment.text[0..<min(segment.text.count, tcb.rcv.wnd)]
    tcb.reassemblyQueue.insert(text, at: 0)
    if segment.control.contains(.fin), text.count == segment.text.count {
      tcb.reassemblyQueue.end(at: text.count)
    }
  }
}
