import NetworkSimulation
import TCPEngine

/// Octets as no well-meaning TCP sends them: random, truncated, with options that lie.
package enum HostileOctets {
  private static let source = IPv4Address(192, 0, 2, 1)
  private static let destination = IPv4Address(192, 0, 2, 2)

  /// Gives the codec one segment's octets, and says what it made of them that it may not make. What
  /// it accepts, it must say again in octets that it reads as the same segment.
  package static func violations(seed: UInt64) -> [String] {
    var numbers = SeededGenerator(seed: seed)
    let octets = segment(&numbers)
    guard let read = try? SegmentCodec.decode(octets, from: source, to: destination) else {
      return []
    }
    let again = SegmentCodec.encode(read, from: source, to: destination)
    guard let reread = try? SegmentCodec.decode(again, from: source, to: destination),
      reread == read
    else { return ["what was read isn't what is written"] }
    return []
  }

  /// Octets of options that the codec reads: from octets with a correct checksum around them.
  static func options(_ numbers: inout SeededGenerator) -> OptionList {
    let octets = segment(&numbers)
    return (try? SegmentCodec.decode(octets, from: source, to: destination))?.options ?? []
  }

  private static func segment(_ numbers: inout SeededGenerator) -> [UInt8] {
    let length = numbers.pick([0, 1, 19, 20, 24, 32, 40, 60, 60, 60, 100, 1_500])
    var octets = (0..<length).map { _ in UInt8(numbers.roll(256)) }
    if length >= 20 {
      // A data offset that is likely to be possible, and options of kinds and lengths that are
      // known, nearly right, or absurd.
      let words = numbers.pick([5, 6, 8, 10, 15, numbers.roll(16)])
      octets[12] = UInt8(words) << 4 | UInt8(numbers.roll(16))
      var at = 20
      while at + 1 < min(length, words * 4), numbers.roll(8) > 0 {
        octets[at] = UInt8(numbers.pick([0, 1, 2, 3, 4, 5, 8, 30, 34, 253, numbers.roll(256)]))
        let claimed = numbers.pick([0, 1, 2, 3, 4, 10, 10, 18, 34, 255, numbers.roll(40)])
        octets[at + 1] = UInt8(claimed)
        at += max(1, octets[at] < 2 ? 1 : claimed)
      }
    }
    if length >= 20, numbers.roll(10) > 0 { correctChecksum(of: &octets) }
    if numbers.roll(20) == 0 { octets.removeLast(min(octets.count, numbers.roll(12))) }
    return octets
  }

  private static func correctChecksum(of octets: inout [UInt8]) {
    octets[16] = 0
    octets[17] = 0
    var checksum = InternetChecksum()
    for address in [source, destination] {
      checksum.add(word: UInt16(address.rawValue >> 16))
      checksum.add(word: UInt16(truncatingIfNeeded: address.rawValue))
    }
    checksum.add(word: 6)
    checksum.add(word: UInt16(octets.count))
    checksum.add(octets)
    octets[16] = UInt8(checksum.value >> 8)
    octets[17] = UInt8(truncatingIfNeeded: checksum.value)
  }
}
