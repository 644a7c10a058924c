// Required reading: RFC 3042 §2; RFC 5681 §3.2, steps 1 and 2.

/// What the first two duplicate ACKs have let go beyond the congestion window.
struct LimitedTransmit: Equatable, Sendable {
  /// Octets sent so since an ACK last acknowledged something new. They don't count in FlightSize
  /// when ssthresh is set (RFC 5681 §3.2, step 2).
  private(set) var octets = 0

  /// So many octets went.
  mutating func sent(_ count: Int) { octets += count }
}

extension Connection {
  /// Whether there is new text, or a FIN that waits for the window too, and the peer's window has
  /// room for some of it.
  @inline(__always) var isLimitedTransmitPossible: Bool {
    (settings.countsSegments ? tcb.hasUnsent : tcb.unsentOctets > 0) && windowRoom > 0
  }

  /// How far beyond cwnd the pipe may grow now, octets: with duplicate ACKs, by a segment for each
  /// of the first two, or as proportional rate reduction has it. With SACK the pipe shrinks by what
  /// is SACKed, which is all the same (RFC 6675 §5, step 3); turned off, what is SACKed before
  /// recovery makes no room.
  @inline(__always) var limitedTransmitAllowance: Int {
    guard usesSACK else { return tcb.due.duplicates * tcb.snd.mss + tcb.rateReduction.arrived }
    let isOpen = !tcb.sack.isActive && tcb.snd.unaPosition >= tcb.sack.recoveryPoint
    return isOpen && !settings.limitedTransmit ? -tcb.sack.scoreboard.octets : 0
  }

  /// Why `size` octets of new text go; notes those that only a duplicate ACK lets go.
  @inline(__always)
  mutating func causeOfNewText(_ size: Int, usable: Int) -> Cause {
    let isPossible =
      usesSACK ? !tcb.sack.isActive && !tcb.sack.scoreboard.isEmpty : tcb.due.duplicates > 0
    let flight = usesSACK ? tcb.flightSize : tcb.inFlight
    guard isPossible, let window = tcb.congestion.window, flight + size > window else {
      return .textSent(
        seq: tcb.snd.nxt, length: UInt32(size), usable: UInt32(clamping: usable))
    }
    tcb.limitedTransmit.sent(size)
    return .limitedTransmit(
      seq: tcb.snd.nxt, count: UInt32(usesSACK ? tcb.sack.duplicates : tcb.due.duplicates),
      flight: UInt32(clamping: flight), cwnd: UInt32(clamping: window))
  }
}
