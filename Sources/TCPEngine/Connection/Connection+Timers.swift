// Required reading: RFC 6298 §5 (rules 5.1 to 5.3), RFC 9293 §3.8.6.1 (persist), §3.6.1
// (TIME-WAIT).

extension Connection {
  /// Tells that a timer has started. Traps if it doesn't run.
  @inline(__always)
  mutating func emitStart(_ timer: TimerName, _ cause: Cause, into outputs: inout Outputs) {
    guard outputs.keepsEverything else { return outputs.countChange() }
    emitStartWhole(timer, cause, into: &outputs)
  }

  @inline(never)
  private mutating func emitStartWhole(
    _ timer: TimerName, _ cause: Cause, into outputs: inout Outputs
  ) {
    guard let due = due(timer) else { preconditionFailure("a timer that starts is due some time") }
    emit(.timer(timer, .start(due: due)), cause, into: &outputs)
  }

  /// Stops the timers that have nothing more to wait for.
  @inline(__always)
  mutating func stopIdleTimers(now: Instant, into outputs: inout Outputs) {
    if tcb.retransmission.due != nil, tcb.retransmissionQueue.isEmpty {
      tcb.retransmission.stop()
      let cause = Cause.acknowledgmentOfAll(segAck: tcb.snd.una, sndNxt: tcb.snd.nxt)
      emit(.timer(.retransmission, .stop), cause, into: &outputs)
    }
    if tcb.retransmission.due != nil, isProbingInstead {
      tcb.retransmission.stop()
      let cause = Cause.windowClosed(sndWnd: 0, wait: tcb.retransmission.rto)
      emit(.timer(.retransmission, .stop), cause, into: &outputs)
    }
    stopIdleRecoveryTimers(into: &outputs)
    if tcb.userTimerDue != nil, tcb.retransmissionQueue.isEmpty,
      settings.userTimeoutRule == .sinceSending
    {
      tcb.userTimerDue = nil
      let cause = Cause.acknowledgmentOfAll(segAck: tcb.snd.una, sndNxt: tcb.snd.nxt)
      emit(.timer(.user, .stop), cause, into: &outputs)
    }
    guard tcb.persist.due != nil, tcb.persist.purpose == .probe else { return }
    if tcb.snd.wnd > 0 {
      stopPersistTimer(now: now, into: &outputs)
      if let first = tcb.retransmissionQueue.first { repair(first, now: now) }
    } else if tcb.retransmissionQueue.isEmpty && !tcb.hasUnsent {
      tcb.persist.stop()
      let cause = Cause.acknowledgmentOfAll(segAck: tcb.snd.una, sndNxt: tcb.snd.nxt)
      emit(.timer(.persist, .stop), cause, into: &outputs)
    }
  }

  /// The window is open again: the octet that probed it goes once more, and so does what a window
  /// that shrank had left outstanding, once its retransmission timeout is over; until then it may
  /// only be late. The rest of it follows as ACKs come, without a reduction: a closed window is no
  /// sign of congestion (RFC 9293 §3.8.6, SHLD-16, SHLD-17).
  private mutating func repair(_ first: RetransmissionQueue.Entry, now: Instant) {
    let opened = Cause.windowOpened(sndWnd: UInt32(tcb.snd.wnd))
    let due = first.sentAt + tcb.retransmission.rto
    if first.isProbe {
      tcb.due.retransmitFirst = opened
    } else if due > now {
      tcb.due.retransmissionDue = due
    } else {
      tcb.due.retransmitFirst = opened
      endRecovery()
      tcb.retransmissionQueue.markAllLost()
    }
  }

  /// Everything goes again, in order: a recovery that was under way is over, with the window that
  /// its end leaves, and ACKs of what was sent before begin none: as after a timeout (RFC 6582
  /// §3.2, step 4).
  mutating func endRecovery() {
    if tcb.sack.isActive {
      tcb.rack.leaveRecovery()
      endRateReduction()
    } else if tcb.recovery.isActive, reducesRateByDuplicates {
      endRateReduction()
    } else if tcb.recovery.isActive {
      tcb.congestion.leaveRecovery(flightSize: tcb.flightSize)
    }
    tcb.recovery.timedOut(next: tcb.nxtPosition)
    tcb.sack.timedOut(next: tcb.nxtPosition)
  }

