// Required reading: RFC 1071 (computing the Internet checksum), RFC 9293 §3.1 (checksum field).

/// The Internet checksum: the ones' complement of the ones' complement sum of 16-bit words
/// (RFC 1071 §1).
///
/// Octets may be added in pieces of any length, odd ones too: a piece goes on where the one before
/// ended. A sequence that contains its own correct checksum has the `value` zero.
public struct InternetChecksum: Equatable, Sendable {
  /// The plain sum; its carries are folded in only when the value is asked for (RFC 1071 §2 (2)),
  /// so it holds 2⁴⁸ words before it could overflow.
  private var sum: UInt64 = 0
  /// Whether an odd number of octets was added, so that the next one is a word's low half.
  private var isMidWord = false

  /// The checksum of no octets.
  public init() {}

  /// Adds one octet.
  public mutating func add(_ octet: UInt8) {
    sum &+= isMidWord ? UInt64(octet) : UInt64(octet) << 8
    isMidWord.toggle()
  }

  /// Adds octets in the order of the wire. O(count).
  public mutating func add(_ octets: some Sequence<UInt8>) {
    for octet in octets { add(octet) }
  }

  /// Adds a 16-bit word, most significant octet first.
  public mutating func add(word: UInt16) {
    add(UInt8(word >> 8))
    add(UInt8(truncatingIfNeeded: word))
  }

  /// What goes into a checksum field; an odd last octet counts as if a zero followed
  /// (RFC 9293 §3.1).
  public var value: UInt16 {
    var folded = sum
    while folded > 0xFFFF { folded = (folded & 0xFFFF) + (folded >> 16) }
    return ~UInt16(folded)
  }
}
