import NetworkSimulation

// The lines of a task block, their opening word moved over.
extension StatementParser {
  mutating func taskLine(_ verb: Verb) throws(Failure) -> Line {
    switch verb {
    case .from: return .task(try origin())
    case .allow: return .task(.allow(try allowances()))
    case .goal: return .task(.goal(try aim()))
    case .forbid: return .task(.forbid(try aim()))
    case .limit:
      let span = try duration(of: "limit")
      try finish()
      return .task(.limit(span))
    case .solution:
      try finish()
      return .task(.solution)
    default: preconditionFailure("only a task's own words come here")
    }
  }

  private mutating func origin() throws(Failure) -> TaskLine {
    let token = try word(.stepID)
    try finish()
    return .from(
      step: token.text.hasPrefix("#") ? String(token.text.dropFirst()) : token.text,
      columns: token.columns)
  }

  private mutating func aim() throws(Failure) -> Claim {
    let aim = try eventOrCondition()
    try finish(orOneOf: Self.afterSegment)
    switch aim {
    case .event(let event): return .event(event)
    case .condition(let condition): return .condition(condition)
    }
  }

  // MARK: What is allowed

  /// `drop 1, send`: commas may be left out.
  private mutating func allowances() throws(Failure) -> [TaskLine.Allowed] {
    var words = StatementParser(Self.cuttingAtCommas(tokens), in: place)
    words.index = index
    defer { for finding in words.findings { report(finding.mistake, at: finding.columns) } }
    var allowed: [TaskLine.Allowed] = []
    repeat {
      let token = try words.word(.action)
      guard let action = TaskActionKind(rawValue: token.text) else {
        throw words.unknown(token, amongFew: Vocabulary.spellings(.action))
      }
      var entry = TaskLine.Allowed(action: action, budget: nil, columns: token.columns)
      if let number = words.peek, number.kind == .word, number.text.first?.isNumber == true {
        words.index += 1
        entry.budget = Int(try words.count(number, of: token.text, in: 1...1_000))
      }
      allowed.append(entry)
    } while words.take(",") || words.peek != nil
    return allowed
  }

  /// A comma sticks to the word before it, for `SYN,ACK` is one word: here it is one of its own.
  private static func cuttingAtCommas(_ tokens: [Token]) -> [Token] {
    tokens.flatMap { token -> [Token] in
      guard token.kind == .word, token.text.contains(",") else { return [token] }
      var pieces: [Token] = []
      var column = token.columns.lowerBound
      for character in token.text {
        let isComma = character == ","
        if !isComma, let last = pieces.last, last.text != "," {
          pieces[pieces.count - 1].text.append(character)
          pieces[pieces.count - 1].columns = last.columns.lowerBound..<column + 1
        } else {
          pieces.append(
            Token(kind: .word, text: String(character), columns: column..<column + 1))
        }
        column += 1
      }
      return pieces
    }
  }
}
