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

  /// What doubles: how long it runs, before anything is added to it or cut off.
  private var base = Microseconds.zero

  /// What keeps a wait from being too short or too long.
  struct Bounds: Equatable, Sendable {
    var slop: Microseconds
    var least: Microseconds
    var greatest: Microseconds

    func wait(_ base: Microseconds) -> Microseconds { max(least, min(base + slop, greatest)) }
  }

  /// Starts it.
  mutating func start(_ purpose: Purpose, interval: Microseconds, now: Instant) {
    self.purpose = purpose
    base = interval
    run(interval, now: now)
  }

  /// Starts it with a wait in bounds.
  mutating func start(_ purpose: Purpose, base: Microseconds, in bounds: Bounds, now: Instant) {
    self.purpose = purpose
    self.base = base
    run(bounds.wait(base), now: now)
  }

  /// A probe goes out: the next one comes after twice the time (SHLD-30).
  mutating func backOff(maximum: Microseconds, now: Instant) {
    unanswered += 1
    base = min(base * 2, max(maximum, base))
    run(base, now: now)
  }

  /// The same, with a wait in bounds.
  mutating func backOff(in bounds: Bounds, now: Instant) {
    unanswered += 1
    base = min(base * 2, bounds.greatest)
    run(bounds.wait(base), now: now)
  }

  private mutating func run(_ interval: Microseconds, now: Instant) {
    self.interval = interval
    due = now + interval
  }

  /// The peer is heard.
  mutating func answered() { unanswered = 0 }

  /// Turns it off.
  mutating func stop() { due = nil }
}
