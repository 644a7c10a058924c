import NetworkSimulation
import TCPEngine

// The statements after their opening word.
extension StatementParser {
  /// What an application does, its host moved over.
  mutating func applicationCall(of host: HostID) throws(Failure) -> ApplicationCall {
    let token = try word(.applicationVerb)
    guard let verb = ApplicationVerb(rawValue: token.text) else {
      if Vocabulary.word(token.text, .state) != nil || Vocabulary.word(token.text, .metric) != nil
        || token.text == "timeout"
      {
        index = 0
        throw missing(.word("expect"))
      }
      throw misspelt(token, Vocabulary.spellings(.application), else: .applicationVerb)
    }
    switch verb {
    case .listen: return .listen
    case .connect: return .connect
    case .send: return .send(try textToSend())
    case .read: return .read(take("all") ? nil : try octetsToRead())
    case .stop:
      try require("reading")
      return .stopReading
    case .resume:
      try require("reading")
      return .resumeReading
    case .shutdown: return .shutdown
    case .close: return .close
    case .abort: return .abort
    }
  }

  private mutating func textToSend() throws(Failure) -> SegmentText {
    guard let token = peek else { throw missing(.sizeOrText) }
    if token.kind == .string {
      index += 1
      if token.text.isEmpty { throw outOfRange("send", token, "1", "\(Self.largestSize)") }
      return SegmentText(utf8: token.text)
    }
    guard token.kind == .word else { throw missing(.sizeOrText) }
    return SegmentText(patternFrom: 0, count: try size(of: "send"))
  }

  private mutating func octetsToRead() throws(Failure) -> Int {
    guard peek?.kind == .word else { throw missing(.sizeOrAll) }
    return try size(of: "read")
  }

  /// `drop next 2 client -> server DATA`, its verb moved over.
  mutating func fault(_ verb: Verb) throws(Failure) -> Fault {
    let selection = try selection(verb)
    let pattern = try segment()
    let effect: Fault.Effect
    switch verb {
    case .drop: effect = .drop
    case .duplicate: effect = .duplicate
    case .corrupt: effect = .corrupt
    case .delay:
      try require("by")
      effect = .delay(by: try duration(of: "by"))
    case .reorder:
      try require("by")
      let token = try word(.number)
      effect = .reorder(by: Int(try count(token, of: "by", in: 1...1_000)))
    default: preconditionFailure("only the five faults that choose segments come here")
    }
    try finish(orOneOf: Self.afterSegment)
    return Fault(effect: effect, selection: selection, pattern: pattern)
  }

  private mutating func selection(_ verb: Verb) throws(Failure) -> Fault.Selection {
    guard let token = peek, token.kind == .word else {
      throw fail(
        .whichSegments(verb: verb.rawValue),
        at: peek?.columns ?? endColumn..<(endColumn + 1))
    }
    if take("every") { return .every }
    if take("next") {
      guard let number = peek, number.kind == .word, number.text.first?.isNumber == true else {
        return .next(1)
      }
      index += 1
      return .next(Int(try count(number, of: "next", in: 1...1_000_000)))
    }
    if let number = try ordinal(token) {
      index += 1
      return .ordinal(number)
    }
    if token.text.hasSuffix("%") {
      index += 1
      return .perMillion(try percent(token, of: verb.rawValue))
    }
    if peekNext?.kind != .arrow,
      let suggestion = NearestWord.nearest(to: token.text, among: Vocabulary.spellings(.selection))
    {
      throw fail(.unknownWord(written: token.text, suggestion: suggestion), at: token.columns)
    }
    throw fail(.whichSegments(verb: verb.rawValue), at: token.columns)
  }

  /// `link`, or a path.
  mutating func linkOrPath() throws(Failure) -> [PathID] {
    if take("link") { return PathID.both }
    guard let token = peek, token.kind == .word,
      peekNext?.kind == .arrow || HostID(rawValue: token.text) != nil
    else { throw missing(.linkOrPath) }
    return [try path()]
  }

  /// A segment to forge: its fields given by `=`, each once but `sack`. Without a kind it is an
  /// ACK, with text if it has a length.
  mutating func forgedSegment() throws(Failure) -> SegmentPattern {
    let start = index
    let pattern = try segment()
    var fields: [SegmentField] = []
    for position in start..<index {
      let token = tokens[position]
      if case .sign(let comparison) = token.kind, comparison != .equal {
        throw fail(.forgedComparison(written: token.text), at: token.columns)
      }
      if token.isWord("retransmit") || token.isWord("forged") {
        throw fail(.leftOver(written: token.text), at: token.columns)
      }
      if token.isWord(SegmentKind.duplicateAck.rawValue) || token.isWord(SegmentKind.probe.rawValue)
      {
        throw fail(.unknownWord(written: token.text, suggestion: "ACK"), at: token.columns)
      }
      if let field = SegmentField(rawValue: token.text) {
        fields.append(field)
        try checkForged(fields, at: position)
      }
    }
    try finish(orOneOf: Vocabulary.spellings(.kind, .field))
    return pattern
  }

