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
  /// When an ACK of the peer's last counted.
  private(set) var answeredAt: Instant?
  /// When the window last opened while it ran.
  private(set) var openedAt: Instant?
  /// How often the time has been doubled since it began.
  private(set) var doublings = 0

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
    doublings = 0
    base = interval
    run(interval, now: now)
  }

  /// Starts it with a wait in bounds.
  mutating func start(_ purpose: Purpose, base: Microseconds, in bounds: Bounds, now: Instant) {
    self.purpose = purpose
    doublings = 0
    self.base = base
    run(bounds.wait(base), now: now)
  }

  /// Begins the same time anew, for this purpose, though another one ended at this instant.
  mutating func goOn(_ purpose: Purpose, now: Instant) {
    self.purpose = purpose
    due = now + interval
  }

  /// A probe goes out: the next one comes after twice the time (SHLD-30), where that isn't longer
  /// than the maximum, and it hasn't been doubled so often as the limit allows.
  mutating func backOff(maximum: Microseconds, limit: Int, now: Instant) {
    unanswered += 1
    if doublings < limit {
      doublings += 1
      base = min(base * 2, max(maximum, base))
    }
    run(base, now: now)
  }

  /// The same, with a wait in bounds.
  mutating func backOff(in bounds: Bounds, now: Instant) {
    unanswered += 1
    doublings += 1
    base = min(base * 2, bounds.greatest)
    run(bounds.wait(base), now: now)
  }

  private mutating func run(_ interval: Microseconds, now: Instant) {
    self.interval = interval
    due = now + interval
  }

  /// The peer is heard.
  mutating func answered(now: Instant) {
    unanswered = 0
    answeredAt = now
  }

  /// Turns it off.
  mutating func stop() { due = nil }

  /// Turns it off as the window opens.
  mutating func windowOpens(now: Instant) {
    due = nil
    openedAt = now
  }
}
