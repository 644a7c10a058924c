/// Reads the code between `%{` and `}%`.
struct AssertionParser {
  private let pieces: [String]
  private var index = 0
  private let line: Int
  /// How many expressions the present one stands in.
  private var depth = 0
  /// So many may: beyond that it isn't a person's assertion, and reading it would exhaust the
  /// stack.
  private static let greatestDepth = 100

  /// The assertions of a piece of code. Anything else than assertions is unsupported.
  static func parse(_ code: String, line: Int) throws(Unsupported) -> [Assertion] {
    var assertions: [Assertion] = []
    var hasPrinted = false
    for (offset, row) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for statement in statements(of: row) {
        if statement.hasPrefix("print") {
          hasPrinted = true
          continue
        }
        let pieces = try cut(statement, line + offset)
        var parser = AssertionParser(pieces: pieces, line: line + offset)
        if let assertion = try parser.assertion(statement) { assertions.append(assertion) }
      }
    }
    guard !assertions.isEmpty || hasPrinted else { throw Unsupported(line, .unknownAssertion("")) }
    return assertions
  }

  private init(pieces: [String], line: Int) {
    self.pieces = pieces
    self.line = line
  }

  /// Statements of one line: apart by `;`, without a comment. Neither sign may stand in a message.
  private static func statements(of row: Substring) -> [String] {
    let code = row.prefix { $0 != "#" }
    return code.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func cut(_ text: String, _ line: Int) throws(Unsupported) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isLetter || first == "_" || first.isNumber {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        pieces.append(String(word))
        rest = rest.dropFirst(word.count)
      } else if let sign = ["==", "!=", "<=", ">=", "//", "<<", ">>"].first(where: {
        rest.hasPrefix($0)
      }) {
        pieces.append(sign)
        rest = rest.dropFirst(2)
      } else if "<>+-*%(),&|[]".contains(first) {
        pieces.append(String(first))
        rest.removeFirst()
      } else if first == "'" || first == "\"" {
        let inside = rest.dropFirst().prefix { $0 != first }
        guard inside.endIndex < rest.endIndex else {
          throw Unsupported(line, .unknownAssertion(text))
        }
        pieces.append("'" + inside)
        rest = rest[rest.index(after: inside.endIndex)...]
      } else {
        throw Unsupported(line, .unknownAssertion(text))
      }
    }
    return pieces
  }

  // MARK: Grammar

  private mutating func assertion(_ text: String) throws(Unsupported) -> Assertion? {
    guard takeIf("assert") else { throw Unsupported(line, .unknownAssertion(text)) }
    let condition = try disjunction()
    if takeIf(",") { index = pieces.count }
    guard index == pieces.count else { throw Unsupported(line, .unknownAssertion(text)) }
    return Assertion(text: text, condition: condition)
  }

  private mutating func takeIf(_ piece: String) -> Bool {
    guard index < pieces.count, pieces[index] == piece else { return false }
    index += 1
    return true
  }

  private mutating func takeOne(of signs: [String]) -> String? {
    signs.first { takeIf($0) }
  }

  private mutating func descend() throws(Unsupported) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw Unsupported(line, .unknownAssertion("…")) }
  }

  private mutating func disjunction() throws(Unsupported) -> Assertion.Expression {
    var left = try conjunction()
    while takeIf("or") { left = .operation("or", left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(Unsupported) -> Assertion.Expression {
    var left = try negation()
    while takeIf("and") { left = .operation("and", left, try negation()) }
    return left
  }

  private mutating func negation() throws(Unsupported) -> Assertion.Expression {
    if takeIf("not") {
      try descend()
      defer { depth -= 1 }
      return .not(try negation())
    }
    let first = try bits()
    if takeIf("in") { return .membership(first, try members()) }
    if index + 1 < pieces.count, pieces[index] == "not", pieces[index + 1] == "in" {
      index += 2
      return .not(.membership(first, try members()))
    }
    var links: [Assertion.Link] = []
    while let sign = takeOne(of: ["==", "!=", "<=", ">=", "<", ">"]) {
      links.append(Assertion.Link(sign: sign, right: try bits()))
    }
    return links.isEmpty ? first : .chain(first, links)
  }

  /// `(1, 2)` or `[1, 2]`. Python has no `in` for a single number.
  private mutating func members() throws(Unsupported) -> [Assertion.Expression] {
    try descend()
    defer { depth -= 1 }
    guard let opening = takeOne(of: ["(", "["]) else {
      throw Unsupported(line, .unknownAssertion("in"))
    }
    let closing = opening == "(" ? ")" : "]"
    var members: [Assertion.Expression] = []
    var hasComma = false
    while !takeIf(closing) {
      guard members.isEmpty || hasComma else { throw Unsupported(line, .unknownAssertion("in")) }
      members.append(try disjunction())
      hasComma = takeIf(",")
    }
    guard opening == "[" || members.count != 1 || hasComma else {
      throw Unsupported(line, .unknownAssertion("in"))
    }
    return members
  }

  /// `abs(x)`, `min(x, y)`, `max(x, y, z)`
  private mutating func call(_ name: String) throws(Unsupported) -> Assertion.Expression {
    try descend()
    defer { depth -= 1 }
    guard takeIf("(") else { throw Unsupported(line, .unknownAssertion(name)) }
    var arguments = [try disjunction()]
    while takeIf(",") { arguments.append(try disjunction()) }
    guard takeIf(")"), name == "abs" ? arguments.count == 1 : arguments.count > 1 else {
      throw Unsupported(line, .unknownAssertion(name))
    }
    return .call(name, arguments)
  }

  private mutating func bits() throws(Unsupported) -> Assertion.Expression {
    var left = try commonBits()
    while takeIf("|") { left = .operation("|", left, try commonBits()) }
    return left
  }

  private mutating func commonBits() throws(Unsupported) -> Assertion.Expression {
    var left = try sum()
    while takeIf("&") { left = .operation("&", left, try sum()) }
    return left
  }

  private mutating func sum() throws(Unsupported) -> Assertion.Expression {
    var left = try product()
    while let sign = takeOne(of: ["+", "-"]) { left = .operation(sign, left, try product()) }
    return left
  }

  private mutating func product() throws(Unsupported) -> Assertion.Expression {
    var left = try factor()
    while let sign = takeOne(of: ["*", "//", "%"]) { left = .operation(sign, left, try factor()) }
    return left
  }

  private mutating func factor() throws(Unsupported) -> Assertion.Expression {
    if takeIf("-") {
      try descend()
      defer { depth -= 1 }
      return .negated(try factor())
    }
    if takeIf("(") {
      try descend()
      defer { depth -= 1 }
      let inner = try disjunction()
      guard takeIf(")") else { throw Unsupported(line, .unknownAssertion("(")) }
      return inner
    }
    guard index < pieces.count else { throw Unsupported(line, .unknownAssertion("")) }
    let piece = pieces[index]
    index += 1
    if ["abs", "min", "max"].contains(piece) { return try call(piece) }
    if let number = Int(piece) { return .number(number) }
    if piece.hasPrefix("0x"), let number = Int(piece.dropFirst(2), radix: 16) {
      return .number(number)
    }
    if let field = TCPInfoField(rawValue: piece) { return .field(field) }
    if let number = TCPInfoField.constant(piece) { return .number(number) }
    throw Unsupported(line, .unknownMetric(piece))
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
