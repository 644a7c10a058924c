import NetworkSimulation
import TCPEngine

// Hosts, paths, segments, events and conditions.
extension StatementParser {
  /// A host. One that is nearly spelt right is reported and taken as meant.
  mutating func host() throws(Failure) -> HostID {
    let token = try word(.host)
    return try host(token)
  }

  private mutating func host(_ token: Token) throws(Failure) -> HostID {
    if let host = HostID(rawValue: token.text) { return host }
    let suggestion = NearestWord.nearest(to: token.text, among: Vocabulary.spellings(.host))
    let failure = fail(
      .unknownHost(written: token.text, suggestion: suggestion), at: token.columns)
    guard let suggestion, let host = HostID(rawValue: suggestion) else { throw failure }
    return host
  }

  /// A host, or nil for `both`.
  mutating func hostOrBoth() throws(Failure) -> HostID? {
    if take("both") { return nil }
    let token = try word(.hostOrBoth)
    return try host(token)
  }

  /// `client -> server`
  mutating func path() throws(Failure) -> PathID {
    guard let first = peek, first.kind == .word else { throw missing(.path) }
    index += 1
    guard peek?.kind == .arrow else {
      if HostID(rawValue: first.text) == nil {
        index -= 1
        throw unknownPathStart(first)
      }
      throw missing(.arrow)
    }
    let from = try host(first)
    index += 1
    let to = try host()
    if from == to {
      throw fail(
        .pathToItself(from),
        at: first.columns.lowerBound..<tokens[index - 1].columns.upperBound)
    }
    return PathID(from: from)
  }

  private mutating func unknownPathStart(_ token: Token) -> Failure {
    if NearestWord.nearest(to: token.text, among: Vocabulary.spellings(.host)) != nil {
      return unknown(token, among: Vocabulary.spellings(.host))
    }
    return missing(.path)
  }

  /// `client -> server DATA seq=101 retransmit`
  mutating func segment() throws(Failure) -> SegmentPattern {
    var pattern = SegmentPattern(path: try path())
    if let token = peek, token.kind == .word, !isSignNext, let kind = takeKind(token) {
      pattern.kind = kind
    }
    while let token = peek, token.kind == .word {
      if isSignNext {
        index += 1
        pattern.fields.append(try field(token))
      } else if take("retransmit") {
        pattern.mustBeRetransmission = true
      } else if take("forged") {
        pattern.mustBeForged = true
      } else {
        break
      }
    }
    return pattern
  }

  /// Whether the word here is a field's name, even one that is spelt like a kind: `ack=5`.
  private var isSignNext: Bool {
    if case .sign? = peekNext?.kind { true } else { false }
  }

  /// Words that may follow a segment, for suggestions.
  static let afterSegment = Vocabulary.spellings(.kind, .field, .trait, .fate) + ["within", "by"]

  private mutating func takeKind(_ token: Token) -> SegmentKind? {
    if let kind = SegmentKind(rawValue: token.text) {
      index += 1
      return kind
    }
    if let kind = SegmentKind(rawValue: token.text.uppercased()) {
      report(
        .notInCapitals(written: token.text, correct: kind.rawValue), at: token.columns)
      index += 1
      return kind
    }
    return nil
  }

  /// `seq=+1`, the field's name moved over.
  private mutating func field(_ name: Token) throws(Failure) -> FieldComparison {
    guard let sign = peek, case .sign(let comparison) = sign.kind else {
      throw missing(.comparison)
    }
    index += 1
    guard let field = SegmentField(rawValue: name.text) else {
      throw unknown(name, among: Vocabulary.spellings(.field))
    }
    let value = try word(.number)
    if field == .sack { return try block(value, comparison, sign) }
    let canBeRelative = field == .seq || field == .ack
    var digits = value
    let isRelative = canBeRelative && value.text.hasPrefix("+")
    if isRelative { digits.text.removeFirst() }
    let most = Int64(canBeRelative ? UInt32.max : 65_535)
    let number = try count(
      digits, of: name.text, in: 0...most, example: "\(name.text)=\(canBeRelative ? 101 : 5)")
    return FieldComparison(field, comparison, number, isRelative: isRelative)
  }

  /// `sack=2001-3001`, `sack=+1001-2001`, or only where a block begins; read from the token of the
  /// value. The plus stands before both edges or before the first, and speaks of both.
  private mutating func block(
    _ token: Token, _ comparison: Comparison, _ sign: Token
  ) throws(Failure) -> FieldComparison {
    guard comparison == .equal || comparison == .notEqual else {
      throw fail(.unknownWord(written: sign.text, suggestion: "="), at: sign.columns)
    }
    let isRelative = token.text.hasPrefix("+")
    var edges: [Int64] = []
    let parts = token.text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    for part in parts {
      let isMarked = part.hasPrefix("+")
      var digits = token
      digits.text = String(isMarked ? part.dropFirst() : part)
      guard !isMarked || isRelative, !digits.text.isEmpty,
        digits.text.allSatisfy({ $0.isASCII && $0.isNumber })
      else {
        throw wrongValue("sack", .block, token, example: "sack=2001-3001")
      }
      edges.append(try count(digits, of: "sack", in: 0...Int64(UInt32.max)))
    }
    return FieldComparison(
      .sack, comparison, edges[0], end: edges.count == 2 ? edges[1] : nil, isRelative: isRelative)
  }

