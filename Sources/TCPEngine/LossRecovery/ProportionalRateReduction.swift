// Required reading: RFC 9937 §6 (algorithm).

/// How much recovery may send, ACK by ACK, so that the window shrinks evenly to ssthresh instead of
/// stalling for half a round trip or bursting after it.
///
/// Simplified: it works where SACK was agreed on; RFC 9937 also has a form for duplicate ACKs alone,
/// where recovery is RFC 6582's instead.
struct ProportionalRateReduction: Equatable, Sendable {
  /// prr_delivered: octets that the peer has got since recovery began.
  private(set) var delivered = 0
  /// prr_out: octets sent since recovery began.
  private(set) var out = 0
  /// RecoverFS: octets outstanding when recovery began.
  private(set) var recoverFS = 1

  /// One ACK of a recovery.
  struct ACK: Equatable, Sendable {
    /// DeliveredData: octets newly acknowledged or SACKed.
    var delivered: Int
    /// The pipe, octets.
    var inFlight: Int
    /// ssthresh, octets.
    var threshold: Int
    /// SMSS, octets.
    var segmentSize: Int
    /// SafeACK: it acknowledges something new, and shows no further loss.
    var isSafe: Bool
  }

  /// Recovery begins with `recoverFS` octets outstanding.
  init(recoverFS: Int = 1) {
    self.recoverFS = max(1, recoverFS)
  }

  /// Octets went, for the first time or again.
  mutating func sent(_ octets: Int) { out += octets }

  /// The congestion window after an ACK, the one that began recovery among them.
  mutating func window(after ack: ACK) -> Int {
    guard ack.delivered > 0 || delivered == 0 else { return ack.inFlight }
    delivered += ack.delivered
    var count: Int
    if ack.inFlight > ack.threshold {
      // Proportional rate reduction: sent / delivered = ssthresh / RecoverFS, rounded up.
      count = (delivered * ack.threshold + recoverFS - 1) / recoverFS - out
    } else {
      // The pipe is below ssthresh: catch up, as slow start would if the ACK is safe.
      count = max(delivered - out, ack.delivered)
      if ack.isSafe { count += ack.segmentSize }
      count = min(ack.threshold - ack.inFlight, count)
    }
    // A fast retransmit goes in any case as recovery begins.
    if out == 0, count <= 0 { count = ack.segmentSize }
    return ack.inFlight + max(0, count)
  }
}
