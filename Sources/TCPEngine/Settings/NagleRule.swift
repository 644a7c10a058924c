// Required reading: RFC 9293 §3.7.4; RFC 896 (Nagle's own rule).

/// Which outstanding text makes the Nagle algorithm hold a small segment back.
public enum NagleRule: String, CaseIterable, Sendable {
  /// RFC 9293 §3.7.4: any.
  case unacknowledged
  /// Linux: only another small segment (Minshall), so that the end of a large write goes with it.
  case smallUnacknowledged = "small-unacknowledged"
  /// FreeBSD: what was outstanding before, not what the same write has just sent.
  case earlierUnacknowledged = "earlier-unacknowledged"
}
