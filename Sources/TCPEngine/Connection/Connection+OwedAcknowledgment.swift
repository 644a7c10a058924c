// Required reading: RFC 9293 §3.8.6.2.2 (receiver's silly window avoidance), §3.8.6.3 (delayed
// acknowledgments).

extension Connection {
  /// Sends the acknowledgment that is owed, unless a segment has carried it or it may wait.
  mutating func sendOwedAcknowledgment(now: Instant, into outputs: inout Outputs) {
    guard var cause = tcb.acknowledgment.cause else { return }
    let timing =
      settings.acknowledgmentRule == .adaptive
      ? adaptiveTiming(of: cause, now: now) : standardTiming(of: cause)
    switch timing {
    case .now(let reason): cause = reason
    case .after(let delay):
      putOffAcknowledgment(delay, now: now, into: &outputs)
      return
    }
    send(acceptableNumber, .ack, Transmission(), cause, now: now, into: &outputs)
  }

  /// SEG.SEQ of a pure ACK, or of a reset: SND.NXT, but no further than the peer's window reaches,
  /// and never before our SYN's end.
  ///
  /// Simplified: §3.10.7.4 asks for <SEQ=SND.NXT>. Where a probe or a window that shrank has left
  /// SND.NXT beyond the window, the peer would find every such ACK unacceptable and answer it, and
  /// so would we, without end. Linux chooses this number too.
  @inline(__always) var acceptableNumber: SequenceNumber {
    // The window of a SYN begins after our own SYN, whether that is acknowledged or not.
    let first = tcb.snd.unaPosition == 0 ? tcb.snd.iss + 1 : tcb.snd.una
    let edge = first + tcb.snd.wnd
    return tcb.snd.nxt.follows(edge) ? edge : tcb.snd.nxt
  }

  private mutating func putOffAcknowledgment(
    _ delay: Microseconds, now: Instant, into outputs: inout Outputs
  ) {
    tcb.acknowledgment.putOff()
    let cause = Cause.delayedAcknowledgment(rcvNxt: tcb.rcv.nxt, delay: delay)
    emit(.decision(.delayAcknowledgment), cause, into: &outputs)
    if tcb.acknowledgment.due.map({ now + delay < $0 }) ?? true {
      tcb.acknowledgment.due = now + delay
      emitStart(.delayedAcknowledgment, cause, into: &outputs)
    }
  }

  /// A segment with ACK goes out: whatever was owed is said by it.
  @inline(__always)
  mutating func acknowledgmentGoes(
    window: UInt16, control: ControlBits, into outputs: inout Outputs
  ) {
    stopDelayedAcknowledgment(into: &outputs)
    if settings.acknowledgmentRule == .adaptive {
      tcb.adaptive.acknowledged(
        wasOwed: tcb.acknowledgment.cause != nil || tcb.acknowledgment.segments > 0)
    }
    tcb.acknowledgment = PendingAcknowledgment()
    let shift = control.contains(.syn) ? 0 : tcb.scaling.receive
    tcb.rcv.announcedEdge = tcb.rcv.nxt + Int(window) &<< shift
    tcb.timestamps.lastAckSent = tcb.rcv.nxt
    tcb.received.reported()
  }

  /// Whatever goes next carries the acknowledgment that waits: its timer stops.
  @inline(__always)
  mutating func stopDelayedAcknowledgment(into outputs: inout Outputs) {
    guard tcb.acknowledgment.due != nil else { return }
    tcb.acknowledgment.due = nil
    emit(
      .timer(.delayedAcknowledgment, .stop), .acknowledgmentSent(rcvNxt: tcb.rcv.nxt),
      into: &outputs)
  }

  /// What of the buffer is free and can be offered, octets.
  var freeBuffer: Int {
    min(settings.receiveBuffer - tcb.receiveBuffer.count, tcb.scaling.greatestWindow)
  }

  /// Opens the receive window as far as the buffer allows, if that is worth it: the right edge
  /// stays where it is until it can move by a segment or half the buffer (MUST-39).
  mutating func widenReceiveWindow() {
    let free = freeBuffer
    let worthwhile = max(1, min(settings.receiveBuffer / 2, settings.maximumSegmentSize))
    if free - tcb.rcv.wnd >= worthwhile { tcb.rcv.wnd = free }
  }

  /// FreeBSD's rule: half of the buffer, or two segments and a quarter of it, or two segments where
  /// the buffer is small or nearly full.
  private func isUpdateDueByQuarter(announced: Int) -> Bool {
    let buffer = settings.receiveBuffer
    let room = freeBuffer
    let news = room - max(0, announced)
    // Options don't make a segment smaller here.
    let segment = tcb.snd.mss + timestampRoom
    guard news > 0,
      room >> tcb.scaling.receive > announced >> tcb.scaling.receive
    else { return false }
    if 2 * news >= buffer { return true }
    return news >= 2 * segment
      && (news >= buffer / 4 || room <= buffer / 8 || buffer <= 8 * segment
        || news >= tcb.scaling.greatestWindow)
  }

  /// Sends an ACK that tells a wider window, octets.
  mutating func tell(window: Int, now: Instant, into outputs: inout Outputs) {
    tcb.acknowledgment.owe(
      .windowUpdate(rcvNxt: tcb.rcv.nxt, rcvWnd: UInt32(clamping: window)))
    settle(now: now, into: &outputs)
  }

  /// Whether the peer should hear of the wider window at once: when it knows of half as much or
  /// less. Otherwise the next segment tells.
  var isWindowUpdateDue: Bool {
    switch state {
    case .established, .finWait1, .finWait2: break
    default: return false
    }
    let announced = tcb.rcv.announcedEdge.distance(from: tcb.rcv.nxt)
    if settings.windowOffer == .freebsd { return isUpdateDueByQuarter(announced: announced) }
    return tcb.rcv.wnd > announced && tcb.rcv.wnd >= 2 * announced
  }
}
