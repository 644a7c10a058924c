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
