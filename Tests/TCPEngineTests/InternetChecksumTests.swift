import TCPEngine
import Testing

struct InternetChecksumTests {
  // RFC 1071 §3, the numerical example: the sum is ddf2, the checksum its complement.
  private let example: [UInt8] = [0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]

  @Test func `the example of RFC 1071 sums to ddf2`() {
    var checksum = InternetChecksum()
    checksum.add(example)
    #expect(checksum.value == ~0xddf2)
  }

  @Test func `no octets have the checksum ffff`() {
    #expect(InternetChecksum().value == 0xffff)
  }

  @Test(arguments: 0...8)
  func `octets may be added in pieces of any length`(split: Int) {
    var checksum = InternetChecksum()
    checksum.add(example[..<split])
    checksum.add(example[split...])
    #expect(checksum.value == ~0xddf2)
  }

  // RFC 9293 §3.1: a last odd octet is padded with a zero on the right.
  @Test func `an odd last octet is a word's high half`() {
    var odd = InternetChecksum()
    odd.add([0x12, 0x34, 0x56])
    var even = InternetChecksum()
    even.add([0x12, 0x34, 0x56, 0x00])
    #expect(odd.value == even.value)
  }

  @Test func `octets with their own checksum sum to zero`() {
    var checksum = InternetChecksum()
    checksum.add(example)
    let value = checksum.value
    checksum.add(word: value)
    #expect(checksum.value == 0)
  }

  @Test func `carries past sixteen bits are folded in as often as it takes`() {
    var checksum = InternetChecksum()
    for _ in 0..<70_000 { checksum.add(word: 0xffff) }
    #expect(checksum.value == 0)
  }
}
