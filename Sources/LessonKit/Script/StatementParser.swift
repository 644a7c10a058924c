import NetworkSimulation
import TCPEngine

/// Parses one statement from its tokens (lesson format, section 5). The mistakes it finds are
/// collected; where the meaning is plain all the same, it goes on with it.
struct StatementParser {
  let tokens: [Token]
  let place: Word.Places
  var index = 0
  private(set) var findings: [Lexer.Finding] = []

  /// What a line of script is.
  enum Line: Equatable {
    case statement(Statement)
    case claim(number: Int, Claim, columns: Range<Int>)
    case fill(Fill.Name, Fill.Source)
    /// A line that only a task has.
    case task(TaskLine)
    /// It changes nothing: a mistake.
    case nothing
  }

  /// Thrown when a statement can't be read further; its mistake is among the findings.
  struct Failure: Error {}

  init(_ tokens: [Token], in place: Word.Places) {
    self.tokens = tokens
    self.place = place
  }

  /// The whole statement.
  mutating func parse() -> Line {
    do {
      let line = try parseLine()
      return line
    } catch {
      return .nothing
    }
  }

  private mutating func parseLine() throws(Failure) -> Line {
    guard let first = peek, first.kind == .word else { throw missing(.statement) }
    if tokens.count > 1, tokens[1].kind == .arrow {
      // A trailing comment isn't part of it; the tokens are.
      let text = ScriptText.line(of: tokens)
      throw fail(.arrowAsStatement(written: text), at: first.columns.lowerBound..<endColumn)
    }
    if let host = HostID(rawValue: first.text) {
      index += 1
      let call = try applicationCall(of: host)
      try finish()
      return .statement(.application(host, call))
    }
    guard let verb = Verb(rawValue: first.text) else { throw unknownOpening(first) }
    index += 1
    try checkPlace(of: verb, first)
    let line = try statement(verb)
    return line
  }

  /// Whether a word may stand in this kind of block.
  private mutating func checkPlace(of verb: Verb, _ token: Token) throws(Failure) {
    guard let word = Vocabulary.word(verb.rawValue, .statement) else {
      preconditionFailure("every verb is a row of the vocabulary")
    }
    if word.places.isDisjoint(with: place) {
      throw fail(
        word.places == .task
          ? .belongsInTask(word: token.text) : .belongsInStep(word: token.text),
        at: token.columns)
    }
  }

  private mutating func unknownOpening(_ token: Token) -> Failure {
    if ApplicationVerb(rawValue: token.text) != nil {
      return fail(
        .unknownWord(written: token.text, suggestion: "client " + token.text), at: token.columns)
    }
    // A comment needs its space.
    let comment = token.text.hasPrefix("#") ? "# " + token.text.dropFirst() : nil
    let suggestion =
      comment
      ?? NearestWord.nearest(to: token.text, among: Vocabulary.spellings(.statement, .host))
    return fail(.unknownWord(written: token.text, suggestion: suggestion), at: token.columns)
  }

  private mutating func statement(_ verb: Verb) throws(Failure) -> Line {
    let statement: Statement
    switch verb {
    case .set: statement = .set(try setting())
    case .drop, .duplicate, .corrupt, .delay, .reorder: statement = .arm(try fault(verb))
    case .cut: statement = .cut(try linkOrPath())
    case .heal: statement = .heal(try linkOrPath())
    case .crash: statement = .crash(try host())
    case .reboot: statement = .reboot(try host())
    case .inject: statement = .inject(try forgedSegment())
    case .expect: statement = try expectation()
    case .wait: statement = .wait(try wait())
    case .claim: return try claim()
    case .fill: return try fill()
    case .show: statement = .show(try panels())
    case .highlight: statement = .highlight(try names())
    case .focus: statement = .focus(try hostOrBoth())
    case .pace: statement = .pace(try pace())
    case .pause: statement = .pause
    case .reset: statement = .reset
    case .establish: statement = .establish
    case .require: statement = .require(try feature())
    case .from, .allow, .goal, .forbid, .limit, .solution: return try taskLine(verb)
    }
    try finish()
    return .statement(statement)
  }
}

// MARK: Moving over the tokens

extension StatementParser {
  /// The token here, not moved over.
  var peek: Token? { index < tokens.count ? tokens[index] : nil }
  /// The token after the one here.
  var peekNext: Token? { index + 1 < tokens.count ? tokens[index + 1] : nil }
  /// The column after the last token.
  var endColumn: Int { tokens.last?.columns.upperBound ?? 1 }

  /// Moves over `text` if it stands here.
  mutating func take(_ text: String) -> Bool {
    guard peek?.isWord(text) == true else { return false }
    index += 1
    return true
  }

  /// Moves over any word.
  mutating func word(_ expected: Expected) throws(Failure) -> Token {
    guard let token = peek, token.kind == .word else { throw missing(expected) }
    index += 1
    return token
  }

  /// Moves over just this word.
  mutating func require(_ text: String) throws(Failure) {
    if take(text) { return }
    if let token = peek, token.kind == .word,
      NearestWord.nearest(to: token.text, among: [text]) != nil
    {
      throw unknown(token, among: [text])
    }
    throw missing(.word(text))
  }

  /// The statement must be complete here; else what is left is reported, as a misspelling of one of
  /// `candidates` if it looks like one.
  mutating func finish(orOneOf candidates: [String] = []) throws(Failure) {
    guard let token = peek else { return }
    if token.kind == .word,
      let suggestion = NearestWord.nearest(to: token.text, among: candidates),
      suggestion != token.text
    {
      throw fail(.unknownWord(written: token.text, suggestion: suggestion), at: token.columns)
    }
    throw fail(
      .leftOver(written: token.text), at: token.columns.lowerBound..<endColumn)
  }

  /// Records a mistake and goes on.
  mutating func report(_ mistake: Mistake, at columns: Range<Int>) {
    findings.append(Lexer.Finding(mistake: mistake, columns: columns))
  }

  /// Records a mistake, to be thrown.
  mutating func fail(_ mistake: Mistake, at columns: Range<Int>) -> Failure {
    report(mistake, at: columns)
    return Failure()
  }

  /// Records that something must stand here: under the token here, or after the last one.
  mutating func missing(_ expected: Expected) -> Failure {
    let before = ScriptText.line(of: Array(tokens[..<index].suffix(3)))
    let columns = peek?.columns ?? endColumn..<(endColumn + 1)
    return fail(.missing(expected, after: before), at: columns)
  }

  /// Records an unknown word, with the nearest of `candidates`.
  mutating func unknown(_ token: Token, among candidates: [String]) -> Failure {
    fail(
      .unknownWord(
        written: token.text,
        suggestion: NearestWord.nearest(to: token.text, among: candidates)),
      at: token.columns)
  }

  /// The same, where few words are known: they are told if none is near.
  mutating func unknown(_ token: Token, amongFew candidates: [String]) -> Failure {
    fail(
      .unknownWord(
        written: token.text,
        suggestion: NearestWord.nearest(to: token.text, among: candidates), among: candidates),
      at: token.columns)
  }

  /// Records that the word just moved over is a misspelling of one of `candidates`, or that what is
  /// expected is missing.
  mutating func misspelt(
    _ token: Token, _ candidates: [String], else expected: Expected
  ) -> Failure {
    if NearestWord.nearest(to: token.text, among: candidates) != nil {
      return unknown(token, among: candidates)
    }
    index -= 1
    return missing(expected)
  }
}
