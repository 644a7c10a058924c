// Required reading: RFC 9293 §3.6.1 (TIME-WAIT, half-closed connections).

/// The timer of a connection that is closed on our side: TIME-WAIT's, or that of FIN-WAIT-2 where
/// nobody reads any more. A connection is in one of these states at most.
struct ClosingTimer: Equatable, Sendable {
  /// When it expires; nil while it doesn't run.
  private(set) var due: Instant?
  /// How long it was to run when it started, whatever is set since.
  private(set) var limit = Microseconds.zero
  /// Which of the two it is.
  private(set) var name = TimerName.timeWait

  /// Starts it, or starts it anew.
  mutating func start(_ name: TimerName, limit: Microseconds, now: Instant) {
    self.name = name
    self.limit = limit
    due = now + limit
  }

  /// Turns it off.
  mutating func stop() { due = nil }
}
