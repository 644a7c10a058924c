// Required reading: RFC 9293 §3.1 (header format, figure 1), §3.2 (options).

import NetworkSimulation
import TCPEngine

/// A segment's header as its octets: what `SegmentCodec` really makes of the segment, and which
/// field stands where.
struct WireHeader: Equatable {
  /// The header's octets, options and padding included.
  let octets: [UInt8]
  /// The fields in the order of the wire; together they cover every bit.
  let fields: [HeaderField]

  init(of traced: TracedSegment) {
    var segment = traced.segment
    let optionWords = (segment.options.octetCount + 3) / 4
    let length = SegmentCodec.headerLength + optionWords * 4
    // A forged segment may claim more text than an IPv4 datagram holds: the rest isn't sent.
    let room = SegmentCodec.maximumLength - length
    if segment.text.count > room { segment.text = segment.text[0..<room] }
    let whole = SegmentCodec.encode(
      segment, from: Network.address(of: traced.path.from),
      to: Network.address(of: traced.path.to))
    octets = Array(whole[..<length])
    fields = HeaderField.fixed + Self.options(of: segment.options, end: length)
  }

  /// The words of 32 bits.
  var wordCount: Int { octets.count / 4 }

  /// The number in a field, for fields of at most 64 bits; longer ones give their first 64.
  func value(of field: HeaderField) -> UInt64 {
    field.bits.prefix(64).reduce(0) { $0 << 1 | (bit($1) ? 1 : 0) }
  }

  /// Whether a bit, counted from the header's first, is set.
  func bit(_ index: Int) -> Bool { octets[index / 8] & 0x80 >> UInt8(index % 8) != 0 }

  private static func options(of list: OptionList, end: Int) -> [HeaderField] {
    var fields: [HeaderField] = []
    var octet = SegmentCodec.headerLength
    for option in list {
      fields.append(
        HeaderField(name: .option(option), bits: octet * 8..<(octet + option.octetCount) * 8))
      octet += option.octetCount
    }
    if octet < end { fields.append(HeaderField(name: .padding, bits: octet * 8..<end * 8)) }
    return fields
  }
}

/// A field of a header and where it stands.
struct HeaderField: Equatable {
  var name: Name
  /// Bits counted from the header's first, half-open.
  var bits: Range<Int>

  /// The fields that RFC 9293 names.
  enum Name: Equatable {
    case sourcePort, destinationPort
    case seq
    case ack
    case dataOffset, reserved
    case flag(ControlBits)
    case window
    case checksum, urgentPointer
    case option(TCPOption)
    /// Zeros up to the next word.
    case padding
  }

  /// The name under which a lesson lights the field up.
  var highlight: String? {
    switch name {
    case .seq: "seq"
    case .ack: "ack"
    case .flag: "flags"
    case .window: "win"
    case .option(.maximumSegmentSize): "mss"
    default: nil
    }
  }

  /// The bits of the field in a word of the header, counted from the word's first; nil if none.
  func bits(inWord word: Int) -> Range<Int>? {
    let piece = bits.clamped(to: word * 32..<word * 32 + 32)
    return piece.isEmpty ? nil : piece.lowerBound - word * 32..<piece.upperBound - word * 32
  }

  /// What every header has, in figure 1's order.
  static let fixed: [HeaderField] = {
    let flags: [ControlBits] = [.cwr, .ece, .urg, .ack, .psh, .rst, .syn, .fin]
    let parts: [(Name, Int)] =
      [(.sourcePort, 16), (.destinationPort, 16), (.seq, 32), (.ack, 32)]
      + [(.dataOffset, 4), (.reserved, 4)] + flags.map { (.flag($0), 1) }
      + [(.window, 16), (.checksum, 16), (.urgentPointer, 16)]
    var fields: [HeaderField] = []
    var start = 0
    for (name, length) in parts {
      fields.append(HeaderField(name: name, bits: start..<start + length))
      start += length
    }
    return fields
  }()
}
