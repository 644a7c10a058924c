/// What every congestion control algorithm works on.
struct CongestionState: Equatable, Sendable {
  /// cwnd, octets.
  var window = 0
  /// ssthresh, octets: arbitrarily high at first (RFC 5681 §3.1).
  var threshold = Int(UInt32.max)
  /// SMSS, octets.
  var segmentSize = 0
  /// Octets acknowledged in congestion avoidance since the window last grew.
  var acknowledgedSinceGrowth = 0
  /// How slow start grows.
  var slowStart = SlowStart()
  /// What CUBIC remembers; untouched by the others.
  var cubic = CubicState()

  /// So many octets, as many segments as they are.
  func inSegments(_ octets: Int) -> Int {
    let size = max(1, segmentSize)
    return SegmentedCubic.segments(in: octets, of: size) * size
  }
}
