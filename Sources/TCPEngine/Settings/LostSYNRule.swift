// Required reading: RFC 5681 §3.1 (the initial window after a lost SYN), RFC 6298 §5 (rule 5.7).

/// What a SYN that had to be retransmitted comes to, once it is acknowledged.
public enum LostSYNRule: String, CaseIterable, Sendable {
  /// RFC 5681 §3.1: the initial window is one segment. RFC 6298, rule 5.7: the RTO is three
  /// seconds.
  case cautious
  /// FreeBSD: the initial window is one segment. The RTO is what a round trip tells; before one is
  /// known, that of an active open stays backed off, and that of a passive one begins anew.
  case oneSegment = "one-segment"
  /// Linux: the first retransmission costs nothing, and a round trip that timestamps have told
  /// counts for the RTO.
  case forgiving
}