  /// Whether probes take the place of retransmissions: the peer has shrunk its window to nothing
  /// over what is outstanding, which is no sign of congestion (RFC 9293 §3.8.6, MUST-35, SHLD-17).
  @inline(__always) private var isProbingInstead: Bool {
    guard tcb.snd.wnd == 0, let first = tcb.retransmissionQueue.first else { return false }
    return !first.hasSYN && !first.isProbe
  }

  /// With nothing outstanding nothing can be lost.
  @inline(__always)
  private mutating func stopIdleRecoveryTimers(into outputs: inout Outputs) {
    guard usesSACK, tcb.retransmissionQueue.isEmpty else { return }
    let cause = Cause.acknowledgmentOfAll(segAck: tcb.snd.una, sndNxt: tcb.snd.nxt)
    if tcb.probe.due != nil {
      _ = tcb.probe.cancel()
      emit(.timer(.tailLossProbe, .stop), cause, into: &outputs)
    }
    if tcb.rack.due != nil {
      tcb.rack.due = nil
      emit(.timer(.reordering, .stop), cause, into: &outputs)
    }
  }

  private mutating func stopPersistTimer(now: Instant, into outputs: inout Outputs) {
    tcb.persist.windowOpens(now: now)
    let cause = Cause.windowOpened(sndWnd: UInt32(tcb.snd.wnd))
    emit(.timer(.persist, .stop), cause, into: &outputs)
  }

  /// Starts the timers for what is outstanding, held back, or over.
  @inline(__always)
  mutating func startDueTimers(now: Instant, into outputs: inout Outputs) {
    if settings.tailLossProbe, usesSACK { startProbeTimer(now: now, into: &outputs) }
    if !tcb.retransmissionQueue.isEmpty {
      startRetransmissionTimer(now: now, into: &outputs)
      // The peer can take what is outstanding: nothing is to be probed.
      if tcb.snd.wnd == 0 || tcb.persist.due != nil {
        startPersistTimer(now: now, into: &outputs)
      }
    } else if tcb.hasUnsent || tcb.snd.wnd == 0 || tcb.persist.due != nil {
      startPersistTimer(now: now, into: &outputs)
    }
    if let limit = settings.userTimeout { startUserTimer(limit, now: now, into: &outputs) }
    if let idle = settings.keepAlive { restartKeepAlive(after: idle, now: now, into: &outputs) }
    if let cause = tcb.due.closing { startClosingTimer(cause, now: now, into: &outputs) }
  }

  private mutating func startClosingTimer(
    _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    if state == .finWait2, let limit = settings.finWait2Timeout {
      tcb.closing.start(.finWait2, limit: limit, now: now)
      emitStart(.finWait2, cause, into: &outputs)
    } else if state == .timeWait {
      tcb.closing.start(.timeWait, limit: settings.maximumSegmentLifetime * 2, now: now)
      emitStart(.timeWait, cause, into: &outputs)
    }
  }

  @inline(__always)
  private mutating func startRetransmissionTimer(now: Instant, into outputs: inout Outputs) {
    guard let first = tcb.retransmissionQueue.first, !first.isProbe, !isProbingInstead,
      tcb.probe.due == nil
    else {
      return
    }
    if let due = tcb.due.retransmissionDue, tcb.due.restart == nil {
      tcb.retransmission.resume(due: due)
      let cause =
        tcb.due.suspectsReneging
        ? Cause.renegingSuspected(sndUna: tcb.snd.una, wait: due - now)
        : Cause.retransmissionTimerStarted(rto: tcb.retransmission.rto)
      emitStart(.retransmission, cause, into: &outputs)
      return
    }
    let cause: Cause
    if let restart = tcb.due.restart {
      cause = restart
    } else if tcb.retransmission.due == nil {
      cause = .retransmissionTimerStarted(rto: tcb.retransmission.rto)
    } else {
      return
    }
    tcb.retransmission.start(now: now)
    emitStart(.retransmission, cause, into: &outputs)
  }

