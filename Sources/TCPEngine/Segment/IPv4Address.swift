/// An IPv4 address: the part of the lower level that TCP's checksum covers (RFC 9293 §3.1).
public struct IPv4Address: Hashable, Sendable {
  /// The four octets, the first one highest.
  public var rawValue: UInt32

  /// The address with these 32 bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The address written `first.second.third.fourth`.
  public init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    rawValue =
      UInt32(first) << 24 | UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)
  }
}
