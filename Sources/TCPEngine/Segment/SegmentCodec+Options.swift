// Required reading: RFC 9293 §3.2 (options: two formats; kinds 0, 1 and 2; MUST-4 … MUST-7).

extension SegmentCodec {
  /// The options' octets, padded with zeros to whole words.
  static func encode(options: [TCPOption]) -> [UInt8] {
    var octets: [UInt8] = []
    for option in options {
      switch option {
      case .noOperation:
        octets.append(noOperation)
      case .maximumSegmentSize(let value):
        octets += [maximumSegmentSize, 4]
        append(value, to: &octets)
      case .unknown(let kind, let body):
        precondition(kind > maximumSegmentSize, "an unknown option has a kind that isn't known")
        precondition(body.count <= maximumOptionsLength, "options fit into 40 octets")
        octets += [kind, UInt8(body.count + 2)]
        octets += body
      }
    }
    while octets.count % 4 != 0 { octets.append(endOfOptionList) }
    precondition(octets.count <= maximumOptionsLength, "options fit into 40 octets")
    return octets
  }

  /// The options between the fixed header and octet `end`, which lies inside `octets`.
  static func decodeOptions(
    in octets: [UInt8], upTo end: Int
  ) throws(SegmentDecodingError) -> [TCPOption] {
    var options: [TCPOption] = []
    var index = headerLength
    while index < end {
      let kind = octets[index]
      if kind == endOfOptionList { break }
      if kind == noOperation {
        options.append(.noOperation)
        index += 1
        continue
      }
      // MUST-7: an illegal length must not lead astray; two octets are kind and length themselves.
      guard index + 1 < end else { throw .badOption(kind: kind, at: index) }
      let length = Int(octets[index + 1])
      guard length >= 2, index + length <= end else { throw .badOption(kind: kind, at: index) }
      if kind == maximumSegmentSize {
        guard length == 4 else { throw .badOption(kind: kind, at: index) }
        options.append(.maximumSegmentSize(word(at: index + 2, in: octets)))
      } else {
        options.append(.unknown(kind: kind, body: Array(octets[(index + 2)..<(index + length)])))
      }
      index += length
    }
    return options
  }
}
