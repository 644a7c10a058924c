// Required reading: RFC 9293 §3.5, figure 7; RFC 2883 §4.

/// What the SYN,ACK that ends a simultaneous open comes to, beside the ACK in it.
public enum CrossedSYNRule: String, CaseIterable, Sendable {
  /// RFC 9293 §3.5, figure 7: nothing more is sent.
  case silent
  /// FreeBSD: its SYN has come before, so it is acknowledged; one without an ACK gets our SYN,ACK
  /// again. A CLOSE before that is silent, as in SYN-SENT.
  case acknowledged
  /// Linux: the same ACK reports the SYN as a duplicate, where SACK is on.
  case reported
}
