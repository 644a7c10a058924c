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
}

/// An acknowledgment of new text, as congestion control sees it.
struct AcknowledgedText: Equatable, Sendable {
  /// Octets of text that it acknowledges.
  var octets: Int
  /// When it arrives.
  var now: Instant
  /// SRTT; zero before the first sample.
  var smoothedRoundTrip: Microseconds
}

/// The decisions of a congestion control algorithm, in whole octets.
protocol CongestionAlgorithm {
  static func textAcknowledged(_ text: AcknowledgedText, _ state: inout CongestionState)
  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState)
  static func duplicateInRecovery(_ state: inout CongestionState)
  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState)
  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState)
  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState)
  static func timedOut(_ state: inout CongestionState)
}
