// Required reading: RFC 5681 §3.1 (equation 4), §3.2; RFC 6582 §3.2; RFC 9937 §6.

/// From what a loss reduces the congestion window, where it is counted in octets.
public enum ReductionRule: String, CaseIterable, Sendable {
  /// RFC 5681 §3.1: from what is outstanding.
  case flight
  /// FreeBSD: a loss that duplicate ACKs show, from the window itself, a timeout from what is
  /// outstanding; both in whole segments, and CUBIC halves its window the first time. With SACK,
  /// recovery lets whole segments go; without, it doesn't reduce its rate proportionally. A window
  /// that is just ssthresh still grows by slow start.
  case window
}
