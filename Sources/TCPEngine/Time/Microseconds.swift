/// A length of simulated time, in whole microseconds. Arithmetic traps beyond 64 bits, some 292,000
/// years.
public struct Microseconds: Comparable, Hashable, Sendable {
  /// How many microseconds; negative where a difference is.
  public var count: Int64

  /// A length of `count` microseconds.
  public init(_ count: Int64) {
    self.count = count
  }

  /// No time at all.
  public static var zero: Microseconds { Microseconds(0) }

  /// A length in whole milliseconds.
  public static func milliseconds(_ count: Int64) -> Microseconds {
    Microseconds(count * 1_000)
  }

  /// A length in whole seconds.
  public static func seconds(_ count: Int64) -> Microseconds {
    Microseconds(count * 1_000_000)
  }

  /// Whether `left` is shorter.
  public static func < (left: Microseconds, right: Microseconds) -> Bool {
    left.count < right.count
  }

  /// The sum of two lengths.
  public static func + (left: Microseconds, right: Microseconds) -> Microseconds {
    Microseconds(left.count + right.count)
  }

  /// The difference of two lengths.
  public static func - (left: Microseconds, right: Microseconds) -> Microseconds {
    Microseconds(left.count - right.count)
  }

  /// The length taken `factor` times.
  public static func * (span: Microseconds, factor: Int64) -> Microseconds {
    Microseconds(span.count * factor)
  }

  /// The length divided, rounded towards zero. Traps on a divisor of zero.
  public static func / (span: Microseconds, divisor: Int64) -> Microseconds {
    Microseconds(span.count / divisor)
  }
}
