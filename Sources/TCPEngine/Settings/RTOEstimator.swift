/// How the retransmission timeout is computed.
public enum RTOEstimator: String, CaseIterable, Sendable {
  /// RFC 6298: SRTT + 4·RTTVAR, at least the minimum.
  case standard
  /// FreeBSD: the same, but each sample that a timestamp gives weighs as much as one a round trip.
  case everySample = "every-sample"
  /// Linux: SRTT + the greatest deviation within a round trip, which is at least the minimum.
  ///
  /// It also decides what is measured: each ACK is a sample, of the first segment that it brings
  /// and that went once, and so is a SACK of something new; a timestamp counts last. RFC 6298 §3 is
  /// content with one sample a round trip. And a SACK that gives a sample ends the doubling of the
  /// timeout, where by RFC 6298 §5.5 only a sample of what is acknowledged does.
  case greatestDeviation = "greatest-deviation"
}
