// Required reading: RFC 9937 §3 (definitions), §6 (algorithm).

/// How much recovery may send, ACK by ACK, so that the window shrinks evenly to ssthresh instead of
/// stalling for half a round trip or bursting after it. With SACK the scoreboard says what has
/// arrived; without it each duplicate ACK stands for a segment.
struct ProportionalRateReduction: Equatable, Sendable {
  /// prr_delivered: octets that the peer has got since recovery began.
  private(set) var delivered = 0
  /// prr_out: octets sent since recovery began.
  private(set) var out = 0
  /// RecoverFS: octets outstanding when recovery began, or the window where that is reduced.
  private(set) var recoverFS = 1
  /// Without SACK: octets above SND.UNA that duplicate ACKs stand for.
  private(set) var arrived = 0

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
    /// What is counted in: 1, or SMSS where windows are counted in segments.
    var unit = 1
    /// Whether FreeBSD's rules count: a pipe that is just ssthresh is still too large, and an ACK
    /// that delivers nothing sets the window to the pipe.
    var includesThreshold = false
    /// SafeACK: it acknowledges something new, and shows no further loss.
    var isSafe: Bool
  }

  /// Recovery begins with `recoverFS` octets outstanding; without SACK, duplicate ACKs have stood
  /// for `arrived` octets before.
  init(recoverFS: Int = 1, arrived: Int = 0) {
    self.recoverFS = max(1, recoverFS)
    self.arrived = arrived
  }

  // MARK: DeliveredData without SACK

  /// Recovery goes on with what a mark has begun: duplicate ACKs, whose deliveries are counted
  /// already, have stood for `arrived` octets before.
  mutating func takeOver(arrived: Int) { self.arrived = arrived }

  /// DeliveredData of a duplicate ACK, with so many octets outstanding. A peer can send more of
  /// them than segments have arrived, so in all they count for no more than RecoverFS.
  mutating func takeDuplicate(segmentSize: Int, outstanding: Int) -> Int {
    arrived = min(arrived + segmentSize, max(0, outstanding - segmentSize))
    return max(0, min(segmentSize, recoverFS - delivered))
  }

  /// DeliveredData of an ACK of `octets`: those that no duplicate ACK has told of, a segment at
  /// least.
  mutating func takeProgress(_ octets: Int, segmentSize: Int) -> Int {
    defer { arrived = max(0, arrived - max(0, octets - segmentSize)) }
    return max(octets - arrived, min(octets, segmentSize))
  }

  /// Recovery is over.
  mutating func end() { arrived = 0 }

  /// Octets went, for the first time or again.
  mutating func sent(_ octets: Int) { out += octets }

  /// The congestion window after an ACK, the one that began recovery among them; nil if it stays as
  /// it is.
  mutating func window(after ack: ACK) -> Int? {
    // RFC 9937 §6.2: an ACK that delivers nothing changes nothing, unless it began recovery.
    // FreeBSD has such an ACK set the window to the pipe, so that nothing goes by it.
    guard ack.delivered > 0 || delivered == 0 else {
      return ack.includesThreshold ? ack.inFlight : nil
    }
    delivered += ack.delivered
    var count: Int
    if ack.inFlight > ack.threshold || ack.includesThreshold && ack.inFlight == ack.threshold {
      // Proportional rate reduction: sent / delivered = ssthresh / RecoverFS, rounded up.
      let octets = (delivered * ack.threshold + recoverFS - 1) / recoverFS
      count = (octets + ack.unit - 1) / ack.unit * ack.unit - out
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
