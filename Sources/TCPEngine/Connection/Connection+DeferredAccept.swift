// Required reading: RFC 9293 §3.10.7.4, fifth check, which has nothing of the kind: this is what Linux
// does where a listener's TCP_DEFER_ACCEPT says that a peer without text is of no interest.

extension Connection {
  /// Whether the ACK of our SYN,ACK is passed over because nothing comes with it. It was heard,
  /// though: the SYN,ACK rests until the last time that it may wait.
  mutating func defersAccept(_ segment: Segment, into outputs: inout Outputs) -> Bool {
    let timeouts = tcb.retransmission.retransmissions
    guard timeouts < settings.acceptDeferral, tcb.isPassive, segment.length == 0,
      segment.seq == tcb.rcv.nxt
    else { return false }
    tcb.isAcceptDeferred = true
    let cause = Cause.acceptDeferred(
      count: UInt32(timeouts), limit: UInt32(clamping: settings.acceptDeferral))
    emit(.decision(.stayQuiet), cause, into: &outputs)
    return true
  }

  /// Whether a timeout of the SYN,ACK, so many after it went first, sends nothing: its ACK has been
  /// heard, and there is time left for text.
  func rests(afterTimeouts count: Int) -> Bool {
    tcb.isAcceptDeferred && state == .synReceived && count < settings.acceptDeferral - 1
  }
}
