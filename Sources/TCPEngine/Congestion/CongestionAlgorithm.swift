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
}

/// The decisions of a congestion control algorithm, in whole octets.
protocol CongestionAlgorithm {
  /// Whether there is a congestion window at all.
  static var isLimiting: Bool { get }
  static func textAcknowledged(_ octets: Int, _ state: inout CongestionState)
  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState)
  static func duplicateInRecovery(_ state: inout CongestionState)
  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState)
  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState)
  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState)
  static func timedOut(_ state: inout CongestionState)
}
