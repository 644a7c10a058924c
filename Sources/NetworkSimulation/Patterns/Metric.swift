/// The metrics that lessons can ask for (lesson format, section 5).
public enum Metric: String, CaseIterable, Hashable, Sendable {
  case cwnd, ssthresh, rto, srtt, unacked, inflight, window, sent, acked, received

  /// Whether it is a time.
  public var isDuration: Bool { self == .rto || self == .srtt }
}
