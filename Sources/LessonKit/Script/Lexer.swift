import NetworkSimulation

/// Cuts a line of script into tokens. Columns count from 1 in the file's line.
struct Lexer {
  private(set) var tokens: [Token] = []
  private(set) var findings: [Finding] = []

  private let characters: [Character]
  private var index: Int
  /// The latest characters side by side that were replaced: one mistake.
  private var lookalikes: LookalikeRun?

  private struct LookalikeRun {
    var written: String
    var meant: String
    var columns: Range<Int>
  }

  /// A mistake and its columns.
  struct Finding: Equatable {
    var mistake: Mistake
    var columns: Range<Int>
  }

  /// Reads `line` from column `first` on, 1-based.
  init(_ line: String, from first: Int = 1) {
    characters = Array(line)
    index = min(first - 1, characters.count)
    while scan() {}
  }

  /// One token, or white space; false at the end or a comment.
  private mutating func scan() -> Bool {
    guard index < characters.count else { return false }
    let start = index
    let character = characters[index]
    if Self.isPlainInWord(character) {
      scanWord(from: start)
      return true
    }
    if character.isWhitespace, Lookalikes.meaning(of: character) == nil {
      index += 1
      return true
    }
    if startsComment { return false }
    switch current {
    case " ": index += 1
    case "\"": scanString(from: start)
    default:
      if let sign = scanSign() {
        append(sign, from: start)
      } else {
        scanWord(from: start)
      }
    }
    return true
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, text: String(characters[start..<index]), columns: (start + 1)..<(index + 1)))
  }

  /// `#` at the start of a word, with a space or nothing after it.
  private var startsComment: Bool {
    guard characters[index] == "#" else { return false }
    return index + 1 == characters.count || characters[index + 1].isWhitespace
  }

  /// The character here as the script means it, a lookalike replaced and reported.
  private var current: Character? {
    mutating get {
      guard index < characters.count else { return nil }
      let written = characters[index]
      guard let meant = Lookalikes.meaning(of: written) else { return written }
      report(written, meant)
      return meant.count == 1 ? meant.first : written
    }
  }

  private mutating func report(_ written: Character, _ meant: String) {
    let columns = (index + 1)..<(index + 2)
    if let last = findings.last, last.columns.upperBound == columns.upperBound { return }
    var run = LookalikeRun(written: String(written), meant: meant, columns: columns)
    if let before = lookalikes, before.columns == findings.last?.columns,
      before.columns.upperBound == index + 1
    {
      run = LookalikeRun(
        written: before.written + run.written, meant: before.meant + run.meant,
        columns: before.columns.lowerBound..<columns.upperBound)
      findings.removeLast()
    }
    lookalikes = run
    findings.append(
      Finding(mistake: .lookalike(written: run.written, meant: run.meant), columns: run.columns))
  }

  private mutating func scanString(from start: Int) {
    let isCurly = characters[start] != "\""
    index += 1
    while index < characters.count {
      let character = characters[index]
      if character == "\"" || (isCurly && Lookalikes.meaning(of: character) == "\"") { break }
      index += 1
    }
    let text = String(characters[(start + 1)..<index])
    if index < characters.count {
      index += 1
    } else {
      findings.append(
        Finding(mistake: .unclosedString, columns: (start + 1)..<(index + 1)))
    }
    tokens.append(Token(kind: .string, text: text, columns: (start + 1)..<(index + 1)))
  }

  /// An arrow or a comparison, moved over; nil if none stands here.
  private mutating func scanSign() -> Token.Kind? {
    if let meant = Lookalikes.meaning(of: characters[index]), meant.count > 1 {
      guard let kind = Self.kind(ofSign: meant) else { return nil }
      report(characters[index], meant)
      index += 1
      return kind
    }
    guard let first = current else { return nil }
    if index + 1 < characters.count {
      let second = Lookalikes.meaning(of: characters[index + 1]) ?? String(characters[index + 1])
      if let kind = Self.kind(ofSign: String(first) + second) {
        index += 1
        _ = current
        index += 1
        return kind
      }
    }
    guard let kind = Self.kind(ofSign: String(first)) else { return nil }
    index += 1
    return kind
  }

  private static func kind(ofSign sign: String) -> Token.Kind? {
    sign == "->" ? .arrow : Comparison(rawValue: sign).map(Token.Kind.sign)
  }

  private mutating func scanWord(from start: Int) {
    var text = ""
    while index < characters.count {
      if Self.isPlainInWord(characters[index]) {
        text.append(characters[index])
        index += 1
        continue
      }
      if characters[index].isWhitespace || isSignAhead { break }
      guard let character = current, character != " ", character != "\"" else { break }
      text.append(character)
      index += 1
    }
    precondition(index > start, "what is no space, sign or quote begins a word")
    tokens.append(Token(kind: .word, text: text, columns: (start + 1)..<(index + 1)))
  }

  /// Whether a character is an ASCII letter or digit: most are, which stand in words only, for no
  /// other character, and begin no sign.
  private static func isPlainInWord(_ character: Character) -> Bool {
    let octets = character.utf8
    guard let first = octets.first, octets.count == 1 else { return false }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  private var isSignAhead: Bool {
    let first = Lookalikes.meaning(of: characters[index]) ?? String(characters[index])
    if Self.kind(ofSign: first) != nil { return true }
    guard index + 1 < characters.count, first == "-" || first == "!" else { return false }
    let second = Lookalikes.meaning(of: characters[index + 1]) ?? String(characters[index + 1])
    return Self.kind(ofSign: first + second) != nil
  }
}
