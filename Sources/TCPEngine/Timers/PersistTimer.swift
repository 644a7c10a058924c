// Required reading: RFC 9293 §3.8.6.1 (zero-window probing), §3.8.6.2.1 (the override timeout).

/// The timer that runs while nothing is outstanding and the peer's window keeps text back: it
/// probes a closed window, and overrides silly window avoidance.
struct PersistTimer: Equatable, Sendable {
  /// What to do when the time is up.
  enum Purpose: Equatable, Sendable {
    /// Send one octet into a zero window.
    case probe
    /// Send what a small window admits.
    case override
  }

  /// The override timeout: RFC 9293 §3.8.6.2.1 asks for 0.1 to 1.0 seconds.
  static let overrideTimeout = Microseconds.milliseconds(500)

  /// When it expires; nil while it doesn't run.
  private(set) var due: Instant?
  /// What it runs for.
  private(set) var purpose = Purpose.probe
  /// How long it was set to run.
  private(set) var interval = Microseconds.zero
  /// Probes sent since the peer was last heard.
  private(set) var unanswered = 0

  /// Starts it.
  mutating func start(_ purpose: Purpose, interval: Microseconds, now: Instant) {
    self.purpose = purpose
    self.interval = interval
    due = now + interval
  }

  /// A probe goes out: the next one comes after twice the time (SHLD-30).
  mutating func backOff(maximum: Microseconds, now: Instant) {
    unanswered += 1
    interval = min(interval * 2, max(maximum, interval))
    due = now + interval
  }

  /// The peer is heard.
  mutating func answered() { unanswered = 0 }

  /// Turns it off.
  mutating func stop() { due = nil }
}
