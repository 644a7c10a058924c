import TCPEngine

/// Reads tokens as a script. Whatever it doesn't know makes the script unsupported, at its line.
struct ScriptParser {
  private let tokens: [Token]
  private var index = 0
  /// How many arguments the present one stands in.
  var depth = 0
  /// So many may: beyond that it isn't a person's script, and reading it would exhaust the stack.
  static let greatestDepth = 100

  /// The script that the text is.
  static func parse(_ text: String) throws(Unsupported) -> Script {
    var parser = ScriptParser(tokens: try Lexer.tokens(of: text))
    return try parser.script()
  }

  private init(tokens: [Token]) {
    self.tokens = tokens
  }

  private mutating func script() throws(Unsupported) -> Script {
    var script = Script()
    while let token = peek() {
      switch token.kind {
      case .option(let name, let value):
        guard script.events.isEmpty else { throw unexpected() }
        script.options.append(
          ScriptOption(
            name: name, value: value, line: token.line, column: token.columns.lowerBound + 1))
        index += 1
      case .shell(let text) where script.events.isEmpty:
        script.preamble.append(
          ShellLine(text: text, line: token.line, column: token.columns.lowerBound + 1))
        index += 1
      case .shell(let text) where peek(1).map { $0.isShell } ?? true:
        script.cleanup.append(
          ShellLine(text: text, line: token.line, column: token.columns.lowerBound + 1))
        index += 1
      default:
        guard script.cleanup.isEmpty else { throw unexpected() }
        script.events.append(try event())
      }
    }
    return script
  }

  // MARK: Tokens

  func peek(_ offset: Int = 0) -> Token? {
    index + offset < tokens.count ? tokens[index + offset] : nil
  }

  /// The line of what comes next; at the end, the last line that holds something.
  var line: Int { peek()?.line ?? tokens.last?.line ?? 1 }

  /// The column of what comes next, from 1; nil at the end.
  var column: Int? { peek().map { $0.columns.lowerBound + 1 } }

  /// Whether the next token follows the one before without a blank.
  var isAdjacent: Bool {
    guard index > 0, let next = peek() else { return false }
    let before = tokens[index - 1]
    return before.line == next.line && before.columns.upperBound == next.columns.lowerBound
  }

  func unexpected() -> Unsupported {
    Unsupported(line, column: column, .unexpected(peek()?.spelling))
  }

  mutating func takeIf(_ kind: Token.Kind) -> Bool {
    guard peek()?.kind == kind else { return false }
    index += 1
    return true
  }

  mutating func expect(_ sign: Character) throws(Unsupported) {
    guard takeIf(.sign(sign)) else { throw unexpected() }
  }

  mutating func skip() { index += 1 }

  mutating func word() throws(Unsupported) -> String {
    guard case .word(let word)? = peek()?.kind else { throw unexpected() }
    index += 1
    return word
  }

  /// A whole number that fits.
  mutating func number<Value: FixedWidthInteger>(_ type: Value.Type) throws(Unsupported) -> Value {
    guard case .number(let text)? = peek()?.kind else { throw unexpected() }
    let value =
      text.hasPrefix("0x") ? Value(text.dropFirst(2), radix: 16) : Value(text, radix: 10)
    guard let value else { throw unexpected() }
    index += 1
    return value
  }

  // MARK: Events

  private mutating func event() throws(Unsupported) -> ScriptEvent {
    let (line, start) = (self.line, self.column)
    guard startsTime else {
      throw Unsupported(line, column: start, .noTime(peek()?.spelling ?? ""))
    }
    let time = try time()
    let column = self.column ?? 1
    let action = try action()
    switch (time, action) {
    case (.blocking, .call), (.relativeBlocking, .call): break
    case (.blocking, _), (.relativeBlocking, _):
      throw Unsupported(line, column: start, .onlyCallsBlock)
    // `*` and ranges say when something is seen, not when to do it.
    case (.any, .outbound), (.absoluteRange, .outbound), (.relativeRange, .outbound): break
    case (.any, _), (.absoluteRange, _), (.relativeRange, _):
      throw Unsupported(line, column: start, .rangeOfStimulus)
    default: break
    }
    return ScriptEvent(time: time, action: action, line: line, column: column)
  }

  private mutating func action() throws(Unsupported) -> ScriptEvent.Action {
    switch peek()?.kind {
    case .sign("<"):
      skip()
      if isMessage { return .message(try message(isInbound: true)) }
      return .inbound(try segment(isInbound: true))
    case .sign(">"):
      skip()
      if isMessage { _ = try message(isInbound: false) }
      return .outbound(try segment(isInbound: false))
    case .code(let text):
      skip()
      return .assertion(text)
    case .shell(let text):
      skip()
      return .shell(text)
    case .word:
      return .call(try systemCall())
    default:
      throw unexpected()
    }
  }

  private var isMessage: Bool {
    if case .word("icmp")? = peek()?.kind { return true }
    return false
  }

  private var startsTime: Bool {
    switch peek()?.kind {
    case .number, .sign("+"), .sign("*"): true
    default: false
    }
  }

  private mutating func time() throws(Unsupported) -> EventTime {
    if takeIf(.sign("*")) { return .any }
    let isRelative = takeIf(.sign("+"))
    let start = try seconds()
    if takeIf(.sign("~")) {
      guard takeIf(.sign("+")) == isRelative else { throw unexpected() }
      let end = try seconds()
      return isRelative ? .relativeRange(start, end) : .absoluteRange(start, end)
    }
    if takeIf(.ellipsis) {
      if isRelative { _ = takeIf(.sign("+")) }
      let end = try seconds()
      return isRelative ? .relativeBlocking(start, until: end) : .blocking(start, until: end)
    }
    return isRelative ? .relative(start) : .absolute(start)
  }

  /// Seconds with up to six decimals, in microseconds.
  private mutating func seconds() throws(Unsupported) -> Microseconds {
    guard case .number(let text)? = peek()?.kind, !text.hasPrefix("0x") else {
      throw unexpected()
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let whole = parts[0].isEmpty ? 0 : Int64(parts[0])
    let decimals = Int64(fraction + String(repeating: "0", count: max(0, 6 - fraction.count)))
    guard let whole, let decimals, fraction.count <= 6, whole < 1_000_000_000 else {
      throw unexpected()
    }
    skip()
    return Microseconds(whole * 1_000_000 + decimals)
  }
}