  /// An event, or a condition.
  enum EventOrCondition {
    case event(EventPattern)
    case condition(Condition)
  }

  mutating func eventOrCondition() throws(Failure) -> EventOrCondition {
    guard let first = peek, first.kind == .word else { throw missing(.eventOrCondition) }
    if first.isWord("both") { return .condition(try condition()) }
    if try ordinal(first) != nil { return .event(try event()) }
    guard let second = peekNext else {
      if HostID(rawValue: first.text) != nil {
        index += 1
        throw missing(.condition)
      }
      throw unknownEventStart(first)
    }
    if second.kind == .arrow || second.isWord("timeout") { return .event(try event()) }
    if HostID(rawValue: first.text) == nil,
      NearestWord.nearest(to: first.text, among: Vocabulary.spellings(.host)) == nil
    {
      throw unknownEventStart(first)
    }
    return .condition(try condition())
  }

  private mutating func unknownEventStart(_ token: Token) -> Failure {
    if token.text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return fail(
        .unknownWord(written: token.text, suggestion: token.text + "th"), at: token.columns)
    }
    if Vocabulary.word(token.text, .kind) != nil { return missing(.path) }
    if Vocabulary.word(token.text, .state) != nil || Vocabulary.word(token.text, .metric) != nil {
      return missing(.hostOrBoth)
    }
    return unknown(token, among: Vocabulary.spellings(.host) + ["both", "no"])
  }

  /// `[ORDINAL] segment [fate]`, or `[ORDINAL] host timeout [TIMER]`.
  mutating func event() throws(Failure) -> EventPattern {
    guard let first = peek, first.kind == .word else { throw missing(.event) }
    let number = try ordinal(first)
    if number != nil { index += 1 }
    if peekNext?.isWord("timeout") == true {
      let host = try host()
      index += 1
      return EventPattern(ordinal: number, subject: .timeout(host, try timer()))
    }
    let segment = try segment()
    var fate: EventPattern.Fate?
    if let token = peek, token.kind == .word, let named = EventPattern.Fate(rawValue: token.text) {
      fate = named
      index += 1
    }
    return EventPattern(ordinal: number, subject: .segment(segment, fate: fate))
  }

  /// A timer's name if one stands here, else the retransmission timer.
  private mutating func timer() throws(Failure) -> TimerName {
    guard let token = peek, token.kind == .word, token.text != "within" else {
      return .retransmission
    }
    index += 1
    if let row = Vocabulary.word(token.text.uppercased(), .timer),
      let timer = TimerName(rawValue: row.spelling)
    {
      if token.text != row.spelling {
        report(
          .notInCapitals(written: token.text, correct: row.spelling), at: token.columns)
      }
      return timer
    }
    throw unknown(token, among: Vocabulary.spellings(.timer) + ["within"])
  }

  /// `client ESTABLISHED`, `both CLOSED`, `client cwnd >= 4000`.
  mutating func condition() throws(Failure) -> Condition {
    let host = try hostOrBoth()
    let token = try word(.condition)
    if let metric = Metric(rawValue: token.text) {
      guard let sign = peek, case .sign(let comparison) = sign.kind else {
        throw missing(.comparison)
      }
      index += 1
      let value = try word(metric.isDuration ? .duration : .size)
      let bounds = 0...Int64(1) << 48
      let number =
        try metric.isDuration
        ? time(value, of: token.text, in: bounds, expects: .duration, isSetting: false)
        : octets(value, of: token.text, in: bounds)
      return Condition(host: host, test: .metric(metric, comparison, number))
    }
    if let state = ConnectionState(rawValue: token.text) {
      return Condition(host: host, test: .state(state))
    }
    return Condition(host: host, test: .state(try misspeltState(token)))
  }

  private mutating func misspeltState(_ token: Token) throws(Failure) -> ConnectionState {
    if let name = Vocabulary.rfcName(ofState: token.text),
      let state = ConnectionState(rawValue: name)
    {
      report(.unknownState(written: token.text, rfcName: name), at: token.columns)
      return state
    }
    if SegmentKind(rawValue: token.text) != nil {
      index -= 1
      throw missing(.arrow)
    }
    if case .sign? = peek?.kind { throw unknown(token, among: Vocabulary.spellings(.metric)) }
    if NearestWord.nearest(to: token.text, among: Vocabulary.spellings(.metric) + ["timeout"])
      != nil
    {
      throw unknown(token, among: Vocabulary.spellings(.metric) + ["timeout"])
    }
    throw fail(.unknownState(written: token.text, rfcName: nil), at: token.columns)
  }
}
