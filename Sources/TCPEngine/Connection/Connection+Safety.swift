// Required reading: RFC 5961 §7; RFC 9293 §3.6.1 (half-duplex close, TIME-WAIT); RFC 2525 §2.17;
// RFC 1337 §3; RFC 6191.

extension Connection {
  // MARK: Challenge ACKs

  /// An acknowledgment is owed for a segment that isn't acceptable, unless this period has had
  /// enough of them.
  mutating func oweChallenge(
    _ segment: Segment, _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    // Text is no part of a loop of ACKs: whoever sends it again needs the answer.
    if let limit = settings.challengeLimit, segment.text.isEmpty, !segment.control.contains(.fin),
      !tcb.challenges.admits(now: now, limit: limit, period: settings.challengePeriod)
    {
      emit(
        .decision(.stayQuiet), .challengesLimited(count: UInt32(clamping: limit)), into: &outputs)
      return
    }
    guard settings.windowOffer == .freebsd else { return tcb.acknowledgment.owe(cause) }
    respond(at: acceptableNumber, cause, now: now, into: &outputs)
  }

  // MARK: A socket's close

  /// CLOSE of a socket with text that the user hasn't read: a reset instead of a FIN (RFC 2525
  /// §2.17). Answers whether that was so.
  mutating func resetsOnClose(now: Instant, into outputs: inout Outputs) -> Bool {
    guard settings.closesBothWays else { return false }
    tcb.isClosedBothWays = true
    guard readableOctets > 0 else { return false }
    if !settings.resetsUnreadText {
      throwUnreadAway(now: now, into: &outputs)
      return false
    }
    let cause = Cause.closeWithUnreadText(unread: UInt32(clamping: readableOctets))
    let reset = resetFromHere(now: now)
    delete(by: .abort, cause, signal: .closed, into: &outputs)
    emit(.transmit(reset, Transmission()), cause, into: &outputs)
    return true
  }

  /// What wasn't read makes room. Where the window is all the room, the FIN tells; else it opens as
  /// by reading.
  private mutating func throwUnreadAway(now: Instant, into outputs: inout Outputs) {
    if settings.windowOffer == .freebsd {
      tcb.receiveBuffer = ReceiveBuffer()
    } else {
      // There is text to read, so there is no error.
      _ = try? receive(readableOctets, now: now, into: &outputs)
    }
  }

  /// The reset of a user call: in sockets' stacks it carries the ACK too.
  ///
  /// Simplified: §3.10.5 asks for <SEQ=SND.NXT>, which a peer behind a closed window, whose RCV.NXT
  /// is before the octet that probed it, would drop silently and stay ESTABLISHED for ever.
  mutating func resetFromHere(now: Instant) -> Segment {
    var reset = Segment(
      sourcePort: localPort, destinationPort: remotePort, seq: acceptableNumber, control: .rst)
    if settings.closesBothWays {
      reset.control = [.rst, .ack]
      reset.ack = tcb.rcv.nxt
    }
    if settings.resetsReportBlocks { reset.window = windowToOffer(on: reset.control) }
    reset.options = options(on: reset.control, textCount: 0, now: now)
    return reset
  }

  /// New text for a user that has closed in both directions: a reset (RFC 9293 §3.6.1, SHLD-3).
  /// Answers whether that was so.
  mutating func refusesText(_ segment: Segment, into outputs: inout Outputs) -> Bool {
    let isAfterFIN = !settings.resetsUnreadText && (state == .closing || state == .lastAck)
    guard state == .finWait1 || state == .finWait2 || isAfterFIN, !segment.text.isEmpty,
      (segment.seq + segment.text.count).follows(tcb.rcv.nxt)
    else { return false }
    let cause = Cause.textAfterClose(
      segSeq: segment.seq, length: UInt32(segment.text.count))
    discard(segment, cause, into: &outputs)
    delete(by: .abort, cause, signal: .closed, into: &outputs)
    emit(.transmit(Self.reset(answering: segment), Transmission()), cause, into: &outputs)
    return true
  }

  // MARK: FIN-WAIT-2

  /// In FIN-WAIT-2, with a user that has closed in both directions: where the settings limit it,
  /// the wait for the peer's FIN begins.
  mutating func awaitFIN() {
    guard tcb.isClosedBothWays, let limit = settings.finWait2Timeout else { return }
    tcb.due.closing = .finAwaited(limit: limit)
  }

  // MARK: TIME-WAIT

