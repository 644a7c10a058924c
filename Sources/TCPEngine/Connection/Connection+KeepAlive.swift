// Required reading: RFC 9293 §3.8.4 (TCP keep-alives), §3.8.3 (R2 by time), §3.10.8 (user timeout);
// RFC 5482 (the user timeout, its local part).

extension Connection {
  // MARK: Keep-alive

  /// Whether the peer may be asked in this state: nothing else would find out that it is gone.
  private var mayProbeSilence: Bool {
    switch state {
    case .established, .closeWait, .finWait2: true
    default: false
    }
  }

  /// The peer was heard, or the connection has just been established: the silence begins anew.
  mutating func restartKeepAlive(
    after idle: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    guard mayProbeSilence else {
      guard tcb.keepAlive.due != nil else { return }
      tcb.keepAlive.stop()
      emit(.timer(.keepAlive, .stop), .keepAliveNotNeeded, into: &outputs)
      return
    }
    guard tcb.due.isPeerHeard || tcb.keepAlive.due == nil else { return }
    tcb.keepAlive.heard(idle: idle, now: now)
    emitStart(.keepAlive, .keepAliveStarted(idle: idle), into: &outputs)
  }

  mutating func keepAliveTimeout(now: Instant, into outputs: inout Outputs) {
    let waited =
      tcb.keepAlive.unanswered == 0
      ? settings.keepAlive ?? .zero : settings.keepAliveInterval
    tcb.keepAlive.stop()
    // A number that the peer has acknowledged, so that it must answer (SHLD-12: without data).
    let seq = tcb.snd.nxt - 1
    let cause = Cause.keepAliveProbe(seq: seq, idle: waited)
    emit(.timer(.keepAlive, .expire), cause, into: &outputs)
    guard tcb.retransmissionQueue.isEmpty, !tcb.hasUnsent else {
      // MUST-26: what is outstanding asks already, and so do probes of a window.
      settle(now: now, into: &outputs)
      return
    }
    guard !hasProbedSilenceEnough else {
      let why = Cause.keepAliveGivenUp(probes: UInt32(tcb.keepAlive.unanswered))
      giveUp(by: .keepAliveLimit, why, now: now, into: &outputs)
      return
    }
    if settings.windowOffer == .freebsd {
      respond(at: seq, cause, Transmission(isProbe: true), now: now, into: &outputs)
    } else {
      send(seq, .ack, Transmission(isProbe: true), cause, now: now, into: &outputs)
    }
    tcb.keepAlive.probed(interval: settings.keepAliveInterval, now: now)
    emitStart(
      .keepAlive, .keepAliveAgain(wait: settings.keepAliveInterval), into: &outputs)
  }

  /// Whether no more probes go: there were enough of them, or, by Linux's rule, the silence has
  /// lasted as long as the user timeout, and one of them went at least.
  private var hasProbedSilenceEnough: Bool {
    let unanswered = tcb.keepAlive.unanswered
    guard settings.userTimeoutRule == .sinceRetransmission, let limit = settings.userTimeout else {
      return unanswered >= settings.keepAliveProbes
    }
    let silence = (settings.keepAlive ?? .zero) + settings.keepAliveInterval * Int64(unanswered)
    return unanswered > 0 && silence >= limit
  }

  // MARK: User timeout

  /// Runs while something is outstanding, and anew whenever the peer gets on with it.
  mutating func startUserTimer(
    _ limit: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    if settings.userTimeoutRule == .sinceRetransmission {
      return startUserTimerLate(limit, now: now, into: &outputs)
    }
    guard !tcb.retransmissionQueue.isEmpty else { return }
    guard tcb.userTimerDue == nil || tcb.due.isProgress else { return }
    tcb.userTimerDue = now + limit
    emitStart(.user, .userTimeoutStarted(limit: limit), into: &outputs)
  }

  /// Runs while the peer is asked once more: since its timer first sent something again, or since
  /// a closed window was first probed, whatever the answers.
  private mutating func startUserTimerLate(
    _ limit: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    let isEmpty = tcb.retransmissionQueue.isEmpty
    let isAsking =
      isEmpty
      ? tcb.persist.due != nil && tcb.persist.doublings > 0
      : tcb.retransmission.retransmissions > 0
    if !isAsking {
      guard tcb.userTimerDue != nil else { return }
      tcb.userTimerDue = nil
      let cause = Cause.acknowledgmentOfAll(segAck: tcb.snd.una, sndNxt: tcb.snd.nxt)
      return emit(.timer(.user, .stop), cause, into: &outputs)
    }
    guard tcb.userTimerDue == nil || tcb.due.isProgress && !isEmpty else { return }
    tcb.userTimerDue = now + limit
    emitStart(.user, .userTimeoutStarted(limit: limit), into: &outputs)
  }

  mutating func userTimerExpires(now: Instant, into outputs: inout Outputs) {
    tcb.userTimerDue = nil
    let cause = Cause.userTimeout(limit: settings.userTimeout ?? .zero)
    emit(.timer(.user, .expire), cause, into: &outputs)
    giveUp(by: .userTimeout, cause, now: now, into: &outputs)
  }
}
