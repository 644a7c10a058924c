/// Cuts a script into tokens; comments (`//`, `/* */`, and `#` at the beginning of a line) are
/// gone.
struct Lexer {
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var tokens: [Token] = []

  /// All tokens of the text, or where something that opens never closes.
  static func tokens(of text: String) throws(Unsupported) -> [Token] {
    var lexer = Lexer(characters: Array(text.replacingLineEnds))
    while try lexer.takeToken() {}
    return lexer.tokens
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private func peek(_ offset: Int = 0) -> Character? {
    index + offset < characters.count ? characters[index + offset] : nil
  }

  private func stands(_ text: String) -> Bool {
    let wanted = Array(text)
    return index + wanted.count <= characters.count
      && Array(characters[index..<(index + wanted.count)]) == wanted
  }

  private mutating func advance() {
    if characters[index] == "\n" {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  /// Takes the next token; false at the end.
  private mutating func takeToken() throws(Unsupported) -> Bool {
    try skipBlanksAndComments()
    guard let first = peek() else { return false }
    let start = (line: line, column: index - lineStart)
    let kind = try takeKind(first)
    let end = line == start.line ? index - lineStart : start.column + 1
    tokens.append(Token(kind: kind, line: start.line, columns: start.column..<end))
    return true
  }

  private mutating func skipBlanksAndComments() throws(Unsupported) {
    while let character = peek() {
      if character.isWhitespace {
        advance()
      } else if stands("//") || (character == "#" && isFirstOfLine) {
        while let next = peek(), next != "\n" { _ = next; advance() }
      } else if stands("/*") {
        _ = try takeUntil("*/", from: "/*")
      } else {
        return
      }
    }
  }

  private var isFirstOfLine: Bool {
    characters[lineStart..<index].allSatisfy(\.isWhitespace)
  }

  private mutating func takeKind(_ first: Character) throws(Unsupported) -> Token.Kind {
    if first == "\"" { return .text(try takeUntil("\"", from: "\"")) }
    if first == "`" { return .shell(try takeUntil("`", from: "`")) }
    if stands("%{") { return .code(try takeUntil("}%", from: "%{")) }
    if stands("--"), isFirstOfLine || isAfterOption { return takeOption() }
    if stands("...") {
      index += 3
      return .ellipsis
    }
    if first.isDigit || (first == "." && peek(1)?.isDigit == true) { return .number(takeNumber()) }
    if first.isWordStart { return .word(take { $0.isWordStart || $0.isDigit }) }
    advance()
    return .sign(first)
  }

  private var isAfterOption: Bool {
    if case .option = tokens.last?.kind { return tokens.last?.line == line }
    return false
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    var text = ""
    while let character = peek(), belongs(character) {
      text.append(character)
      index += 1
    }
    return text
  }

  private mutating func takeNumber() -> String {
    if stands("0x") || stands("0X") {
      index += 2
      return "0x" + take { $0.isHexDigit }
    }
    var text = take { $0.isDigit || $0 == "_" }
    if peek() == ".", peek(1)?.isDigit == true {
      index += 1
      text += "." + take { $0.isDigit || $0 == "_" }
    }
    return text.filter { $0 != "_" }
  }

  private mutating func takeOption() -> Token.Kind {
    index += 2
    let name = take { $0.isWordStart || $0.isDigit || $0 == "-" }
    guard peek() == "=" else { return .option(name: name, value: nil) }
    index += 1
    return .option(name: name, value: take { !$0.isWhitespace })
  }

  private mutating func takeUntil(
    _ closing: String, from opening: String
  ) throws(Unsupported) -> String {
    let (start, column) = (line, index - lineStart + 1)
    index += opening.count
    var text = ""
    while !stands(closing) {
      guard let character = peek() else {
        throw Unsupported(start, column: column, .neverClosed(opening))
      }
      text.append(character)
      advance()
    }
    index += closing.count
    return text
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isWordStart: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }
}

extension String {
  /// CR LF is one `Character`, and no line end to the lexer: both it and CR become LF.
  fileprivate var replacingLineEnds: String {
    String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