  /// A segment arrives in TIME-WAIT; answers whether that was all that comes of it.
  mutating func takesInTimeWait(
    _ segment: Segment, ecn: ECNCodepoint, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    if reopens(with: segment, ecn: ecn, now: now, into: &outputs) { return true }
    guard settings.timeWaitRule == .brief else { return false }
    takeBriefly(segment, now: now, into: &outputs)
    return true
  }

  private mutating func takeBriefly(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) {
    let bits = segment.control
    if bits.contains(.rst) {
      return discard(segment, .resetInTimeWait(segSeq: segment.seq), into: &outputs)
    }
    if !bits.contains(.ack), bits.contains(.syn), segment.seq.follows(tcb.rcv.nxt) {
      // The old connection makes way, and nobody listens.
      let cause = Cause.segmentInClosed(
        segSeq: segment.seq, segLen: UInt32(segment.length))
      discard(segment, cause, into: &outputs)
      delete(by: .reset, cause, signal: .closed, into: &outputs)
      return emit(
        .transmit(Self.reset(answering: segment), Transmission()), cause, into: &outputs)
    }
    guard bits.contains(.ack) else { return discard(segment, .noAcknowledgment, into: &outputs) }
    if tcb.timestamps.isOn, tcb.timestamps.arriving == nil, !settings.acceptsMissingTimestamps {
      return discard(segment, .timestampMissing(segSeq: segment.seq), into: &outputs)
    }
    let isExpected =
      bits == .ack && segment.text.isEmpty && segment.seq == tcb.rcv.nxt
      && segment.ack == tcb.snd.nxt
    if isExpected { return }
    var cause = Cause.outsideWindow(
      segSeq: segment.seq, segLen: UInt32(segment.length), rcvNxt: tcb.rcv.nxt,
      rcvWnd: UInt32(tcb.rcv.wnd))
    if bits.contains(.fin), segment.seq + segment.length == tcb.rcv.nxt {
      cause = .finAgainInTimeWait(segSeq: segment.seq, rcvNxt: tcb.rcv.nxt)
      tcb.due.closing = cause
    }
    discard(segment, cause, into: &outputs)
    respond(at: tcb.snd.nxt, cause, now: now, into: &outputs)
  }

  /// In TIME-WAIT, a SYN that may reopen a passive connection from TIME-WAIT (RFC 9293 §3.6.1,
  /// MAY-2): its number lies beyond the old connection's. Answers whether it has.
  ///
  /// Simplified: MAY-2 asks to return to TIME-WAIT if the SYN turns out to be an old duplicate; the
  /// reset that tells so returns this connection to LISTEN, as any passive open (MUST-11).
  mutating func reopens(
    with segment: Segment, ecn: ECNCodepoint, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    guard settings.reopensTimeWait, tcb.isPassive,
      segment.control.intersection([.syn, .ack, .rst, .fin]) == .syn,
      settings.timeWaitRule == .brief
        ? segment.seq.follows(tcb.rcv.nxt)
        : (segment.seq.follows(tcb.rcv.nxt) || hasNewerTimestamp) && !tcb.timestamps.isOld(at: now)
    else { return false }
    // Larger than every number used before, whatever the clock of 4 µs says.
    let floor = tcb.snd.nxt + Self.gapAfterReopening
    stopAllTimers(.connectionOver, into: &outputs)
    let rcvNxt = tcb.rcv.nxt
    tcb = TransmissionControlBlock(settings: settings, isPassive: true)
    tcb.scaling.arriving = tcb.scaling.octets(of: segment)
    tcb.timestamps.arrives(segment, clock: timestampClock(at: now))
    chooseInitialSequenceNumber(now: now, atLeast: floor)
    let cause = Cause.synReopens(segSeq: segment.seq, rcvNxt: rcvNxt, iss: tcb.snd.iss)
    takeSYN(segment, ecn: ecn, cause, now: now, into: &outputs)
    return true
  }

  /// RFC 6191 §2: where both connections have timestamps, a later one shows that a SYN is new,
  /// whatever its number.
  private var hasNewerTimestamp: Bool {
    guard tcb.timestamps.isOn, let arriving = tcb.timestamps.arriving else { return false }
    return Timestamps.isEarlier(tcb.timestamps.recent, than: arriving.value)
  }

  /// How far the numbers of the next connection lie beyond the last one's at least: more than a
  /// window that isn't scaled.
  private static let gapAfterReopening = 65_537
}
