// Required reading: RFC 9293 §3.1 (options take up to 40 octets), §3.2 (their two formats).

/// A segment's options in the order of the wire.
///
/// Its storage is the wire's own: up to 40 octets inline, so that making, copying and comparing a
/// segment allocates nothing. An index is an octet's offset; walking to the next costs O(1).
public struct OptionList: Hashable, Sendable {
  /// The most octets that options can take: a Data Offset of 15 words less the fixed header
  /// (RFC 9293 §3.1).
  public static let capacity = 40

  /// How many octets the options take, 0 … 40, padding at the end of the header not counted.
  public private(set) var octetCount = 0
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

  /// No options.
  public init() {}

  /// Timestamps alone, aligned.
  @inline(__always)
  init(timestampsAlone value: UInt32, echo: UInt32) {
    octetCount = Self.alignedTimestampsCount
    words.0 = UInt64(Self.alignedTimestampsHeader) | UInt64(value.byteSwapped) &<< 32
    words.1 = UInt64(echo.byteSwapped)
  }

  /// These options. Traps where `append` does.
  public init(_ options: some Sequence<TCPOption>) {
    for option in options { append(option) }
  }

  /// Puts an option at the end. Traps if the whole takes more than 40 octets, if a SACK option is
  /// without blocks, or if an `unknown` option has a kind that is known: no TCP of ours does that.
  public mutating func append(_ option: TCPOption) {
    switch option {
    case .noOperation: appendNoOperation()
    case .maximumSegmentSize(let value):
      appendHeader(OptionKind.maximumSegmentSize, length: option.octetCount)
      append(UInt64(value.byteSwapped), octets: 2)
    case .windowScale(let shift):
      appendHeader(OptionKind.windowScale, length: option.octetCount)
      append(UInt64(shift), octets: 1)
    case .sackPermitted:
      appendHeader(OptionKind.sackPermitted, length: option.octetCount)
    case .sack(let blocks): append(blocks)
    case .timestamps(let value, let echo): appendTimestamps(value: value, echo: echo)
    case .unknown(let kind, let body):
      precondition(!OptionKind.isKnown(kind), "an unknown option has a kind that isn't known")
      appendHeader(kind, length: option.octetCount)
      for octet in body { append(UInt64(octet), octets: 1) }
    }
  }

  /// Puts an octet of padding at the end.
  mutating func appendNoOperation() {
    precondition(octetCount < Self.capacity, "options fit into 40 octets")
    append(UInt64(OptionKind.noOperation), octets: 1)
  }

  /// Puts TSval and TSecr at the end.
  mutating func appendTimestamps(value: UInt32, echo: UInt32) {
    appendHeader(OptionKind.timestamps, length: 10)
    append(UInt64(value.byteSwapped), octets: 4)
    append(UInt64(echo.byteSwapped), octets: 4)
  }

  /// Puts a SACK option at the end. Traps if it is without blocks.
  mutating func append(_ blocks: SACKBlocks) {
    precondition(!blocks.isEmpty, "a SACK option has a block")
    appendHeader(OptionKind.sack, length: 2 + 8 * blocks.count)
    for block in blocks {
      append(UInt64(block.left.rawValue.byteSwapped), octets: 4)
      append(UInt64(block.right.rawValue.byteSwapped), octets: 4)
    }
  }

  private mutating func appendHeader(_ kind: UInt8, length: Int) {
    precondition(octetCount + length <= Self.capacity, "options fit into 40 octets")
    append(UInt64(kind) | UInt64(length) &<< 8, octets: 2)
  }

  /// Puts so many octets at the end, at most four; the first one is the lowest of `bits`.
  @inline(__always)
  private mutating func append(_ bits: UInt64, octets: Int) {
    let index = octetCount &>> 3
    let shift = UInt64(octetCount & 7) &* 8
    octetCount += octets
    withUnsafeMutableBytes(of: &words) { memory in
      let words = memory.assumingMemoryBound(to: UInt64.self)
      words[index] |= bits &<< shift
      if shift > 32, index + 1 < words.count { words[index + 1] |= bits &>> (64 - shift) }
    }
  }

  // Most segments of a conversation with timestamps carry those alone, behind two octets of padding
  // (RFC 7323 appendix A): these are written and read as whole words.
  private static let alignedTimestampsCount = 12
  /// The first word of them: two NOPs, kind and length.
  private static let alignedTimestampsHeader: UInt32 = 0x0A08_0101

  /// Whether the list begins with timestamps that are aligned.
  @inline(__always)
  private var beginsWithTimestamps: Bool {
    UInt32(truncatingIfNeeded: words.0) == Self.alignedTimestampsHeader
  }

  /// TSval and TSecr, if the list begins with them and they are aligned; nil says nothing of
  /// others.
  @inline(__always)
  var alignedTimestamps: (value: UInt32, echo: UInt32)? {
    guard beginsWithTimestamps else { return nil }
    return (
      UInt32(truncatingIfNeeded: words.0 &>> 32).byteSwapped,
      UInt32(truncatingIfNeeded: words.1).byteSwapped
    )
  }

  /// Whether there is nothing but timestamps that are aligned, or nothing at all.
  @inline(__always)
  var holdsNoMoreThanTimestamps: Bool {
    octetCount == 0 || octetCount == Self.alignedTimestampsCount && beginsWithTimestamps
  }

  /// The octet at `offset`, 0 ..< `octetCount`.
  @inline(__always)
  func octet(at offset: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: word(offset &>> 3) &>> (UInt64(offset & 7) &* 8))
  }

  /// The number in the four octets from `offset` on.
  @inline(__always)
  func number(at offset: Int) -> UInt32 {
    let index = offset &>> 3
    let shift = UInt64(offset & 7) &* 8
    var bits = word(index) &>> shift
    if shift > 32, index + 1 < Self.capacity / 8 { bits |= word(index + 1) &<< (64 - shift) }
    return UInt32(truncatingIfNeeded: bits).byteSwapped
  }

  @inline(__always)
  private func word(_ index: Int) -> UInt64 {
    withUnsafeBytes(of: words) { $0.assumingMemoryBound(to: UInt64.self)[index] }
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

  /// The offset of the option after the one at `index`. Traps outside 0 ..< `endIndex`; that an
  /// option begins there isn't checked.
  public func index(after index: Int) -> Int {
    precondition(index >= 0 && index < octetCount, "an option's offset is inside its list")
    let isOctet = octet(at: index) == OptionKind.noOperation
    return index + (isOctet ? 1 : Int(octet(at: index + 1)))
  }

  /// The option whose first octet is at `index`. Traps outside 0 ..< `endIndex`; that an option
  /// begins there isn't checked.
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

  /// The offset of the first option of that kind.
  @inline(__always)
  func index(of kind: UInt8) -> Int? {
    var index = 0
    while index < octetCount {
      let found = octet(at: index)
      if found == kind { return index }
      index += found == OptionKind.noOperation ? 1 : Int(octet(at: index + 1))
    }
    return nil
  }

  /// The blocks of the SACK option at that offset.
  func blocks(at index: Int) -> SACKBlocks {
    var blocks = SACKBlocks()
    for start in stride(from: index + 2, to: self.index(after: index), by: 8) {
      blocks.append(
        SACKBlock(
          left: SequenceNumber(number(at: start)), right: SequenceNumber(number(at: start + 4))))
    }
    return blocks
  }
}

extension OptionList: ExpressibleByArrayLiteral {
  /// These options. Traps where `append` does.
  public init(arrayLiteral options: TCPOption...) {
    self.init(options)
  }
}
