// Required reading: RFC 9293 §3.10.8 (timeouts), §3.8.3 (R1, R2), RFC 6298 §5.

extension Connection {
  /// R1: so many retransmissions of a segment, and the user hears of it (RFC 9293 §3.8.3, SHLD-10).
  static let retransmissionsUntilTrouble = 3

  /// Whatever timers are due at `now` expire, the earliest first (RFC 9293 §3.10.8).
  ///
  /// Nothing happens before `nextTimeout`. `now` mustn't be before an earlier call's.
  public mutating func timeout(now: Instant, into outputs: inout Outputs) {
    while let earliest = nextTimeout, earliest <= now {
      guard let timer = TimerName.allCases.first(where: { due($0) == earliest }) else { return }
      switch timer {
      case .retransmission: retransmissionTimeout(now: now, into: &outputs)
      case .timeWait: timeWaitTimeout(into: &outputs)
      case .finWait2: finWait2Timeout(into: &outputs)
      case .persist: persistTimeout(now: now, into: &outputs)
      case .delayedAcknowledgment: delayedAcknowledgmentTimeout(now: now, into: &outputs)
      case .reordering: reorderingTimeout(now: now, into: &outputs)
      case .tailLossProbe: probeTimeout(now: now, into: &outputs)
      case .keepAlive: keepAliveTimeout(now: now, into: &outputs)
      case .user: userTimerExpires(now: now, into: &outputs)
      }
    }
  }

  private mutating func retransmissionTimeout(now: Instant, into outputs: inout Outputs) {
    guard let first = tcb.retransmissionQueue.first else {
      preconditionFailure("the retransmission timer runs only while something is outstanding")
    }
    tcb.retransmission.stop()
    let cause = Cause.retransmissionTimeout(
      seq: tcb.number(at: first.position), rto: tcb.retransmission.rto)
    emit(.timer(.retransmission, .expire), cause, into: &outputs)

    let count = tcb.retransmission.retransmissions
    let awaitsSYN = first.hasSYN
    let limit = awaitsSYN ? settings.synRetries : settings.retries
    guard count < limit else {
      let (done, r2) = (UInt32(count), UInt32(max(0, limit)))
      let why =
        awaitsSYN
        ? Cause.synGivenUp(retransmissions: done, r2: r2)
        : Cause.givenUp(retransmissions: done, r2: r2)
      giveUp(by: .retransmissionLimit, why, now: now, into: &outputs)
      return
    }
    if awaitsSYN, rests(afterTimeouts: count) {
      tcb.retransmission.backOff(awaitingSYN: false)
      tcb.due.restart = .retransmissionBackoff(rto: tcb.retransmission.rto)
      return settle(now: now, into: &outputs)
    }
    beginForwardRecovery(first: first, isFirst: count == 0)
    if !awaitsSYN {
      if usesRACK, count == 0, !tcb.sack.isActive {
        tcb.rack.forgetReordering(sackedSegments: tcb.retransmissionQueue.sackedSegments)
      }
      let isForFlight = tcb.snd.unaPosition < tcb.notification.reducedAt
      let isMarked = takeOverRateReductionForEcho() && isForFlight
      if isMarked {
        // The window is on its way down for the mark, which no undoing takes back.
        tcb.undo.beginWithoutPrior(next: tcb.nxtPosition)
      } else {
        rememberReduction(followsTimeout: true)
      }
      if settings.undoesFirstTimeoutAlone, count > 0 { tcb.undo.forget() }
      tcb.rateReduction.end()
      // RFC 5681 §3.1: for the same segment ssthresh falls once; Linux lets it fall once for what a
      // recovery, or a mark, has reduced it for.
      let isReduced =
        isMarked || settings.countsSegments && (tcb.sack.isActive || tcb.recovery.isActive)
      tcb.congestion.timedOut(
        flightSize: tcb.flightSize, reducesThreshold: count == 0 && !isReduced)
      tcb.notification.reduced(next: tcb.nxtPosition)
      // A lost SYN leaves `recover` at the ISS, where it starts (RFC 6582 §3.2, steps 1 and 4).
      tcb.recovery.timedOut(next: tcb.nxtPosition)
    }
    tcb.sack.timedOut(next: tcb.nxtPosition)
    checkReneging(into: &outputs)
    markLossesOnTimeout(now: now)
    tcb.probe.reset()
    tcb.retransmission.backOff(awaitingSYN: awaitsSYN)
    if count + 1 == Self.retransmissionsUntilTrouble {
      reportTrouble(into: &outputs)
    }
    tcb.due.retransmitFirst = cause
    tcb.due.restart = .retransmissionBackoff(rto: tcb.retransmission.rto)
    settle(now: now, into: &outputs)
  }

