/// A point in simulated time, in whole microseconds since the simulation began.
///
/// The engine never reads a clock: every door takes `now`. Sums and differences trap beyond 64
/// bits, some 292,000 years.
public struct Instant: Comparable, Hashable, Sendable {
  /// Simulated microseconds since the beginning.
  public var microseconds: Int64

  /// The instant `microseconds` after the beginning.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The beginning of simulated time.
  public static var zero: Instant { Instant(microseconds: 0) }

  /// Whether `left` is earlier.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The instant `span` later.
  public static func + (instant: Instant, span: Microseconds) -> Instant {
    Instant(microseconds: instant.microseconds + span.count)
  }

  /// The time from `right` to `left`; negative if `left` is earlier.
  public static func - (left: Instant, right: Instant) -> Microseconds {
    Microseconds(left.microseconds - right.microseconds)
  }
}
