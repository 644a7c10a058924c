// Required reading: RFC 9293 §3.1 (options take up to 40 octets), §3.2 (their two formats).

/// A segment's options in the order of the wire.
///
/// Its storage is the wire's own: up to 40 octets inline, so that making, copying and comparing a
/// segment allocates nothing. An index is an octet's offset; walking to the next costs O(1).
public struct OptionList: Hashable, Sendable {
  /// The most octets that options can take: a Data Offset of 15 words less the fixed header.
  public static let capacity = 40

  /// How many octets the options take, padding not counted.
  public private(set) var octetCount = 0
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

  /// No options.
  public init() {}

  /// These options. Traps where `append` does.
  public init(_ options: some Sequence<TCPOption>) {
    for option in options { append(option) }
  }

  /// Puts an option at the end. Traps if the whole takes more than 40 octets, if a SACK option is
  /// without blocks, or if an `unknown` option has a kind that is known: no TCP of ours does that.
  public mutating func append(_ option: TCPOption) {
    precondition(octetCount + option.octetCount <= Self.capacity, "options fit into 40 octets")
    switch option {
    case .noOperation:
      append(OptionKind.noOperation)
    case .maximumSegmentSize(let value):
      appendHeader(OptionKind.maximumSegmentSize, option)
      append(UInt8(value >> 8))
      append(UInt8(truncatingIfNeeded: value))
    case .windowScale(let shift):
      appendHeader(OptionKind.windowScale, option)
      append(shift)
    case .sackPermitted:
      appendHeader(OptionKind.sackPermitted, option)
    case .sack(let blocks):
      precondition(!blocks.isEmpty, "a SACK option has a block")
      appendHeader(OptionKind.sack, option)
      for block in blocks {
        append(block.left.rawValue)
        append(block.right.rawValue)
      }
    case .timestamps(let value, let echo):
      appendHeader(OptionKind.timestamps, option)
      append(value)
      append(echo)
    case .unknown(let kind, let body):
      precondition(!OptionKind.isKnown(kind), "an unknown option has a kind that isn't known")
      appendHeader(kind, option)
      for octet in body { append(octet) }
    }
  }

  /// The octet at `offset`, 0 ..< `octetCount`.
  func octet(at offset: Int) -> UInt8 {
    let word: UInt64
    switch offset / 8 {
    case 0: word = words.0
    case 1: word = words.1
    case 2: word = words.2
    case 3: word = words.3
    default: word = words.4
    }
    return UInt8(truncatingIfNeeded: word >> UInt64(offset % 8 * 8))
  }

  private mutating func append(_ octet: UInt8) {
    let bits = UInt64(octet) << UInt64(octetCount % 8 * 8)
    switch octetCount / 8 {
    case 0: words.0 |= bits
    case 1: words.1 |= bits
    case 2: words.2 |= bits
    case 3: words.3 |= bits
    default: words.4 |= bits
    }
    octetCount += 1
  }

  private mutating func appendHeader(_ kind: UInt8, _ option: TCPOption) {
    append(kind)
    append(UInt8(option.octetCount))
  }

  private mutating func append(_ value: UInt32) {
    append(UInt8(truncatingIfNeeded: value >> 24))
    append(UInt8(truncatingIfNeeded: value >> 16))
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  /// Whether both take the same octets.
  public static func == (left: OptionList, right: OptionList) -> Bool {
    left.octetCount == right.octetCount && left.words == right.words
  }

  /// Hashes the octets.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(octetCount)
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
    hasher.combine(words.4)
  }
}

extension OptionList: Collection {
  /// 0, the first option's offset.
  public var startIndex: Int { 0 }
  /// The offset after the last option.
  public var endIndex: Int { octetCount }

  /// The offset of the option after the one at `index`.
  public func index(after index: Int) -> Int {
    octet(at: index) == OptionKind.noOperation ? index + 1 : index + Int(octet(at: index + 1))
  }

  /// The option whose first octet is at `index`. Traps if none begins there.
  public subscript(index: Int) -> TCPOption {
    precondition(index >= 0 && index < octetCount, "an option's offset is inside its list")
    switch octet(at: index) {
    case OptionKind.noOperation: return .noOperation
    case OptionKind.maximumSegmentSize:
      return .maximumSegmentSize(
        UInt16(octet(at: index + 2)) << 8 | UInt16(octet(at: index + 3)))
    case OptionKind.windowScale: return .windowScale(octet(at: index + 2))
    case OptionKind.sackPermitted: return .sackPermitted
    case OptionKind.sack: return .sack(blocks(at: index))
    case OptionKind.timestamps:
      return .timestamps(value: number(at: index + 2), echo: number(at: index + 6))
    case let kind:
      let end = self.index(after: index)
      return .unknown(kind: kind, body: (index + 2..<end).map(octet(at:)))
    }
  }

  private func blocks(at index: Int) -> SACKBlocks {
    var blocks = SACKBlocks()
    for start in stride(from: index + 2, to: self.index(after: index), by: 8) {
      blocks.append(
        SACKBlock(
          left: SequenceNumber(number(at: start)), right: SequenceNumber(number(at: start + 4))))
    }
    return blocks
  }

  private func number(at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(octet(at: offset + $1)) }
  }
}

extension OptionList: ExpressibleByArrayLiteral {
  /// These options. Traps where `append` does.
  public init(arrayLiteral options: TCPOption...) {
    self.init(options)
  }
}
