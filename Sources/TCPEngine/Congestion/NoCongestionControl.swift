/// No congestion window: only the peer's window limits sending. For lessons on the window alone.
enum NoCongestionControl: CongestionAlgorithm {
  static func textAcknowledged(_ text: AcknowledgedText, _ state: inout CongestionState) {}
  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState) {}
  static func duplicateInRecovery(_ state: inout CongestionState) {}
  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState) {}
  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState) {}
  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState) {}
  static func timedOut(_ state: inout CongestionState) {}
}
