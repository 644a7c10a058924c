// Required reading: RFC 9293 §3.1 (header format, pseudo-header), §3.2 (options),
// RFC 1071 (checksum).

/// Segments to octets and back, as IPv4 carries them. Nothing else knows the octets.
public enum SegmentCodec {
  /// The length of a header without options, octets (RFC 9293 §3.1).
  public static let headerLength = 20
  /// The most octets that options can take: a Data Offset of 15 words less the fixed header
  /// (RFC 9293 §3.1).
  public static let maximumOptionsLength = OptionList.capacity
  /// The most octets of one segment: an IPv4 datagram of 65,535 less its own 20.
  public static let maximumLength = 65_515

  private static let checksumOffset = 16

  /// How many octets the segment takes on the wire: header, options padded to whole words, text.
  public static func length(of segment: Segment) -> Int {
    headerLength + paddedCount(segment.options) + segment.text.count
  }

  /// The segment's octets with a correct checksum; options are padded with zeros to whole words
  /// (RFC 9293 §3.1, MUST-69).
  ///
  /// O(octets). Traps if the whole needs more than 65,515: no TCP of ours makes such a segment.
  public static func encode(
    _ segment: Segment, from source: IPv4Address, to destination: IPv4Address
  ) -> [UInt8] {
    let total = length(of: segment)
    let optionsLength = total - headerLength - segment.text.count
    precondition(total <= maximumLength, "a segment fits into an IPv4 datagram")

    var octets: [UInt8] = []
    octets.reserveCapacity(total)
    append(segment.sourcePort, to: &octets)
    append(segment.destinationPort, to: &octets)
    append(segment.seq.rawValue, to: &octets)
    append(segment.ack.rawValue, to: &octets)
    octets.append(UInt8((headerLength + optionsLength) / 4) << 4)
    octets.append(segment.control.rawValue)
    append(segment.window, to: &octets)
    append(UInt16(0), to: &octets)
    append(segment.urgentPointer, to: &octets)
    append(segment.options, to: &octets)
    octets += segment.text.octets

    let sum = checksum(of: octets, from: source, to: destination)
    octets[checksumOffset] = UInt8(sum >> 8)
    octets[checksumOffset + 1] = UInt8(truncatingIfNeeded: sum)
    return octets
  }

  /// The segment that these octets are. Never traps, whatever they are.
  ///
  /// Throws the first error that it meets, in the order of `SegmentDecodingError`'s cases. The
  /// checksum is looked at before any field but the length: in damaged octets no field means
  /// anything. Reserved bits are ignored (RFC 9293 §3.1), options of unknown kind are kept (§3.1,
  /// MUST-6), and whatever follows an End of Option List is padding. O(octets).
  public static func decode(
    _ octets: [UInt8], from source: IPv4Address, to destination: IPv4Address
  ) throws(SegmentDecodingError) -> Segment {
    guard octets.count >= headerLength else { throw .tooShort(octets: octets.count) }
    guard octets.count <= maximumLength else { throw .tooLong(octets: octets.count) }
    guard checksum(of: octets, from: source, to: destination) == 0 else { throw .badChecksum }
    let words = Int(octets[12] >> 4)
    guard words * 4 >= headerLength, words * 4 <= octets.count else {
      throw .badDataOffset(words: words)
    }
    let header = octets[..<headerLength]
    return Segment(
      sourcePort: word(at: 0, in: header),
      destinationPort: word(at: 2, in: header),
      seq: SequenceNumber(doubleWord(at: 4, in: header)),
      ack: SequenceNumber(doubleWord(at: 8, in: header)),
      control: ControlBits(rawValue: header[13]),
      window: word(at: 14, in: header),
      urgentPointer: word(at: 18, in: header),
      options: try decodeOptions(in: octets, upTo: words * 4),
      text: words * 4 == octets.count ? .empty : SegmentText(Array(octets[(words * 4)...])))
  }

  /// The checksum over the pseudo-header (addresses, protocol 6, TCP length) and `octets`.
  package static func checksum(
    of octets: [UInt8], from source: IPv4Address, to destination: IPv4Address
  ) -> UInt16 {
    var checksum = InternetChecksum()
    for address in [source, destination] {
      checksum.add(word: UInt16(address.rawValue >> 16))
      checksum.add(word: UInt16(truncatingIfNeeded: address.rawValue))
    }
    checksum.add(word: 6)
    checksum.add(word: UInt16(octets.count))
    checksum.add(octets)
    return checksum.value
  }

  private static func append(_ value: UInt32, to octets: inout [UInt8]) {
    append(UInt16(value >> 16), to: &octets)
    append(UInt16(truncatingIfNeeded: value), to: &octets)
  }

  private static func append(_ value: UInt16, to octets: inout [UInt8]) {
    octets.append(UInt8(value >> 8))
    octets.append(UInt8(truncatingIfNeeded: value))
  }

  static func word(at index: Int, in octets: ArraySlice<UInt8>) -> UInt16 {
    UInt16(octets[index]) << 8 | UInt16(octets[index + 1])
  }

  static func doubleWord(at index: Int, in octets: ArraySlice<UInt8>) -> UInt32 {
    UInt32(word(at: index, in: octets)) << 16 | UInt32(word(at: index + 2, in: octets))
  }
}
