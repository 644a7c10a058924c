/// Since when the user timeout counts.
public enum UserTimeoutRule: String, CaseIterable, Sendable {
  /// Since text was sent, or the peer last acknowledged any (RFC 9293 §3.8.3, RFC 5482 §2).
  case sinceSending = "since-sending"
  /// Since the retransmission timer first sent something again, or a closed window was first
  /// probed, as Linux has it.
  case sinceRetransmission = "since-retransmission"
}
