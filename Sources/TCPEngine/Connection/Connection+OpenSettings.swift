// Required reading: RFC 9293 §3.7.4 (MUST-17: Nagle can be turned off on a connection), §3.8.3
// (MUST-21: R2 can be set), §3.8.4 (MUST-24: keep-alives are turned on for a connection).

/// What an application may change of a connection that is open.
extension Connection {
  /// Turns the Nagle algorithm on or off, as the socket option TCP_NODELAY does (RFC 9293 §3.7.4,
  /// MUST-17). Turned off, what it holds back goes at once.
  ///
  /// Allowed in every state; in CLOSED and LISTEN it holds for the connection to come. `now`
  /// mustn't be before an earlier call's.
  public mutating func setNagle(_ isOn: Bool, now: Instant, into outputs: inout Outputs) {
    guard settings.nagle != isOn else { return }
    settings.nagle = isOn
    settle(now: now, into: &outputs)
  }

  /// Pushes what was sent without a push: nothing of it waits for more (RFC 9293 §3.9.1.2); with
  /// `isFlagged` false it goes with the flags that it has. Does nothing where nothing waits. `now`
  /// mustn't be before an earlier call's.
  public mutating func push(isFlagged: Bool = true, now: Instant, into outputs: inout Outputs) {
    guard !tcb.sendQueue.isReleased else { return }
    if isFlagged { tcb.sendQueue.push() } else { tcb.sendQueue.release() }
    settle(now: now, into: &outputs)
  }

  /// Turns prompt acknowledgments on or off, as TCP_QUICKACK does: on, one that waits goes at once;
  /// off, the user's answer is awaited, where the adaptive rule awaits one. `now` mustn't be before
  /// an earlier call's.
  public mutating func setQuickAcknowledgment(
    _ isOn: Bool, now: Instant, into outputs: inout Outputs
  ) {
    tcb.adaptive.setInteractive(!isOn)
    guard isOn, tcb.acknowledgment.due != nil else { return }
    tcb.acknowledgment.owe(.acknowledgmentSent(rcvNxt: tcb.rcv.nxt))
    settle(now: now, into: &outputs)
  }

  /// Whether the adaptive rule takes the user for one who answers, so that ACKs await the answer.
  public var isInteractive: Bool { tcb.adaptive.isInteractive }

  /// Sets how long FIN-WAIT-2 waits for the peer's FIN once nobody reads, as TCP_LINGER2 does; nil
  /// waits for ever. It holds for a wait that begins later. The limit isn't negative, and nothing
  /// checks that; RFC 9293 knows none.
  public mutating func setFINWait2Timeout(_ limit: Microseconds?) {
    settings.finWait2Timeout = limit
  }

  /// Turns fitting segments to the path on or off, as IP_MTU_DISCOVER does (RFC 9293 §3.7.2). What
  /// is known of the path stays known. Allowed in every state.
  public mutating func setPathMTUDiscovery(_ isOn: Bool) { settings.pathMTUDiscovery = isOn }

  /// Makes segments of new text no larger than this where they carry no options, as TCP_MAXSEG does;
  /// from 1 octet, and never larger than they are (RFC 9293 §3.7.1).
  public mutating func setSegmentSize(_ size: Int) {
    let room = max(1, max(1, size) - timestampRoom)
    if room < tcb.snd.fullMSS { setEffectiveSegmentSize(min(tcb.snd.mss, room)) }
  }

  /// Sets how long text may stay unacknowledged, as TCP_USER_TIMEOUT does; nil leaves that to the
  /// number of retransmissions (RFC 9293 §3.8.3, MUST-21). A timer that runs counts on from when it
  /// was started.
  ///
  /// Allowed in every state. `now` mustn't be before an earlier call's. The limit isn't negative,
  /// and nothing checks that.
  public mutating func setUserTimeout(
    _ limit: Microseconds?, now: Instant, into outputs: inout Outputs
  ) {
    guard settings.userTimeout != limit else { return }
    let before = settings.userTimeout
    settings.userTimeout = limit
    guard let due = tcb.userTimerDue, let before else {
      return settle(now: now, into: &outputs)
    }
    guard let limit else {
      tcb.userTimerDue = nil
      return emit(.timer(.user, .stop), .userTimeoutTurnedOff, into: &outputs)
    }
    tcb.userTimerDue = max(now, due + (limit - before))
    emitStart(.user, .userTimeoutStarted(limit: limit), into: &outputs)
  }

  /// Turns keep-alives on after `idle`, or off with nil, as SO_KEEPALIVE does (RFC 9293 §3.8.4,
  /// MUST-24): a probe each `interval`, and the connection is given up after `probes`, 0 …, of
  /// them.
  ///
  /// Allowed in every state. `now` mustn't be before an earlier call's. Traps on times that aren't
  /// positive.
  public mutating func setKeepAlive(
    _ idle: Microseconds?, interval: Microseconds, probes: Int, now: Instant,
    into outputs: inout Outputs
  ) {
    precondition((idle ?? interval) > .zero && interval > .zero, "a peer is asked after some time")
    let before = settings.keepAlive
    settings.keepAlive = idle
    settings.keepAliveInterval = interval
    settings.keepAliveProbes = probes
    if before != nil, before != idle, tcb.keepAlive.due != nil {
      tcb.keepAlive.stop()
      emit(.timer(.keepAlive, .stop), .keepAliveSet, into: &outputs)
    }
    settle(now: now, into: &outputs)
  }
}
