// Required reading: RFC 8985 §6.2 (steps 2 and 5), §6.3 (upon RTO expiration).

extension Connection {
  /// Whether losses are found by time.
  var usesRACK: Bool { usesSACK && settings.rack }

  /// RACK.reo_wnd as of now.
  @inline(__always) private var reorderingWindow: Microseconds {
    let isRecovering =
      tcb.sack.isActive || tcb.snd.unaPosition < tcb.sack.recoveryPoint
    return tcb.rack.reorderingWindow(
      isRecovering: isRecovering, sackedSegments: tcb.retransmissionQueue.sackedSegments,
      srtt: tcb.retransmission.srtt)
  }

  /// RACK_update(): a segment was acknowledged or SACKed. The timestamp that the ACK echoes tells a
  /// retransmission from what was sent before it, where the settings say so.
  mutating func noteDelivery(
    of entry: RetransmissionQueue.Entry, isSACKed: Bool = false, now: Instant
  ) {
    var echoesEarlier = false
    if settings.rackAsksEcho, entry.wasRetransmitted, tcb.timestamps.isOn,
      let echo = tcb.timestamps.arriving?.echo
    {
      echoesEarlier = Timestamps.isEarlier(echo, than: timestampClock(at: entry.sentAt))
    }
    // RFC 8985 §6.2 leaves the order open. Linux takes what is SACKed first, so that the round trip
    // of what is acknowledged stands.
    tcb.rack.delivered(
      entry, echoesEarlier: echoesEarlier, comesFirst: isSACKed && !settings.rackAsksEcho, now: now)
  }

  /// RACK_detect_loss_and_arm_timer(). Whether something is newly lost.
  mutating func detectLossesByTime(now: Instant, into outputs: inout Outputs) -> Bool {
    let window = reorderingWindow
    let patience = tcb.rack.rtt + window
    var queue = tcb.retransmissionQueue
    tcb.retransmissionQueue.removeAll()
    var firstLost: Int?
    var wait = Microseconds.zero
    tcb.rack.judgeOvertaken { sent in
      guard let entry = queue.entry(holding: sent.end - 1), entry.order == sent.order,
        !entry.isSACKed, !entry.isDue
      else {
        return false
      }
      let remaining = sent.at + patience - now
      guard remaining <= .zero else {
        wait = max(wait, remaining)
        return true
      }
      queue.markLost(at: entry.position)
      firstLost = min(firstLost ?? entry.position, entry.position)
      return false
    }
    tcb.retransmissionQueue = queue
    if let firstLost {
      let cause = Cause.lostByTime(
        rtt: tcb.rack.rtt, window: window, seq: tcb.number(at: firstLost))
      emit(.decision(.markLost), cause, into: &outputs)
    }
    armReorderingTimer(wait, window: window, now: now, into: &outputs)
    return firstLost != nil
  }

  private mutating func armReorderingTimer(
    _ wait: Microseconds, window: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    let due = wait > .zero ? now + wait : nil
    guard due != tcb.rack.due else { return }
    tcb.rack.due = due
    let cause = Cause.reorderingWait(rtt: tcb.rack.rtt, window: window)
    if due == nil {
      emit(.timer(.reordering, .stop), cause, into: &outputs)
    } else {
      emitStart(.reordering, cause, into: &outputs)
    }
  }

  /// The reordering timer expired: what still hasn't arrived is lost.
  mutating func reorderingTimeout(now: Instant, into outputs: inout Outputs) {
    tcb.rack.due = nil
    let cause = Cause.reorderingWait(rtt: tcb.rack.rtt, window: reorderingWindow)
    emit(.timer(.reordering, .expire), cause, into: &outputs)
    tcb.sack.beginACK()
    tcb.rack.beginACK()
    if detectLossesByTime(now: now, into: &outputs) {
      beginRecoveryIfDue(segAck: tcb.snd.una, isByTimer: true)
    }
    settle(now: now, into: &outputs)
  }

  /// RACK_mark_losses_on_RTO(): the first segment, and whatever was sent longer ago than a round
  /// trip and the reordering window.
  mutating func markLossesOnTimeout(now: Instant) {
    guard usesRACK else { return tcb.retransmissionQueue.markAllLost() }
    let limit = Instant(microseconds: now.microseconds - (tcb.rack.rtt + reorderingWindow).count)
    tcb.retransmissionQueue.markLost(sentBy: limit)
    tcb.rack.due = nil
  }
}
