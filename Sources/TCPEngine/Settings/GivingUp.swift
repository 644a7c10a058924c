// Required reading: RFC 9293 §3.8.3 (R2), §3.8.4.

/// What the peer is told when a connection is given up because it doesn't answer. The RFC has the
/// connection closed and the user told, and leaves this open.
public enum GivingUp: String, CaseIterable, Sendable {
  /// Nothing.
  case silent
  /// Linux: a reset after keep-alive probes.
  case resetsAfterProbes = "resets-after-probes"
  /// FreeBSD: a reset, once the peer was heard; not where a SYN,ACK was all that was sent.
  case resets
}
