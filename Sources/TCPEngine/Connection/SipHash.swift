// Required reading: RFC 6528 §3 (a keyed hash). SipHash-2-4 is Aumasson and Bernstein's.

/// SipHash-2-4: a short keyed hash that can't be foreseen without its key.
struct SipHash: Sendable {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  /// The hash of `octets` under a key of 128 bits, its lower half first.
  static func hash(_ octets: [UInt8], key: (UInt64, UInt64)) -> UInt64 {
    var hasher = SipHash(key: key)
    var word: UInt64 = 0
    for (index, octet) in octets.enumerated() {
      word |= UInt64(octet) << UInt64(8 * (index % 8))
      guard index % 8 == 7 else { continue }
      hasher.take(word)
      word = 0
    }
    hasher.take(word | UInt64(truncatingIfNeeded: octets.count) << 56)
    return hasher.finish()
  }

  private init(key: (UInt64, UInt64)) {
    v0 = key.0 ^ 0x736f_6d65_7073_6575
    v1 = key.1 ^ 0x646f_7261_6e64_6f6d
    v2 = key.0 ^ 0x6c79_6765_6e65_7261
    v3 = key.1 ^ 0x7465_6462_7974_6573
  }

  private mutating func take(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func finish() -> UInt64 {
    v2 ^= 0xff
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 = v0 &+ v1
    v1 = Self.rotate(v1, 13) ^ v0
    v0 = Self.rotate(v0, 32)
    v2 = v2 &+ v3
    v3 = Self.rotate(v3, 16) ^ v2
    v0 = v0 &+ v3
    v3 = Self.rotate(v3, 21) ^ v0
    v2 = v2 &+ v1
    v1 = Self.rotate(v1, 17) ^ v2
    v2 = Self.rotate(v2, 32)
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}
