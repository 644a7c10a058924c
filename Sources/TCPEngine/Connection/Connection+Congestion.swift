// Required reading: RFC 5681 §3.1, §4.1; RFC 9406 §4.2; RFC 7661 §4.3, §4.4.

extension Connection {
  /// The acknowledgment of `octets` of new text widens the window, or says why not.
  mutating func growWindow(_ octets: Int, now: Instant, into outputs: inout Outputs) {
    let wasValidated = tcb.congestion.isValidated
    let text = AcknowledgedText(
      octets: octets, now: now, roundTrip: roundTripForGrowth)
    let outcome = tcb.congestion.textAcknowledged(
      text, una: tcb.snd.unaPosition, next: tcb.nxtPosition)
    let cwnd = UInt32(clamping: tcb.congestion.state.window)
    switch outcome {
    case .unchanged: break
    case .delayGrew(let current, let last):
      let cause = Cause.roundTripGrew(current: current, last: last)
      emit(.decision(.growSlowly), cause, into: &outputs)
    case .delayFell(let current, let baseline):
      let cause = Cause.roundTripFell(current: current, baseline: baseline)
      emit(.decision(.growAgain), cause, into: &outputs)
    case .over:
      emit(.decision(.growSlowly), .slowStartLeft(cwnd: cwnd), into: &outputs)
    }
    if wasValidated, !tcb.congestion.isValidated {
      let cause = Cause.windowNotValidated(
        pipeACK: UInt32(clamping: tcb.congestion.validation.pipeACK ?? 0), cwnd: cwnd)
      emit(.decision(.growSlowly), cause, into: &outputs)
    }
  }

  /// What CUBIC looks ahead by (RFC 9438 §4.2: an RTT); Linux takes the least that it has seen.
  @inline(__always) private var roundTripForGrowth: Microseconds {
    let least = settings.countsSegments ? tcb.rack.minimumRTT : nil
    return least ?? tcb.retransmission.srtt ?? .zero
  }

  /// The ACK that ends a recovery: where windows are counted in segments, its `octets` widen what
  /// recovery has left.
  mutating func growAsRecoveryEnds(_ octets: Int, now: Instant, into outputs: inout Outputs) {
    guard settings.countsSegments, octets > 0, !tcb.notification.stopsGrowth else { return }
    growWindow(octets, now: now, into: &outputs)
  }

  /// After new text, or the FIN, could be sent, where that decides on growth: whether the
  /// congestion window is what kept more back.
  @inline(__always)
  mutating func noteWindowUse() {
    guard tcb.congestion.window != nil, settings.windowValidation == .whileLimited else { return }
    tcb.congestion.settled(
      inFlight: tcb.inFlight, isHeld: tcb.lastHold == .holdForCongestionWindow,
      una: tcb.snd.unaPosition, next: tcb.nxtPosition)
  }

  /// Transmission begins, with a write or when a closed window opens, after a pause in which all
  /// was acknowledged: the window may be stale.
  mutating func resumeAfterIdle(now: Instant, into outputs: inout Outputs) {
    guard settings.restartsAfterIdle,
      let last = tcb.textLastSent, tcb.unsentOctets > 0, tcb.snd.wnd > 0,
      tcb.flightSize == 0 || tcb.retransmissionQueue.first?.isProbe == true
    else { return }
    let rto = tcb.retransmission.rto
    let shrinks = tcb.congestion.resume(
      afterIdle: now - last, rto: rto, roundTrip: tcb.retransmission.srtt ?? .zero,
      segments: settings.initialCongestionWindow, now: now)
    guard shrinks, settings.windowValidation != .idleRestart else { return }
    let cwnd = UInt32(clamping: tcb.congestion.state.window)
    let cause: Cause =
      settings.windowValidation == .validated
      ? .windowNotUsed(cwnd: cwnd) : .windowAfterIdle(idle: now - last, cwnd: cwnd)
    emit(.decision(.growSlowly), cause, into: &outputs)
  }
}
