// Required reading: RFC 9293 §3.10.7.4, first check; RFC 5961 §3 to §5. What FreeBSD does instead.

extension Connection {
  /// Whether a reset stands at what was acknowledged last, where that counts.
  mutating func isAtLastACK(_ segment: Segment) -> Bool {
    settings.resetMeetsLastACK && segment.seq == tcb.timestamps.lastAckSent
  }

  /// Whether a segment has no text and stands right behind the window.
  mutating func isEmptyAtEdge(_ segment: Segment) -> Bool {
    segment.text.isEmpty && segment.seq.distance(from: tcb.rcv.nxt) == tcb.rcv.wnd
      && !segment.control.contains(.syn)
  }

  /// A segment that isn't acceptable is acknowledged; of one that lies before the window the ACK
  /// field counts.
  mutating func readOldSegment(
    _ arrived: Segment, _ cause: Cause, now: Instant, into outputs: inout Outputs
  ) {
    discard(arrived, cause, into: &outputs)
    if !arrived.text.isEmpty {
      var text = arrived
      text.control.remove(.fin)
      noteSecondCopy(text)
    }
    tcb.acknowledgment.owe(cause)
    guard arrived.seq.precedes(tcb.rcv.nxt), arrived.control.contains(.ack) else { return }
    var segment = arrived
    // No further than RCV.NXT, so that SND.WL1 doesn't pass what comes next.
    segment.seq += min(arrived.text.count, tcb.rcv.nxt.distance(from: arrived.seq))
    segment.text = .empty
    segment.control.remove(.fin)
    if segment.seq == tcb.rcv.nxt { tcb.timestamps.take(from: segment, now: now) }
    // An ACK of nothing new answers no probe: whoever asks often enough whether we live would put
    // off the next one for ever.
    guard segment.ack != tcb.snd.una || segment.options.sackBlocks != nil else { return }
    _ = checkACK(segment, now: now, into: &outputs)
  }

  // MARK: Answers beside the stream

  /// Acknowledges at once, whatever else is owed, with a window that is all the room, rounded down,
  /// and without SACK blocks.
  mutating func respond(
    at seq: SequenceNumber, _ cause: Cause, _ transmission: Transmission = Transmission(),
    now: Instant, into outputs: inout Outputs
  ) {
    var segment = Segment(
      sourcePort: localPort, destinationPort: remotePort, seq: seq, ack: tcb.rcv.nxt, control: .ack)
    let shift = isCached ? 0 : tcb.scaling.receive
    segment.window = UInt16(clamping: (isCached ? tcb.rcv.wnd : freeBuffer) >> shift)
    var carried = CarriedOptions()
    if tcb.timestamps.isOn {
      carried.timestamps = (timestampClock(at: now), tcb.timestamps.recent)
    }
    segment.options = carried.laidOut(as: settings.optionLayout)
    tcb.timestamps.lastAckSent = tcb.rcv.nxt
    emit(.transmit(segment, transmission), cause, into: &outputs)
  }
}
