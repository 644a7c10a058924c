// Required reading: RFC 9293 §3.4 (sequence numbers, arithmetic modulo 2³²).

/// A sequence or acknowledgment number as it stands on the wire, modulo 2³².
///
/// It isn't `Comparable`: modular order is no total order (RFC 9293 §3.4). Ask `precedes` instead.
public struct SequenceNumber: Hashable, Sendable {
  /// The 32 bits on the wire.
  public var rawValue: UInt32

  /// The number with these 32 bits.
  public init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The number `count` octets further on, modulo 2³². `count` may be negative.
  public static func + (number: SequenceNumber, count: Int) -> SequenceNumber {
    SequenceNumber(number.rawValue &+ UInt32(truncatingIfNeeded: count))
  }

  /// The number `count` octets back, modulo 2³². `count` may be negative.
  public static func - (number: SequenceNumber, count: Int) -> SequenceNumber {
    SequenceNumber(number.rawValue &- UInt32(truncatingIfNeeded: count))
  }

  /// Moves the number on by `count` octets, modulo 2³². `count` may be negative.
  public static func += (number: inout SequenceNumber, count: Int) {
    number = number + count
  }

  /// Octets from `origin` to this number, in −2³¹ ..< 2³¹: negative if this number precedes it. Of
  /// two numbers 2³¹ apart, each precedes the other.
  public func distance(from origin: SequenceNumber) -> Int {
    Int(Int32(bitPattern: rawValue &- origin.rawValue))
  }

  /// Whether this number is before `other` in the RFC's sense (`<`).
  public func precedes(_ other: SequenceNumber) -> Bool {
    distance(from: other) < 0
  }

  /// Whether this number is before or equal to `other` in the RFC's sense (`=<`).
  public func isAtOrBefore(_ other: SequenceNumber) -> Bool {
    distance(from: other) <= 0
  }

  /// Whether this number is after `other` in the RFC's sense (`>`).
  public func follows(_ other: SequenceNumber) -> Bool {
    distance(from: other) > 0
  }
}
