import TCPEngine
import TestSupport
import Testing

struct SegmentCodecTests {
  private let client = IPv4Address(192, 0, 2, 1)
  private let server = IPv4Address(192, 0, 2, 2)

  private let syn = Segment(
    sourcePort: 49_152, destinationPort: 80, seq: SequenceNumber(100), control: .syn,
    window: 65_535, options: [.maximumSegmentSize(1000)])

  private func encode(_ segment: Segment) -> [UInt8] {
    SegmentCodec.encode(segment, from: client, to: server)
  }

  private func decode(_ octets: [UInt8]) throws(SegmentDecodingError) -> Segment {
    try SegmentCodec.decode(octets, from: client, to: server)
  }

  /// Octets made by hand, given a checksum that fits.
  private func sealed(_ octets: [UInt8]) -> [UInt8] {
    var octets = octets
    octets[16] = 0
    octets[17] = 0
    var checksum = InternetChecksum()
    checksum.add([192, 0, 2, 1, 192, 0, 2, 2, 0, 6])
    checksum.add(word: UInt16(octets.count))
    checksum.add(octets)
    octets[16] = UInt8(checksum.value >> 8)
    octets[17] = UInt8(checksum.value & 0xff)
    return octets
  }

  /// A header of five words and these options, given as octets.
  private func header(words: UInt8, options: [UInt8]) -> [UInt8] {
    var octets = [UInt8](repeating: 0, count: 20)
    octets[12] = words << 4
    return sealed(octets + options)
  }

  // MARK: Encoding

