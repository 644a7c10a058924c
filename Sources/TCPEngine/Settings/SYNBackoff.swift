/// How the retransmission timeout of a SYN grows.
public enum SYNBackoff: String, CaseIterable, Sendable {
  /// RFC 6298, rule 5.5: it doubles each time.
  case doubling
  /// FreeBSD: the same until the fifth retransmission, and then it doubles.
  case late
}
