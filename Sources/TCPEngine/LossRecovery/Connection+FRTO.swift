// Required reading: RFC 5682 §2.1, §3.1; RFC 4015 §3.1 (the response).

extension Connection {
  /// Step 1: the retransmission timer has expired for the first time, outside of recovery by an
  /// earlier timeout.
  mutating func beginForwardRecovery(first: RetransmissionQueue.Entry, isFirst: Bool) {
    guard settings.forwardRTORecovery, isFirst, !first.hasSYN, !first.isProbe,
      tcb.snd.unaPosition >= tcb.forward.recover, !tcb.recovery.isActive, !tcb.sack.isActive
    else {
      // RFC 5682 §2.1, step 1: in the recovery of another timeout only recover moves on.
      tcb.forward.stayOut(next: tcb.nxtPosition)
      return
    }
    tcb.forward.begin(end: first.end, next: tcb.nxtPosition)
  }

  /// Steps 2 and 3, once SND.UNA and the scoreboard are up to date. Whether the timeout was found
  /// to be spurious.
  @discardableResult
  mutating func takeForwardRecovery(
    segAck: SequenceNumber, isNew: Bool, isDuplicate: Bool, sacksOriginal: Bool?,
    isProof: Bool = false, into outputs: inout Outputs
  ) -> Bool {
    guard tcb.forward.holdsRetransmissions else { return false }
    let wasSecond = tcb.forward.phase == .awaitingSecond
    let recover = tcb.number(at: tcb.forward.recover - 1)
    let verdict = tcb.forward.take(
      ForwardRTORecovery.ACK(
        una: tcb.snd.unaPosition, isNew: isNew, isDuplicate: isDuplicate,
        sacksOriginal: sacksOriginal, isProof: isProof,
        canSendNew: tcb.unsentOctets > 0 && windowRoom > 0))
    switch verdict {
    case .none:
      return false
    case .sendNew:
      emit(
        .decision(.holdRetransmissions), .timeoutInDoubt(segAck: segAck, recover: recover),
        into: &outputs)
      return false
    case .conventional:
      // Step 3a: no more than three segments, which leaves room for one beside the two new ones.
      if wasSecond {
        tcb.congestion.set(window: 3 * tcb.snd.mss)
        tcb.due.continueRepair = true
      }
      return false
    case .spurious:
      if isProof { tcb.retransmission.forgiveRetransmissions() }
      undoReduction(into: &outputs) {
        .timeoutSpurious(segAck: segAck, recover: recover, cwnd: $0)
      }
      return true
    }
  }
}
