// Required reading: RFC 5681 §3.1 (equation 2); RFC 3465 §2.2, §2.3 (appropriate byte counting).

/// How far one ACK may widen the window in slow start.
struct SlowStart: Equatable, Sendable {
  /// RFC 3465's L: the segments that one ACK may add. 1 is RFC 5681's rule; nil counts every octet.
  var limit: Int? = 1
  /// The divisor of the growth: more than 1 in HyStart++'s conservative slow start.
  var divisor = 1
  /// Whether a timeout began this slow start: then L is 1, as an ACK may cover text that had
  /// arrived before (RFC 3465 §2.3).
  var followsTimeout = false

  /// 1 where a window that is just ssthresh is slow start's too, as FreeBSD has it; RFC 5681 §3.1
  /// leaves that open.
  var edge = 0

  /// Widens the window below ssthresh for an ACK of `octets`; answers how many of them are left for
  /// congestion avoidance.
  static func grow(_ octets: Int, _ state: inout CongestionState) -> Int {
    guard state.window < state.threshold + state.slowStart.edge else { return octets }
    guard let limit = state.slowStart.limit else {
      let size = max(1, state.segmentSize)
      let octets =
        state.countsSegments ? CongestionState.segments(in: octets, of: size) * size : octets
      let growth = min(octets, state.threshold - state.window)
      state.window += growth / state.slowStart.divisor
      return octets - growth
    }
    let segments = state.slowStart.followsTimeout ? 1 : limit
    state.window += min(octets, segments * state.segmentSize) / state.slowStart.divisor
    if state.window >= state.threshold { state.slowStart.followsTimeout = false }
    return 0
  }
}
