// Required reading: RFC 3168 §6.1.1 (initialization), §6.1.2 (the sender), §6.1.3 (the receiver),
// §6.1.4 – §6.1.6 (what isn't ECN-capable).

extension Connection {
  // MARK: Agreeing (§6.1.1)

  /// The bits that our SYN carries: ECE and CWR ask, ECE alone agrees.
  ///
  /// A SYN that is sent again asks no more, or only so often: something on the path may drop what
  /// asks (§6.1.1.1).
  mutating func notificationBits(ofSYNWithACK hasACK: Bool) -> ControlBits {
    let mayAsk = tcb.retransmission.expiriesForSYN <= settings.ecnRetries
    guard hasACK else { return settings.ecn && mayAsk ? [.ece, .cwr] : [] }
    if isCached, !mayAsk { tcb.notification.isAgreed = false }
    return tcb.notification.isAgreed ? .ece : []
  }

  /// The peer's SYN asks or agrees, or doesn't.
  mutating func agreeOnNotification(_ segment: Segment) {
    let bits = segment.control.intersection([.ece, .cwr])
    if segment.control.contains(.ack) {
      tcb.notification.isAgreed = settings.ecn && bits == .ece
    } else {
      tcb.notification.isAgreed =
        (settings.ecn || settings.agreesToECN) && bits == [.ece, .cwr]
    }
  }

  // MARK: Sending (§6.1.2)

  /// New text is ECN-capable, and says if the window has shrunk; nothing else is and does.
  mutating func mark(
    _ control: inout ControlBits, _ transmission: inout Transmission, hasText: Bool
  ) {
    guard tcb.notification.isAgreed, hasText, !transmission.isRetransmission,
      !transmission.isProbe, hasOnlyAskedSYN
    else { return }
    transmission.ecn = .ect0
    guard tcb.notification.owesReduction else { return }
    tcb.notification.owesReduction = false
    control.insert(.cwr)
  }

  /// Whether each SYN that we sent asked: one that didn't forbids ECN-capable text for good, though
  /// the peer's marks are still taken (§6.1.1).
  private var hasOnlyAskedSYN: Bool {
    tcb.isPassive || (settings.ecn && tcb.retransmission.expiriesForSYN <= settings.ecnRetries)
  }

  /// The peer's ACK, of so many octets, may carry ECE: the window shrinks, if it hasn't for what is
  /// on its way.
  @inline(__always)
  mutating func takeEcho(
    _ segment: Segment, acknowledged octets: Int, into outputs: inout Outputs
  ) {
    guard tcb.notification.isAgreed else { return }
    takeEchoWhereAgreed(segment, acknowledged: octets, into: &outputs)
  }

  private mutating func takeEchoWhereAgreed(
    _ segment: Segment, acknowledged octets: Int, into outputs: inout Outputs
  ) {
    if tcb.notification.isReducing, tcb.snd.unaPosition > tcb.notification.reducedAt {
      tcb.notification.isReducing = false
      tcb.congestion.leaveReduction()
    }
    let isEchoed = segment.control.contains(.ece)
    if isEchoed, comesDownForMark, tcb.sack.isActive,
      tcb.snd.unaPosition >= tcb.sack.recoveryPoint
    {
      leaveSACKRecovery()
    }
    tcb.notification.stopsGrowth = isEchoed || tcb.notification.isReducing
    guard isEchoed, !tcb.notification.isReducing, !tcb.recovery.isActive, !tcb.sack.isActive,
      tcb.snd.unaPosition >= tcb.notification.reducedAt, tcb.congestion.window != nil
    else { return }
    let cause: Cause
    if comesDownForMark {
      guard tcb.flightSize + octets > 0 else { return }
      beginRateReductionForEcho()
      cause = .congestionEchoedByRate(
        segAck: segment.ack, ssthresh: UInt32(clamping: tcb.congestion.state.threshold))
    } else {
      tcb.congestion.congestionMarked(flightSize: tcb.flightSize + octets)
      cause = .congestionEchoed(
        segAck: segment.ack, cwnd: UInt32(clamping: tcb.congestion.state.window))
    }
    // The path is congested for certain: no earlier reduction is to be undone.
    tcb.undo.forget()
    tcb.notification.reduced(next: tcb.nxtPosition)
    emit(.decision(.growSlowly), cause, into: &outputs)
  }

  /// Whether a mark reduces the window as a recovery does.
  @inline(__always) var comesDownForMark: Bool {
    settings.reducesByEchoedRate && settings.proportionalRateReduction
      && settings.reductionRule == .flight
  }

  // MARK: Receiving (§6.1.3)

  /// An acceptable segment tells of the peer's reduction, or carries a mark.
  @inline(__always)
  mutating func takeMark(
    _ segment: Segment, _ codepoint: ECNCodepoint, into outputs: inout Outputs
  ) {
    guard tcb.notification.isAgreed else { return }
    if segment.control.contains(.cwr) { tcb.notification.owesEcho = false }
    guard codepoint == .ce else { return }
    let isNew = !tcb.notification.owesEcho
    tcb.notification.owesEcho = true
    if isNew {
      emit(
        .decision(.echoCongestion), .congestionExperienced(segSeq: segment.seq), into: &outputs)
    }
  }
}
