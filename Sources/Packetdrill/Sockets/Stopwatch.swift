import TCPEngine

/// Adds up how long something was so.
struct Stopwatch: Equatable, Sendable {
  private var total = Microseconds.zero
  private var since: Instant?

  /// It is so, or not, from now on.
  mutating func run(_ isRunning: Bool, now: Instant) {
    if let since, !isRunning { total = total + (now - since) }
    since = isRunning ? since ?? now : nil
  }

  /// How long it was so until now.
  func reading(at now: Instant) -> Microseconds { total + (since.map { now - $0 } ?? .zero) }
}
