// Required reading: RFC 9293 §3.1 (MUST-4 … MUST-7), §3.2 (options: two formats; kinds 0, 1 and 2).

extension SegmentCodec {
  /// The options' octets, padded with zeros to whole words.
  static func append(_ options: OptionList, to octets: inout [UInt8]) {
    for offset in 0..<options.octetCount { octets.append(options.octet(at: offset)) }
    for _ in options.octetCount..<paddedCount(options) {
      octets.append(OptionKind.endOfOptionList)
    }
  }

  /// How many octets the options take with their padding.
  static func paddedCount(_ options: OptionList) -> Int { (options.octetCount + 3) / 4 * 4 }

  /// The options between the fixed header and octet `end`, which lies inside `octets`.
  static func decodeOptions(
    in octets: [UInt8], upTo end: Int
  ) throws(SegmentDecodingError) -> OptionList {
    var options = OptionList()
    var index = headerLength
    while index < end {
      let kind = octets[index]
      if kind == OptionKind.endOfOptionList { break }
      if kind == OptionKind.noOperation {
        options.append(.noOperation)
        index += 1
        continue
      }
      // MUST-7: an illegal length must not lead astray; two octets are kind and length themselves.
      guard index + 1 < end else { throw .badOption(kind: kind, at: index) }
      let length = Int(octets[index + 1])
      guard OptionKind.admits(length: length, of: kind), index + length <= end else {
        throw .badOption(kind: kind, at: index)
      }
      options.append(option(kind, octets[(index + 2)..<(index + length)]))
      index += length
    }
    return options
  }

  /// The option of this kind, whose body has a length that the kind admits.
  private static func option(_ kind: UInt8, _ body: ArraySlice<UInt8>) -> TCPOption {
    let octets = body.startIndex
    switch kind {
    case OptionKind.maximumSegmentSize: return .maximumSegmentSize(word(at: octets, in: body))
    case OptionKind.windowScale: return .windowScale(body[octets])
    case OptionKind.sackPermitted: return .sackPermitted
    case OptionKind.timestamps:
      return .timestamps(
        value: doubleWord(at: octets, in: body), echo: doubleWord(at: octets + 4, in: body))
    case OptionKind.sack:
      var blocks = SACKBlocks()
      for edge in stride(from: octets, to: body.endIndex, by: 8) {
        blocks.append(
          SACKBlock(
            left: SequenceNumber(doubleWord(at: edge, in: body)),
            right: SequenceNumber(doubleWord(at: edge + 4, in: body))))
      }
      return .sack(blocks)
    default: return .unknown(kind: kind, body: Array(body))
    }
  }
}
