// Required reading: RFC 7323 §3.2 (use of the option), §4 (RTTM), §5.3 (PAWS, R1 to R3).

extension Connection {
  /// Octets that the option takes of every segment, aligned (RFC 7323 appendix A).
  static let timestampOctets = 12

  /// The octets that timestamps take of each segment, none where they weren't agreed on.
  @inline(__always) var timestampRoom: Int {
    tcb.timestamps.isOn ? Self.timestampOctets : 0
  }

  /// What our timestamp clock shows.
  @inline(__always) func timestampClock(at now: Instant) -> UInt32 {
    Timestamps.clock(at: now, offset: settings.timestampOffset)
  }

  /// PAWS, before the first check: false if the segment was dropped.
  ///
  /// A reset is never judged by its timestamp (§5.2).
  mutating func checkTimestamps(
    _ segment: Segment, now: Instant, into outputs: inout Outputs
  ) -> Bool {
    guard !segment.control.contains(.rst) else { return true }
    guard let arriving = tcb.timestamps.arriving else {
      if settings.acceptsMissingTimestamps { return true }
      // §3.2: "a TCP SHOULD silently drop the segment".
      discard(segment, .timestampMissing(segSeq: segment.seq), into: &outputs)
      return false
    }
    guard tcb.timestamps.isOld(at: now) else { return true }
    let cause = Cause.timestampOld(tsVal: arriving.value, tsRecent: tcb.timestamps.recent)
    if settings.readsOldSegments {
      // A SYN is the fourth check's, whatever its timestamp.
      if segment.control.contains(.syn), state != .synReceived { return true }
      discard(segment, cause, into: &outputs)
      if !segment.text.isEmpty { tcb.acknowledgment.owe(cause) }
      return false
    }
    discard(segment, cause, into: &outputs)
    let isOvertaken =
      segment.length == 0 && segment.control == .ack && segment.seq.precedes(tcb.rcv.nxt)
    if isOvertaken, settings.ignoresOvertakenACKs { return false }
    // What PAWS drops is reported too, where it lies before RCV.NXT (RFC 2883 §4).
    noteSecondCopy(segment)
    oweChallenge(segment, cause, now: now, into: &outputs)
    return false
  }

  /// Takes the timestamp of a segment that is acceptable, or by the settings only of one whose ACK
  /// is.
  @inline(__always) mutating func takeTimestamp(_ segment: Segment, now: Instant) {
    guard tcb.timestamps.isOn, !settings.timestampsNeedACK || hasUsableACK(segment) else { return }
    tcb.timestamps.take(from: segment, now: now)
  }

  /// Whether a segment acknowledges something between SND.UNA and SND.NXT.
  @inline(__always) private func hasUsableACK(_ segment: Segment) -> Bool {
    let isAnswer = segment.control.intersection([.ack, .syn]) == .ack || state == .synReceived
    return isAnswer && segment.control.contains(.ack) && !segment.ack.precedes(tcb.snd.una)
      && segment.ack.isAtOrBefore(tcb.snd.nxt)
  }

  /// How many samples a round trip brings (RFC 7323 appendix G): every ACK gives one, so each
  /// counts for less.
  @inline(__always) var expectedSamples: Int {
    max(1, (tcb.flightSize + 2 * tcb.snd.mss - 1) / (2 * tcb.snd.mss))
  }
}
