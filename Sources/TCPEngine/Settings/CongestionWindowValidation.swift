/// What becomes of a congestion window that the sender doesn't use.
public enum CongestionWindowValidation: String, CaseIterable, Sendable {
  /// RFC 5681 §4.1: after an idle RTO it falls back to the restart window.
  case idleRestart = "idle-restart"
  /// As well, it grows only while it is the limit (RFC 9438 §5.8).
  case whileLimited = "while-limited"
  /// RFC 7661: it is kept for five minutes, grows while acknowledgments prove it, and a loss
  /// reduces it from what was proven.
  case validated
}
