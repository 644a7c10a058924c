// Required reading: RFC 8985 §7.2 (scheduling a loss probe), §7.3 (sending it), §7.4 (detecting
// losses by its ACK), §8 (managing timers).

extension Connection {
  /// Whether a probe may be scheduled (§7.2): something is outstanding, nothing is SACKed, there is
  /// no recovery, and no probe is unanswered.
  @inline(__always) private var isProbePossible: Bool {
    guard let first = tcb.retransmissionQueue.first, state.isSynchronized else { return false }
    return !first.isProbe && !first.hasSYN && tcb.snd.wnd > 0 && tcb.probe.end == nil
      && tcb.sack.scoreboard.isEmpty && !tcb.sack.isActive
      && tcb.snd.unaPosition >= tcb.sack.recoveryPoint && tcb.rack.due == nil
  }

  /// Where probes are used: schedules one after new text was sent or acknowledged, or takes it
  /// back. The retransmission timer rests while one is scheduled (§8).
  mutating func startProbeTimer(now: Instant, into outputs: inout Outputs) {
    guard isProbePossible else {
      cancelProbe(into: &outputs)
      return
    }
    guard tcb.due.restart != nil || tcb.due.hasSentNew else { return }
    let running =
      tcb.retransmission.due ?? (tcb.probe.due == nil ? nil : tcb.probe.retransmissionDue)
    let expiry = tcb.due.restart == nil ? running : nil
    let segments = tcb.retransmissionQueue.count
    tcb.probe.schedule(
      wait: TailLossProbe.timeout(srtt: tcb.retransmission.srtt, segmentsOutstanding: segments),
      now: now, retransmissionDue: expiry ?? now + tcb.retransmission.rto)
    let cause = Cause.probeScheduled(
      wait: tcb.probe.wait, srtt: tcb.retransmission.srtt ?? .zero,
      flight: UInt32(clamping: tcb.flightSize))
    if tcb.retransmission.due != nil {
      tcb.retransmission.stop()
      emit(.timer(.retransmission, .stop), cause, into: &outputs)
    }
    emitStart(.tailLossProbe, cause, into: &outputs)
  }

  private mutating func cancelProbe(into outputs: inout Outputs) {
    guard tcb.probe.due != nil else { return }
    let expiry = tcb.probe.cancel()
    let cause = Cause.probeNotNeeded(
      sndUna: tcb.snd.una, sacked: UInt32(clamping: tcb.sack.scoreboard.octets))
    emit(.timer(.tailLossProbe, .stop), cause, into: &outputs)
    // A time that was set already has a reason of its own.
    if tcb.due.restart == nil, tcb.due.retransmissionDue == nil {
      tcb.due.retransmissionDue = expiry
    }
  }

  /// TLP_send_probe(): a new segment if there is one, else the last one again; whatever the
  /// congestion window.
  mutating func probeTimeout(now: Instant, into outputs: inout Outputs) {
    let wait = tcb.probe.wait
    _ = tcb.probe.cancel()
    guard let last = tcb.retransmissionQueue.last else {
      preconditionFailure("a probe is scheduled only while something is outstanding")
    }
    let size = min(unsentOfRecord(tcb.unsentOctets), windowRoom, tcb.snd.mss)
    let isNew = size > 0
    let seq = isNew ? tcb.snd.nxt : tcb.number(at: last.position)
    let cause = Cause.tailLossProbe(seq: seq, wait: wait)
    emit(.timer(.tailLossProbe, .expire), cause, into: &outputs)
    if isNew {
      sendNew(textCount: size, withFIN: false, cause, now: now, into: &outputs)
    } else {
      retransmit(last, cause, isRescue: true, now: now, into: &outputs)
    }
    tcb.probe.sent(end: tcb.nxtPosition, isRetransmission: !isNew)
    tcb.due.restart = .retransmissionTimerStarted(rto: tcb.retransmission.rto)
    settle(now: now, into: &outputs)
  }

  /// TLP_process_ack(). Whether the probe has repaired a loss, so that the window shrinks.
  mutating func takeAnswerToProbe(
    _ segment: Segment, octets: Int, isNew: Bool, duplicate: Int?, into outputs: inout Outputs
  ) -> Bool {
    guard let end = tcb.probe.end else { return false }
    let outcome = tcb.probe.take(
      una: tcb.snd.unaPosition, duplicate: duplicate,
      isPlainDuplicate: !isNew && segment.options.sackBlocks == nil)
    guard outcome == .repaired, !tcb.sack.isActive,
      tcb.snd.unaPosition >= tcb.sack.recoveryPoint
    else {
      return false
    }
    tcb.congestion.reduce(flightSize: tcb.flightSize + octets)
    // What stood before an earlier reduction is no longer what this one could be undone to.
    tcb.undo.forget()
    tcb.notification.reduced(next: tcb.nxtPosition)
    let cause = Cause.probeRepaired(segAck: segment.ack, end: tcb.number(at: end))
    emit(.decision(.reduceWindow), cause, into: &outputs)
    return true
  }
}