  /// R1 is reached, by retransmissions or by probes that nobody answers.
  private mutating func reportTrouble(into outputs: inout Outputs) {
    let r1 = UInt32(Self.retransmissionsUntilTrouble)
    let trouble = Cause.deliveryInTrouble(retransmissions: r1, r1: r1)
    emit(.signal(.excessiveRetransmission), trouble, into: &outputs)
  }

  private mutating func timeWaitTimeout(into outputs: inout Outputs) {
    tcb.closing.stop()
    let cause = Cause.timeWaitOver(msl: tcb.closing.limit / 2)
    emit(.timer(.timeWait, .expire), cause, into: &outputs)
    delete(by: .timeout2MSL, cause, signal: .closed, into: &outputs)
  }

  private mutating func finWait2Timeout(into outputs: inout Outputs) {
    tcb.closing.stop()
    let cause = Cause.finNeverCame(limit: tcb.closing.limit)
    emit(.timer(.finWait2, .expire), cause, into: &outputs)
    delete(by: .finWait2Limit, cause, signal: .closed, into: &outputs)
  }

  private mutating func persistTimeout(now: Instant, into outputs: inout Outputs) {
    let purpose = tcb.persist.purpose
    let waited = tcb.persist.interval
    tcb.persist.stop()
    switch purpose {
    case .override:
      let waitsForPush = tcb.lastHold == .holdForPush
      let cause: Cause =
        waitsForPush
        ? .pushOverdue(queued: UInt32(clamping: tcb.unsentOctets))
        : .sillyWindowOverride(usable: UInt32(clamping: usableWindow))
      emit(.timer(.persist, .expire), cause, into: &outputs)
      if waitsForPush { tcb.sendQueue.push() }
      sendNewText(now: now, overridingSillyWindow: true, into: &outputs)
      settle(now: now, into: &outputs)
    case .probe:
      let cause = Cause.zeroWindowProbe(
        seq: tcb.snd.una, sndWnd: UInt32(tcb.snd.wnd), wait: waited)
      emit(.timer(.persist, .expire), cause, into: &outputs)
      guard tcb.persist.unanswered < settings.retries else {
        let why = Cause.givenUp(
          retransmissions: UInt32(tcb.persist.unanswered), r2: UInt32(max(0, settings.retries)))
        giveUp(by: .retransmissionLimit, why, now: now, into: &outputs)
        return
      }
      sendProbe(cause, now: now, into: &outputs)
      backOffPersist(now: now)
      emitStart(.persist, .probeBackoff(wait: tcb.persist.interval), into: &outputs)
      if tcb.persist.unanswered == Self.retransmissionsUntilTrouble {
        reportTrouble(into: &outputs)
      }
    }
  }

  private mutating func delayedAcknowledgmentTimeout(now: Instant, into outputs: inout Outputs) {
    tcb.acknowledgment.due = nil
    if !tcb.adaptive.isWaitingAtGap { tcb.adaptive.expired(rto: tcb.retransmission.rto) }
    let cause = Cause.delayedAcknowledgmentDue(rcvNxt: tcb.rcv.nxt)
    emit(.timer(.delayedAcknowledgment, .expire), cause, into: &outputs)
    tcb.acknowledgment.owe(cause)
    settle(now: now, into: &outputs)
  }
}
