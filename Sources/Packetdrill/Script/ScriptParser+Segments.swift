import TCPEngine

/// Segments: `[ect0] P. 1:1001(1000) ack 1 win 257 urg 5 <nop,nop,TS val 1 ecr 2>`.
extension ScriptParser {
  mutating func segment(isInbound: Bool) throws(Unsupported) -> ScriptSegment {
    let (start, column) = (line, self.column)
    var segment = ScriptSegment(control: [], seq: 0, length: 0, options: [])
    if takeIf(.sign("[")) {
      segment.ecn = try ecn()
      try expect("]")
    }
    segment.control = try controlBits()
    segment.seq = try number(UInt32.self)
    try expect(":")
    let end = try number(UInt32.self)
    try expect("(")
    segment.length = Int(try number(UInt16.self))
    try expect(")")
    guard segment.seq &+ UInt32(segment.length) == end else {
      throw Unsupported(start, column: column, .lengthDisagrees(length: segment.length))
    }
    if takeIf(.word("ack")) { segment.ack = try number(UInt32.self) }
    if takeIf(.word("win")) { segment.window = try number(UInt16.self) }
    if takeIf(.word("urg")) { segment.urgentPointer = try number(UInt16.self) }
    if takeIf(.sign("<")) { segment.options = try options() }
    if let reason = Self.contradiction(in: segment, isInbound: isInbound) {
      throw Unsupported(start, column: column, reason)
    }
    return segment
  }

  private static func contradiction(
    in segment: ScriptSegment, isInbound: Bool
  ) -> Unsupported.Reason? {
    if segment.control.contains(.ack) != (segment.ack != nil) { return .acknowledgmentDisagrees }
    if segment.control.contains(.urg) != (segment.urgentPointer != nil) {
      return .urgentPointerDisagrees
    }
    guard isInbound else { return nil }
    if segment.window == nil, !segment.control.contains(.rst) { return .inboundNeeds("win") }
    if segment.ecn == .ect01 { return .inboundNeeds("ect0") }
    return segment.options == nil ? .inboundNeeds("options") : nil
  }

  private mutating func ecn() throws(Unsupported) -> ECNMarking {
    guard case .word(let name)? = peek()?.kind, let marking = ECNMarking(rawValue: name) else {
      throw unexpected()
    }
    skip()
    return marking
  }

  /// Letters and dots that touch each other. `U` may be left out where `urg` is written, but then a
  /// reader couldn't see the bit: it is asked for.
  private mutating func controlBits() throws(Unsupported) -> ControlBits {
    var bits: ControlBits = []
    var isFirst = true
    // No bit at all.
    if takeIf(.sign("-")) { return bits }
    while isFirst || isAdjacent {
      switch peek()?.kind {
      case .sign("."): bits.insert(.ack)
      case .word(let letters):
        for letter in letters {
          guard let bit = Self.bits[letter] else { throw unexpected() }
          bits.insert(bit)
        }
      default:
        guard !isFirst else { throw unexpected() }
        return bits
      }
      skip()
      isFirst = false
    }
    return bits
  }

  private static let bits: [Character: ControlBits] = [
    "F": .fin, "S": .syn, "R": .rst, "P": .psh, "U": .urg, "E": .ece, "W": .cwr,
  ]

  /// The list up to `>`; nil for `...`.
  private mutating func options() throws(Unsupported) -> [ScriptOptionField]? {
    if takeIf(.ellipsis) {
      try expect(">")
      return nil
    }
    var fields: [ScriptOptionField] = []
    if takeIf(.sign(">")) { return fields }
    repeat { fields.append(try option()) } while takeIf(.sign(","))
    try expect(">")
    return fields
  }

  private mutating func option() throws(Unsupported) -> ScriptOptionField {
    let (start, column) = (line, self.column)
    let name = try word()
    switch name {
    case "mss": return .mss(try number(UInt16.self))
    case "wscale": return .windowScale(try number(UInt8.self))
    case "sackOK": return .sackPermitted
    case "nop": return .noOperation
    case "eol": return .endOfList
    case "TS":
      guard takeIf(.word("val")) else { throw unexpected() }
      let value = try number(UInt32.self)
      guard takeIf(.word("ecr")) else { throw unexpected() }
      return .timestamps(value: value, echo: try number(UInt32.self))
    case "sack":
      var blocks: [ScriptOptionField.Range32] = []
      repeat {
        let left = try number(UInt32.self)
        try expect(":")
        blocks.append(.init(left: left, right: try number(UInt32.self)))
      } while nextIsNumber
      return .sack(blocks)
    default:
      throw Unsupported(start, column: column, .unknownOption(name))
    }
  }

  private var nextIsNumber: Bool {
    if case .number? = peek()?.kind { return true }
    return false
  }
}
