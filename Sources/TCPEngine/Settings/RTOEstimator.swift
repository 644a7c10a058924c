/// How the retransmission timeout is computed.
public enum RTOEstimator: String, CaseIterable, Sendable {
  /// RFC 6298: SRTT + 4·RTTVAR, at least the minimum.
  case standard
  /// FreeBSD: the same, but each sample that a timestamp gives weighs as much as one a round trip.
  case everySample = "every-sample"
  /// Linux: SRTT + the greatest deviation within a round trip, which is at least the minimum.
  case greatestDeviation = "greatest-deviation"
}
