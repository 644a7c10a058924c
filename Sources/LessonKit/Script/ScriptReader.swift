/// Reads a fenced `tcp` block from the source text, line by line.
struct ScriptReader {
  private let source: SourceFile
  private var block: ScriptBlock

  /// Whether an info string makes a block a script: its first word is `tcp`.
  static func isScript(_ info: String) -> Bool {
    info.split(whereSeparator: \.isWhitespace).first == "tcp"
  }

  /// The block whose fence opens at the first of `lines`; cmark gives the lines.
  ///
  /// In a file for a newer minor version of the format, a line that isn't understood is reported
  /// but doesn't break the block (lesson format, section 7).
  static func read(
    _ lines: ClosedRange<Int>, of source: SourceFile, isNewerMinor: Bool
  ) -> ScriptBlock {
    var reader = ScriptReader(lines, of: source)
    let fence = Fence(lines: lines, of: source)
    guard fence.isClosed else {
      // What follows is prose that the fence swallowed; reading it would only add noise. The rule
      // about fences reports it.
      reader.block.script.isBroken = true
      reader.block.isClosed = false
      return reader.block
    }
    let isKnown = reader.readInfo(isNewerMinor: isNewerMinor)
    guard isKnown else { return reader.block }
    for line in fence.content { reader.readLine(line, isNewerMinor: isNewerMinor) }
    return reader.block
  }

  private init(_ lines: ClosedRange<Int>, of source: SourceFile) {
    self.source = source
    let fence = source.textRange(ofLine: lines.lowerBound)
    block = ScriptBlock(
      place: .step, id: nil, idRange: fence, fence: fence, lines: lines,
      script: Script(statements: [], line: lines.lowerBound))
  }

  /// The info string: `tcp [setup|task] [#id]`. False for a kind of block that a newer minor
  /// version has: its lines may mean anything, so they are left out.
  private mutating func readInfo(isNewerMinor: Bool) -> Bool {
    var isKnown = true
    let line = block.fence.line
    let words = Self.words(in: source.line(line), line: line)
      .drop { !$0.name.hasSuffix("tcp") }.dropFirst()
    for word in words {
      if word.name.hasPrefix("#") {
        let id = String(word.name.dropFirst())
        block.idRange = word.range
        if LessonName.isIdentifier(id) {
          block.id = id
        } else {
          report(.malformedStepID(written: word.name), at: word.range)
        }
      } else if word.name == "setup" || word.name == "task" {
        if block.place == .step {
          block.place = word.name == "setup" ? .setup : .task
        } else {
          report(.leftOver(written: word.name), at: word.range)
          block.script.isBroken = true
        }
      } else {
        let suggestion = NearestWord.nearest(
          to: word.name, among: Vocabulary.spellings(.block))
        report(.unknownWord(written: word.name, suggestion: suggestion), at: word.range)
        if isNewerMinor {
          block.script.leavesLinesOut = true
          isKnown = false
        } else {
          block.script.isBroken = true
        }
      }
    }
    return isKnown
  }

  private mutating func readLine(_ line: Int, isNewerMinor: Bool) {
    let text = source.line(line)
    let lexer = Lexer(text)
    guard let first = lexer.tokens.first, let last = lexer.tokens.last else { return }
    block.isEmpty = false
    let range = SourceRange(
      line: line, columns: first.columns.lowerBound..<last.columns.upperBound)
    for finding in lexer.findings { report(finding, line) }
    var parser = StatementParser(lexer.tokens, in: block.place)
    let parsed = parser.parse()
    for finding in parser.findings { report(finding, line) }
    let isWrong = !(lexer.findings.isEmpty && parser.findings.isEmpty)
    guard !isWrong else {
      // A lesson that needs a feature isn't played without it.
      if isNewerMinor && !first.isWord("require") {
        block.script.leavesLinesOut = true
      } else {
        block.script.isBroken = true
      }
      return
    }
    switch parsed {
    case .statement(let statement):
      block.script.statements.append(
        LocatedStatement(statement: statement, range: range, text: text))
    case .claim(let number, let claim, let columns):
      block.claims.append(
        LocatedClaim(
          number: number, claim: claim, range: SourceRange(line: line, columns: columns)))
    case .fill(let name, let source):
      let written = text.dropFirst(range.columns.lowerBound - 1).prefix(range.columns.count)
      block.fills.append(
        Fill(name: name, source: source, range: range, written: String(written)))
    case .task(let taskLine):
      let written = text.dropFirst(range.columns.lowerBound - 1).prefix(range.columns.count)
      let mistakes = block.task.add(
        taskLine, at: range, written: String(written), after: block.script.statements.count)
      for (mistake, columns) in mistakes {
        block.script.isBroken = true
        report(mistake, at: SourceRange(line: line, columns: columns))
      }
    case .nothing: break
    }
  }

  private mutating func report(_ finding: Lexer.Finding, _ line: Int) {
    report(finding.mistake, at: SourceRange(line: line, columns: finding.columns))
  }

  private mutating func report(_ mistake: Mistake, at range: SourceRange) {
    block.diagnostics.append(source.diagnostic(mistake, at: range))
  }

  /// The words of a line with their places.
  private static func words(in text: String, line: Int) -> [LocatedName] {
    var words: [LocatedName] = []
    var word = ""
    let characters = Array(text) + [" "]
    for (index, character) in characters.enumerated() {
      if !character.isWhitespace {
        word.append(character)
      } else if !word.isEmpty {
        words.append(
          LocatedName(
            name: word,
            range: SourceRange(line: line, columns: (index + 1 - word.count)..<(index + 1))))
        word = ""
      }
    }
    return words
  }
}
