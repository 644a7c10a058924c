/// The metrics that lessons can ask for (lesson format, section 5).
public enum Metric: String, CaseIterable, Hashable, Sendable {
  /// Octets but for `rto` and `srtt`, which are microseconds: the congestion window and the slow
  /// start threshold (RFC 5681 §2), the retransmission timeout and the smoothed round-trip time
  /// (RFC 6298 §2), SND.NXT − SND.UNA, the pipe (RFC 6675 §2), RCV.WND, and the text sent for the
  /// first time, acknowledged, and received in order so far (see `EndpointVariables`).
  case cwnd, ssthresh, rto, srtt, unacked, inflight, window, sent, acked, received

  /// Whether it is a time.
  public var isDuration: Bool { self == .rto || self == .srtt }
}
