// Required reading: RFC 3708 §3, RFC 3522 §3.2 (detection); RFC 4015 §3.4, RFC 9438 §4.9
// (response).

extension Connection {
  /// A loss is found, and the congestion window about to be reduced for it.
  mutating func rememberReduction(followsTimeout: Bool) {
    tcb.undo.begin(
      una: tcb.snd.unaPosition, next: tcb.nxtPosition, state: tcb.congestion.state,
      followsTimeout: followsTimeout,
      isWatched: settings.undoesByDuplicates || settings.undoesByTimestamps,
      afterProbe: tcb.probe.end != nil && tcb.probe.isRetransmission)
  }

  /// The SACK blocks of the ACK in hand report a duplicate; it may be larger than a segment.
  mutating func noteReport(ofDuplicate block: SACKBlock, upTo end: Int) {
    let octets = block.right.distance(from: block.left)
    let size = max(1, tcb.snd.mss)
    let segments = max(1, (octets + size - 1) / size)
    tcb.undo.reported(upTo: end, segments: segments)
    // RFC 9937 §3 leaves them out of DeliveredData; Linux, which counts segments, doesn't.
    if settings.countsSegments { tcb.sack.deliverAgain(segments: segments, of: size) }
  }

  /// With a reduction that is watched, SND.UNA and the scoreboard up to date: undoes it if the ACK
  /// in hand shows that nothing had been lost.
  mutating func undoIfSpurious(segAck: SequenceNumber, isNew: Bool, into outputs: inout Outputs) {
    if isReportedWhole(isNew: isNew) {
      undoReduction(into: &outputs) { .allReportedTwice(segAck: segAck, cwnd: $0) }
    } else if isNew, !tcb.undo.isOver, echoesOriginal {
      let echo = tcb.timestamps.arriving?.echo ?? 0
      let again = tcb.undo.sentAgainAt ?? 0
      undoReduction(into: &outputs) { .originalEchoed(tsEcr: echo, sentAgain: again, cwnd: $0) }
    }
    tcb.undo.acknowledged(upTo: tcb.snd.unaPosition)
  }

  /// RFC 3708 §3: all that was sent again has arrived twice. After a timeout an ACK of something
  /// new must say so, or else its slow start may already have brought more.
  private func isReportedWhole(isNew: Bool) -> Bool {
    settings.undoesByDuplicates && tcb.undo.unreported == 0
      && (isNew || tcb.undo.isOver || !tcb.undo.followsTimeout)
  }

  /// RFC 3522 §3.2, step 4: the ACK echoes a timestamp from before the first retransmission. In a
  /// recovery that goes on, another retransmission may be needed still.
  private var echoesOriginal: Bool {
    guard echoesEarlier else { return false }
    if settings.undoesFirstTimeoutAlone { return tcb.undo.followsTimeout }
    return tcb.undo.followsTimeout || tcb.snd.unaPosition >= tcb.undo.end
      || tcb.retransmissionQueue.counts(bySACK: usesSACK).retransmitted == 0
  }

  /// Whether the ACK in hand echoes a timestamp from before the first retransmission.
  private var echoesEarlier: Bool {
    guard settings.undoesByTimestamps, tcb.timestamps.isOn, let again = tcb.undo.sentAgainAt,
      let echo = tcb.timestamps.arriving?.echo
    else { return false }
    return Timestamps.isEarlier(echo, than: again)
  }

  /// In a recovery that goes on, an ACK of `octets` that the original of what was sent again has
  /// brought: it came behind what had overtaken it.
  mutating func noteOvertaken(by octets: Int) {
    guard octets > 0, tcb.sack.isActive, tcb.snd.unaPosition < tcb.sack.recoveryPoint, echoesEarlier
    else { return }
    tcb.rack.overtook(from: tcb.snd.unaPosition - octets)
  }

  /// The reduction was uncalled for: the window is what it was, unless a mark had reduced it, and
  /// nothing is lost. `cause` is given the window.
  mutating func undoReduction(into outputs: inout Outputs, because cause: (UInt32) -> Cause) {
    if tcb.undo.start != nil {
      tcb.congestion.restore(tcb.undo.prior)
      tcb.notification.owesReduction = false
    }
    if !tcb.undo.isOver {
      tcb.retransmissionQueue.forgetLosses(isKept: settings.countsSegments && usesSACK)
      // RFC 8985 §6.2, step 4: a recovery ends.
      if tcb.sack.isActive { tcb.rack.leaveRecovery() }
      tcb.sack.undo()
      tcb.recovery.undo()
      tcb.rateReduction.end()
      tcb.forward.end()
    }
    tcb.undo.forget()
    emit(
      .decision(.undoReduction), cause(UInt32(clamping: tcb.congestion.state.window)),
      into: &outputs)
  }
}
