/// How the retransmission timeout is computed.
public enum RTOEstimator: String, CaseIterable, Sendable {
  /// RFC 6298: SRTT + 4·RTTVAR, at least the minimum.
  case standard
  /// Linux: SRTT + the greatest deviation within a round trip, which is at least the minimum.
  case greatestDeviation = "greatest-deviation"
}