  /// The latest of the fields, whose name stands at this token, fits into the segment with those
  /// before it, and a block of SACK has both edges.
  private mutating func checkForged(
    _ fields: [SegmentField], at position: Int
  ) throws(Failure) {
    let token = tokens[position]
    let count = fields.count { $0 == fields[fields.count - 1] }
    guard fields.last == .sack else {
      if count > 1 { throw fail(.leftOver(written: token.text), at: token.columns) }
      return
    }
    if count > SACKBlocks.capacity {
      throw fail(.leftOver(written: token.text), at: token.columns)
    }
    let value = tokens[position + 2]
    guard value.text.contains("-") else {
      throw wrongValue("sack", .block, value, example: "sack=2001-3001")
    }
  }

  /// What follows `expect`.
  mutating func expectation() throws(Failure) -> Statement {
    if take("no") {
      let event = try event()
      let span = try within()
      try finish(orOneOf: Self.afterSegment)
      return .expectNoEvent(event, within: span)
    }
    switch try eventOrCondition() {
    case .event(let event):
      let span = try within()
      try finish(orOneOf: Self.afterSegment)
      return .expectEvent(event, within: span)
    case .condition(let condition): return .expectCondition(condition)
    }
  }

  private mutating func within() throws(Failure) -> Microseconds? {
    take("within") ? try duration(of: "within") : nil
  }

  /// What follows `wait`.
  mutating func wait() throws(Failure) -> Wait {
    if take("until") {
      if take("quiet") { return .untilQuiet }
      switch try eventOrCondition() {
      case .event(let event):
        try finish(orOneOf: Self.afterSegment)
        return .untilEvent(event)
      case .condition(let condition): return .untilCondition(condition)
      }
    }
    let token = try word(.waitTime)
    guard let quantity = Quantity(token.text) else {
      throw unknown(token, among: ["until"])
    }
    if quantity.unit.isEmpty, let wait = try multiple(token, quantity) { return wait }
    return .duration(
      Microseconds(
        try time(
          token, of: "wait", in: 1...Self.longestTime, expects: .duration, isSetting: false)))
  }

  /// `3 client RTO`, the number moved over; nil if no unit of TCP follows.
  private mutating func multiple(
    _ token: Token, _ quantity: Quantity
  ) throws(Failure) -> Wait? {
    guard let next = peek, next.kind == .word,
      !Self.timeUnits.contains(where: { $0.name == next.text })
    else {
      if peek == nil {
        let number = token.text
        throw missingUnit(token, [number + "s", number + "ms", number + " RTO"])
      }
      return nil
    }
    let host = HostID(rawValue: next.text)
    if host != nil { index += 1 }
    let unitToken = try word(.duration)
    guard let unit = Wait.Unit(rawValue: unitToken.text.uppercased()) else {
      throw unknown(unitToken, among: Vocabulary.spellings(.unit))
    }
    if unit.rawValue != unitToken.text {
      report(
        .notInCapitals(written: unitToken.text, correct: unit.rawValue), at: unitToken.columns)
    }
    guard let thousandths = quantity.scaled(by: 1_000), (1...1_000_000).contains(thousandths) else {
      throw outOfRange("wait", token, "0.001", "1000")
    }
    return .multiple(thousandths: thousandths, of: unit, host: host)
  }

  /// `claim 2 server -> client SYN,ACK`, its verb moved over.
  mutating func claim() throws(Failure) -> Line {
    let token = try word(.choiceNumber)
    let number = try count(token, of: "claim", in: 1...100, example: "claim 1 client ESTABLISHED")
    let start = peek?.columns.lowerBound ?? endColumn
    let claim: Claim
    switch try eventOrCondition() {
    case .event(let event): claim = .event(event)
    case .condition(let condition): claim = .condition(condition)
    }
    try finish(orOneOf: Self.afterSegment)
    return .claim(number: Int(number), claim, columns: start..<endColumn)
  }

  /// `fill ack of client -> server ACK`, its verb moved over.
  mutating func fill() throws(Failure) -> Line {
    let name = try word(.name)
    try require("of")
    guard peek?.kind == .word else { throw missing(.segmentOrHost) }
    if peekNext?.kind == .arrow {
      let pattern = try segment()
      try finish(orOneOf: Self.afterSegment)
      guard let field = SegmentField(rawValue: name.text) else {
        throw unknown(name, among: Vocabulary.spellings(.field))
      }
      return .fill(.field(field), .segment(pattern))
    }
    let host = try host()
    try finish()
    if name.text == "state" { return .fill(.state, .host(host)) }
    guard let metric = Metric(rawValue: name.text) else {
      throw unknown(name, among: Vocabulary.spellings(.metric) + ["state"])
    }
    return .fill(.metric(metric), .host(host))
  }

  /// One or more panels.
  mutating func panels() throws(Failure) -> [Panel] {
    var panels: [Panel] = []
    repeat {
      let token = try word(.panel)
      guard let panel = Panel(rawValue: token.text) else {
        throw misspelt(token, Vocabulary.spellings(.panel), else: .panel)
      }
      panels.append(panel)
    } while peek != nil
    return panels
  }

  /// One or more names of things to highlight.
  mutating func names() throws(Failure) -> [String] {
    var names: [String] = []
    repeat {
      let token = try word(.highlight)
      guard Vocabulary.highlights.contains(token.text) else {
        throw misspelt(token, Vocabulary.highlights, else: .highlight)
      }
      names.append(token.text)
    } while peek != nil
    return names
  }

  /// How fast.
  mutating func pace() throws(Failure) -> Pace {
    let token = try word(.pace)
    guard let pace = Pace(rawValue: token.text) else {
      throw misspelt(token, Vocabulary.spellings(.pace), else: .pace)
    }
    return pace
  }
}
