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
      tcb.due.isPeerHeard = true
      settle(now: now, into: &outputs)
      return
    }
    guard tcb.keepAlive.unanswered < settings.keepAliveProbes else {
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

  // MARK: User timeout

  /// Runs while something is outstanding, and anew whenever the peer gets on with it.
  mutating func startUserTimer(
    _ limit: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    guard !tcb.retransmissionQueue.isEmpty else { return }
    guard tcb.userTimerDue == nil || tcb.due.isProgress else { return }
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