  /// Whether probes of a window carry nothing: then one timer probes it and overrides silly window
  /// avoidance, and each ACK that counts, and leaves the window too small, begins its time anew.
  var probesWithoutText: Bool { settings.zeroWindowProbe == .empty }

  private mutating func startPersistTimer(now: Instant, into outputs: inout Outputs) {
    let waitsForPush = tcb.lastHold == .holdForPush
    let isSilly =
      (tcb.lastHold == .holdForSillyWindow || waitsForPush) && tcb.retransmissionQueue.isEmpty
    if tcb.persist.due != nil, tcb.persist.purpose == .override, !isSilly, tcb.snd.wnd > 0 {
      stopPersistTimer(now: now, into: &outputs)
    }
    let mayProbe = tcb.hasUnsent && tcb.retransmissionQueue.isEmpty
    guard mayProbe || isProbingInstead, state.isSynchronized else { return }
    if tcb.snd.wnd == 0 {
      if tcb.persist.due != nil, tcb.persist.purpose == .probe {
        return goOnProbing(now: now, into: &outputs)
      }
      startPersist(.probe, interval: tcb.retransmission.rto, now: now)
      emitStart(.persist, .windowClosed(sndWnd: 0, wait: tcb.persist.interval), into: &outputs)
    } else if isSilly {
      startOverride(waitsForPush: waitsForPush, now: now, into: &outputs)
    }
  }

  /// The answer to a probe leaves the window closed.
  private mutating func goOnProbing(now: Instant, into outputs: inout Outputs) {
    guard probesWithoutText, tcb.persist.answeredAt == now else { return }
    tcb.persist.goOn(.probe, now: now)
    emitStart(.persist, .probeBackoff(wait: tcb.persist.interval), into: &outputs)
  }

  private mutating func startOverride(
    waitsForPush: Bool, now: Instant, into outputs: inout Outputs
  ) {
    let goesOn =
      probesWithoutText && tcb.persist.answeredAt == now
      && (tcb.persist.due != nil || tcb.persist.openedAt == now)
    guard goesOn || tcb.persist.due == nil else { return }
    if goesOn {
      tcb.persist.goOn(.override, now: now)
    } else {
      let wait = probesWithoutText ? tcb.retransmission.rto : PersistTimer.overrideTimeout
      startPersist(.override, interval: wait, now: now)
    }
    let queued = UInt32(clamping: tcb.unsentOctets)
    let cause: Cause =
      waitsForPush
      ? .notPushed(queued: queued, mss: UInt32(tcb.snd.mss))
      : .sillyWindowAtSender(
        queued: queued, usable: UInt32(clamping: usableWindow), mss: UInt32(tcb.snd.mss))
    emitStart(.persist, cause, into: &outputs)
  }

  /// Starts the persist timer: for `interval`, unless the settings have bounds for it.
  private mutating func startPersist(
    _ purpose: PersistTimer.Purpose, interval: Microseconds, now: Instant
  ) {
    guard let bounds = persistBounds else {
      return tcb.persist.start(purpose, interval: interval, now: now)
    }
    tcb.persist.start(
      purpose, base: tcb.retransmission.roundTripsOfProbe, in: bounds, now: now)
  }

  /// The next probe comes after twice the time.
  mutating func backOffPersist(now: Instant) {
    if let bounds = persistBounds {
      tcb.persist.backOff(in: bounds, now: now)
    } else {
      tcb.persist.backOff(
        maximum: settings.maximumRTO, limit: probesWithoutText ? settings.retries : .max, now: now)
    }
  }

  private var persistBounds: PersistTimer.Bounds? {
    guard case .roundTrips(let least, let greatest) = settings.probeWait else { return nil }
    return PersistTimer.Bounds(slop: settings.slopOfRTO, least: least, greatest: greatest)
  }
}
