// Required reading: RFC 9293 §3.10.7.4 (TIME-WAIT), §3.6.1; RFC 1337 §3.

/// What TIME-WAIT answers.
public enum TimeWaitRule: String, CaseIterable, Sendable {
  /// RFC 9293: the eight checks.
  case standard
  /// FreeBSD: resets and what has no ACK are ignored, a SYN beyond the old numbers begins anew, and
  /// everything else is acknowledged unless it is the plain ACK that is expected.
  case brief
}