  // RFC 9293 §3.1, the header's picture. The checksum was worked out by hand:
  // c000 0201 c000 0202 0006 0018 · c000 0050 0000 0064 0000 0000 6002 ffff · 0000 0204 03e8.
  @Test func `a SYN with an MSS option has the octets of the header's picture`() {
    #expect(
      encode(syn) == [
        0xc0, 0x00, 0x00, 0x50, 0x00, 0x00, 0x00, 0x64, 0x00, 0x00, 0x00, 0x00, 0x60, 0x02, 0xff,
        0xff, 0x55, 0x3a, 0x00, 0x00, 0x02, 0x04, 0x03, 0xe8,
      ])
  }

  // RFC 9293 §3.1, MUST-69: padding is zeros, and the data offset counts it.
  @Test func `options are padded with zeros to whole words`() {
    var segment = syn
    segment.options = [.noOperation, .maximumSegmentSize(536)]
    let octets = encode(segment)
    #expect(octets.count == 28)
    #expect(octets[12] >> 4 == 7)
    #expect(Array(octets[20...]) == [1, 2, 4, 2, 24, 0, 0, 0])
  }

  // RFC 7323 appendix A: how a SYN and other segments lay their options out.
  @Test func `the options of a SYN have the octets of their documents`() {
    var segment = syn
    segment.options = [
      .maximumSegmentSize(1460), .sackPermitted, .timestamps(value: 0x0102_0304, echo: 5),
      .noOperation, .windowScale(7),
    ]
    #expect(
      Array(encode(segment)[20...]) == [
        2, 4, 0x05, 0xb4, 4, 2, 8, 10, 1, 2, 3, 4, 0, 0, 0, 5, 1, 3, 3, 7,
      ])
  }

  // RFC 2018 §3: four blocks fill 34 octets, and two NOPs align them.
  @Test func `four SACK blocks fit beside two NOPs`() throws {
    func block(_ left: UInt32, _ right: UInt32) -> SACKBlock {
      SACKBlock(left: SequenceNumber(left), right: SequenceNumber(right))
    }
    var segment = syn
    segment.options = [
      .noOperation, .noOperation,
      .sack([block(5, 6), block(1, 2), block(0xffff_fff0, 4), block(9, 8)]),
    ]
    let octets = encode(segment)
    #expect(octets[12] >> 4 == 14)
    #expect(Array(octets[20..<32]) == [1, 1, 5, 34, 0, 0, 0, 5, 0, 0, 0, 6])
    #expect(try decode(octets) == segment)
  }

  // MARK: Decoding

  @Test func `what was encoded is decoded again`() throws {
    #expect(try decode(encode(syn)) == syn)
  }

  // RFC 9293 §3.2, MUST-6.
  @Test func `an option of unknown kind is kept`() throws {
    var segment = syn
    segment.options = [.unknown(kind: 254, body: [1, 2, 3]), .maximumSegmentSize(1460)]
    #expect(try decode(encode(segment)) == segment)
  }

  @Test func `whatever follows an End of Option List is padding`() throws {
    let octets = header(words: 6, options: [1, 0, 2, 9])
    #expect(try decode(octets).options == [.noOperation])
  }

  // RFC 9293 §3.1: reserved bits must be ignored by those who don't know them.
  @Test func `reserved bits are ignored`() throws {
    var octets = encode(syn)
    octets[12] |= 0x0f
    #expect(try decode(sealed(octets)) == syn)
  }

  @Test(arguments: [0, 1, 19])
  func `fewer octets than a header are too short`(count: Int) {
    #expect(throws: SegmentDecodingError.tooShort(octets: count)) {
      try decode([UInt8](repeating: 0, count: count))
    }
  }

  @Test func `more octets than a datagram carries are too long`() {
    #expect(throws: SegmentDecodingError.tooLong(octets: 65_516)) {
      try decode([UInt8](repeating: 0, count: 65_516))
    }
  }

  @Test(arguments: [0, 4, 7, 15])
  func `a data offset inside the header or past the end is bad`(words: UInt8) {
    let octets = header(words: words, options: [0, 0, 0, 0])
    #expect(throws: SegmentDecodingError.badDataOffset(words: Int(words))) { try decode(octets) }
  }

  // RFC 9293 §3.2, MUST-7: illegal option lengths.
  @Test(
    arguments: [
      ([254, 0, 0, 0], 254, 20), ([254, 1, 0, 0], 254, 20), ([254, 5, 0, 0], 254, 20),
      ([2, 3, 0, 0], 2, 20), ([1, 1, 1, 254], 254, 23), ([1, 2, 4, 5], 2, 21),
      ([3, 2, 0, 0], 3, 20), ([3, 4, 7, 7], 3, 20), ([4, 3, 0, 0], 4, 20), ([4, 0, 0, 0], 4, 20),
      ([5, 2, 0, 0], 5, 20), ([5, 10, 0, 0], 5, 20), ([8, 4, 0, 0], 8, 20), ([8, 10, 0, 0], 8, 20),
    ] as [([UInt8], UInt8, Int)])
  func `an option of impossible length is bad`(options: [UInt8], kind: UInt8, at: Int) {
    let octets = header(words: 6, options: options)
    #expect(throws: SegmentDecodingError.badOption(kind: kind, at: at)) { try decode(octets) }
  }

  // RFC 9293 §3.1, MUST-3. Every bit counts, those of the checksum too.
  @Test func `any flipped bit fails the checksum`() {
    let octets = encode(syn)
    for bit in 0..<(octets.count * 8) {
      var damaged = octets
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: SegmentDecodingError.badChecksum) { try decode(damaged) }
    }
  }

  @Test func `other addresses fail the checksum`() {
    let octets = encode(syn)
    #expect(throws: SegmentDecodingError.badChecksum) {
      try SegmentCodec.decode(octets, from: client, to: IPv4Address(192, 0, 2, 3))
    }
  }

  // MARK: Properties, seeded

  private func randomOption(_ generator: inout SeededNumbers) -> TCPOption {
    let first = UInt32(truncatingIfNeeded: generator.next())
    switch generator.number(below: 7) {
    case 0: return .noOperation
    case 1: return .maximumSegmentSize(UInt16(truncatingIfNeeded: first))
    case 2: return .windowScale(UInt8(truncatingIfNeeded: first))
    case 3: return .sackPermitted
    case 4: return .timestamps(value: first, echo: UInt32(truncatingIfNeeded: generator.next()))
    case 5:
      var blocks = SACKBlocks()
      for index in 0...generator.number(below: 4) {
        blocks.append(
          SACKBlock(
            left: SequenceNumber(first &+ UInt32(index)),
            right: SequenceNumber(UInt32(truncatingIfNeeded: generator.next()))))
      }
      return .sack(blocks)
    default:
      let body = (0..<generator.number(below: 20)).map { _ in
        UInt8(truncatingIfNeeded: generator.next())
      }
      return .unknown(kind: UInt8(9 + generator.number(below: 247)), body: body)
    }
  }

  private func randomSegment(_ generator: inout SeededNumbers) -> Segment {
    var options = OptionList()
    while generator.number(below: 4) > 0 {
      let option = randomOption(&generator)
      if options.octetCount + option.octetCount <= OptionList.capacity { options.append(option) }
    }
    return Segment(
      sourcePort: UInt16(truncatingIfNeeded: generator.next()),
      destinationPort: UInt16(truncatingIfNeeded: generator.next()),
      seq: SequenceNumber(UInt32(truncatingIfNeeded: generator.next())),
      ack: SequenceNumber(UInt32(truncatingIfNeeded: generator.next())),
      control: ControlBits(rawValue: UInt8(truncatingIfNeeded: generator.next())),
      window: UInt16(truncatingIfNeeded: generator.next()),
      urgentPointer: UInt16(truncatingIfNeeded: generator.next()),
      options: options,
      text: SegmentText(
        patternFrom: Int(generator.number(below: 26)), count: Int(generator.number(below: 2000))))
  }

  @Test func `decoding undoes encoding for any segment`() throws {
    var generator = SeededNumbers(seed: 1071)
    for _ in 0..<2_000 {
      let segment = randomSegment(&generator)
      let octets = encode(segment)
      #expect(try decode(octets) == segment)
      #expect(octets.count == SegmentCodec.length(of: segment))
    }
  }

  @Test func `truncated octets are refused`() {
    var generator = SeededNumbers(seed: 9293)
    for _ in 0..<500 {
      let octets = encode(randomSegment(&generator))
      let count = Int(generator.number(below: UInt64(octets.count)))
      #expect(throws: SegmentDecodingError.self) { try decode(Array(octets[..<count])) }
    }
  }

  @Test func `hostile headers with a fitting checksum never trap, and what is read goes back`() {
    var generator = SeededNumbers(seed: 792)
    var accepted = 0
    for _ in 0..<20_000 {
      let count = 20 + Int(generator.number(below: 60))
      var octets = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      // Options that nearly fit are the hostile ones: small kinds, small lengths.
      for index in 20..<count where generator.number(below: 2) == 0 {
        octets[index] = UInt8(generator.number(below: 12))
      }
      guard let segment = try? decode(sealed(octets)) else { continue }
      accepted += 1
      #expect((try? decode(encode(segment))) == segment)
    }
    #expect(accepted > 100)
  }
}
