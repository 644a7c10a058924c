import TCPEngine

// Required reading: RFC 9293 §3.2 (options on the wire), RFC 7323 §2.2 and §3.2, RFC 2018 §2, §3.

/// Segments between the engine and a script's notation. It goes through the wire: options are
/// octets here, so whatever the engine's own type for an option becomes, this file stays.
enum SegmentNotation {
  private static let source = IPv4Address(192, 0, 2, 1)
  private static let destination = IPv4Address(192, 0, 2, 2)
  private static let checksumOffset = 16

  // MARK: Options

  /// The octets of options, as they stand in the header, without padding.
  static func octets(of options: [ScriptOptionField]) -> [UInt8] {
    var octets: [UInt8] = []
    for option in options {
      switch option {
      case .endOfList: octets.append(0)
      case .noOperation: octets.append(1)
      case .mss(let value): octets += [2, 4] + bytes(value)
      case .windowScale(let shift): octets += [3, 3, shift]
      case .sackPermitted: octets += [4, 2]
      case .sack(let blocks):
        octets += [5, UInt8(truncatingIfNeeded: 2 + 8 * blocks.count)]
        for block in blocks { octets += bytes(block.left) + bytes(block.right) }
      case .timestamps(let value, let echo):
        octets += [8, 10] + bytes(value) + bytes(echo)
      case .other(let kind, let body):
        octets += [kind, UInt8(truncatingIfNeeded: body.count + 2)] + body
      }
    }
    return octets
  }

  /// The options with the padding that brings a header to whole words.
  static func padded(_ options: [ScriptOptionField]) -> [ScriptOptionField] {
    let missing = (4 - octets(of: options).count % 4) % 4
    return options + Array(repeating: .endOfList, count: missing)
  }

  /// The options of a segment as they stand on the wire, padding included.
  static func options(of segment: Segment) -> [ScriptOptionField] {
    var bare = segment
    bare.text = .empty
    let header = SegmentCodec.encode(bare, from: source, to: destination)
    var fields: [ScriptOptionField] = []
    var rest = header[SegmentCodec.headerLength...]
    while let kind = rest.first {
      if kind < 2 {
        fields.append(kind == 0 ? .endOfList : .noOperation)
        rest = rest.dropFirst()
        continue
      }
      // The engine's own codec has just written them, so their lengths are right.
      let length = Int(rest[rest.startIndex + 1])
      fields.append(field(kind: kind, body: Array(rest.dropFirst(2).prefix(length - 2))))
      rest = rest.dropFirst(length)
    }
    return fields
  }

  private static func field(kind: UInt8, body: [UInt8]) -> ScriptOptionField {
    switch (kind, body.count) {
    case (2, 2): return .mss(UInt16(body[0]) << 8 | UInt16(body[1]))
    case (3, 1): return .windowScale(body[0])
    case (4, 0): return .sackPermitted
    case (5, let count) where count > 0 && count % 8 == 0:
      return .sack(
        stride(from: 0, to: count, by: 8).map {
          .init(left: doubleWord(body, at: $0), right: doubleWord(body, at: $0 + 4))
        })
    case (8, 8):
      return .timestamps(value: doubleWord(body, at: 0), echo: doubleWord(body, at: 4))
    default: return .other(kind: kind, body: body)
    }
  }

  // MARK: Into the engine

  /// The segment that these octets of options make of a plain one, as the engine reads it; nil
  /// where the options don't fit into a header.
  static func segment(_ plain: Segment, options: [ScriptOptionField]) -> Segment? {
    let options = octets(of: padded(options))
    guard options.count <= SegmentCodec.maximumOptionsLength else { return nil }
    var bare = plain
    bare.text = .empty
    var header = SegmentCodec.encode(bare, from: source, to: destination) + options
    header[12] = UInt8((SegmentCodec.headerLength + options.count) / 4) << 4
    (header[checksumOffset], header[checksumOffset + 1]) = (0, 0)
    let sum = SegmentCodec.checksum(of: header, from: source, to: destination)
    header[checksumOffset] = UInt8(sum >> 8)
    header[checksumOffset + 1] = UInt8(truncatingIfNeeded: sum)
    guard var segment = try? SegmentCodec.decode(header, from: source, to: destination) else {
      return nil
    }
    segment.text = plain.text
    return segment
  }

  private static func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    stride(from: Value.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: value >> Value($0))
    }
  }

  private static func doubleWord(_ octets: [UInt8], at index: Int) -> UInt32 {
    octets[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  // MARK: Text

  /// A segment in the script's notation.
  static func text(of segment: ScriptSegment) -> String {
    var words = [
      flags(segment.control),
      "\(segment.seq):\(segment.seq &+ UInt32(segment.length))(\(segment.length))",
    ]
    if let ecn = segment.ecn { words.insert("[\(ecn.rawValue)]", at: 0) }
    if let ack = segment.ack { words.append("ack \(ack)") }
    if let window = segment.window { words.append("win \(window)") }
    if let pointer = segment.urgentPointer { words.append("urg \(pointer)") }
    if let options = segment.options {
      if !options.isEmpty { words.append("<" + options.map(text).joined(separator: ",") + ">") }
    } else {
      words.append("<...>")
    }
    return words.joined(separator: " ")
  }

  /// Control bits as letters, ACK as a dot at the end.
  static func flags(_ control: ControlBits) -> String {
    let letters: [(ControlBits, String)] = [
      (.syn, "S"), (.fin, "F"), (.rst, "R"), (.psh, "P"), (.urg, "U"), (.ece, "E"), (.cwr, "W"),
      (.ack, "."),
    ]
    return letters.filter { control.contains($0.0) }.map(\.1).joined()
  }

  private static func text(of option: ScriptOptionField) -> String {
    switch option {
    case .mss(let value): "mss \(value)"
    case .windowScale(let shift): "wscale \(shift)"
    case .sackPermitted: "sackOK"
    case .sack(let blocks):
      "sack " + blocks.map { "\($0.left):\($0.right)" }.joined(separator: " ")
    case .timestamps(let value, let echo): "TS val \(value) ecr \(echo)"
    case .noOperation: "nop"
    case .endOfList: "eol"
    case .other(let kind, _): "kind \(kind)"
    }
  }
}
