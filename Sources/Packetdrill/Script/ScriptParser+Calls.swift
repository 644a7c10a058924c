/// Calls: `setsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4) = 0`.
extension ScriptParser {
  mutating func systemCall() throws(Unsupported) -> SystemCall {
    let name = try word()
    let arguments = try argumentList()
    try expect("=")
    let result = try result()
    return SystemCall(name: name, arguments: arguments, result: result)
  }

  private mutating func result() throws(Unsupported) -> SystemCall.Result {
    if takeIf(.sign("?")) { return .any }
    let (start, column) = (line, self.column)
    let value = try integer()
    var failure: String?
    if case .word(let name)? = peek()?.kind {
      skip()
      failure = name
    }
    if takeIf(.sign("(")) { try skipNote() }
    switch (value, failure) {
    case (-1, let failure?): return .failure(failure)
    case (0..., nil): return .value(value)
    default: throw Unsupported(start, column: column, .resultWithoutError)
    }
  }

  private mutating func skipNote() throws(Unsupported) {
    var depth = 1
    while depth > 0 {
      guard let token = peek() else { throw unexpected() }
      if token.kind == .sign("(") { depth += 1 }
      if token.kind == .sign(")") { depth -= 1 }
      skip()
    }
  }

  private mutating func integer() throws(Unsupported) -> Int {
    let isNegative = takeIf(.sign("-"))
    let value = Int(try number(UInt32.self))
    return isNegative ? -value : value
  }

  private mutating func argumentList() throws(Unsupported) -> [Argument] {
    try expect("(")
    return try arguments(upTo: ")")
  }

  private mutating func arguments(upTo closing: Character) throws(Unsupported) -> [Argument] {
    var arguments: [Argument] = []
    if takeIf(.sign(closing)) { return arguments }
    repeat { arguments.append(try argument()) } while takeIf(.sign(","))
    try expect(closing)
    return arguments
  }

  private mutating func argument() throws(Unsupported) -> Argument {
    var parts = [try primary()]
    while takeIf(.sign("|")) { parts.append(try primary()) }
    return parts.count == 1 ? parts[0] : .union(parts)
  }

  private mutating func primary() throws(Unsupported) -> Argument {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else { throw unexpected() }
    switch peek()?.kind {
    case .ellipsis:
      skip()
      return .ellipsis
    case .text(let text):
      skip()
      return .text(text)
    case .number, .sign("-"):
      return .integer(try integer())
    case .sign("["):
      skip()
      return .list(try arguments(upTo: "]"))
    case .sign("{"):
      skip()
      if case .word? = peek()?.kind, [.sign("="), .sign("(")].contains(peek(1)?.kind) {
        return .structure(try fields())
      }
      return .list(try arguments(upTo: "}"))
    case .word(let name):
      skip()
      return peek()?.kind == .sign("(") ? .call(name, try argumentList()) : .symbol(name)
    default:
      throw unexpected()
    }
  }

  private mutating func fields() throws(Unsupported) -> [Argument.Field] {
    var fields: [Argument.Field] = []
    repeat {
      let name = try word()
      // `msg_iov(1)=[…]` says how long it is.
      if peek()?.kind == .sign("(") { _ = try argumentList() }
      try expect("=")
      fields.append(Argument.Field(name: name, value: try argument()))
    } while takeIf(.sign(","))
    try expect("}")
    return fields
  }
}
