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
  /// Whether the window is counted in whole segments, not in octets.
  var countsSegments = false
  /// What CUBIC remembers; untouched by the others.
  var cubic = CubicState()

  /// Makes segments larger or smaller; a window that is counted in them holds as many as before, one
  /// in octets holds at least one, or nothing would go any more.
  mutating func resize(segmentSize size: Int) {
    if countsSegments, segmentSize > 0 {
      window = window / segmentSize * size
      if threshold < Int(UInt32.max) { threshold = threshold / segmentSize * size }
      acknowledgedSinceGrowth = 0
    }
    segmentSize = size
    window = max(window, size)
  }

  /// How many segments so many octets are: a short one is one, and the octet of a FIN behind text
  /// none of its own.
  ///
  /// Simplified: of several short segments that are acknowledged at once the sum is rounded.
  static func segments(in octets: Int, of size: Int) -> Int {
    octets > 0 ? max(1, (octets + size - 2) / size) : 0
  }
}
