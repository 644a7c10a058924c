/// The congestion control algorithms that this engine has.
public enum CongestionControl: String, CaseIterable, Sendable {
  /// No congestion window: only the peer's window limits sending.
  case none
  /// RFC 5681: slow start, congestion avoidance, fast retransmit, fast recovery.
  case reno
  /// RFC 6582's recovery on top.
  case newReno = "newreno"
  /// RFC 9438: NewReno's recovery, and a window that grows with time.
  case cubic
}
