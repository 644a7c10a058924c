// Required reading: RFC 9293 §3.8.4 (TCP keep-alives).

/// The keep-alive timer, and the probes that the peer hasn't answered.
struct KeepAlive: Equatable, Sendable {
  /// When it expires; nil while it doesn't run.
  private(set) var due: Instant?
  /// Probes sent since the peer was last heard.
  private(set) var unanswered = 0

  /// The peer is heard: the silence begins anew.
  mutating func heard(idle: Microseconds, now: Instant) {
    unanswered = 0
    due = now + idle
  }

  /// A probe goes out, and another one after `interval`.
  mutating func probed(interval: Microseconds, now: Instant) {
    unanswered += 1
    due = now + interval
  }

  /// Turns it off.
  mutating func stop() { due = nil }
}
