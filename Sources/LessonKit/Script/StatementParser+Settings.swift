import NetworkSimulation
import TCPEngine

extension StatementParser {
  /// What follows `set`.
  mutating func setting() throws(Failure) -> Setting {
    var named = SettingTarget.network
    var target = SettingRule.Target(hosts: HostID.allCases, paths: PathID.both)
    if peekNext?.kind == .arrow {
      target.paths = [try path()]
      named = .path
    } else if let token = peek, token.kind == .word, let host = HostID(rawValue: token.text) {
      index += 1
      target.hosts = [host]
      named = .host
    }
    let name = try word(.setting)
    guard let rule = SettingRule.named(name.text) else {
      throw unknown(name, among: Vocabulary.spellings(.setting, .host))
    }
    if named != .network, named != rule.target {
      throw fail(.wrongTarget(setting: name.text, belongsTo: rule.target), at: name.columns)
    }
    let value = try value(of: rule)
    return rule.make(value, target)
  }

  private mutating func value(of rule: SettingRule) throws(Failure) -> SettingRule.Value {
    if rule.shape == .icon { return try icon() }
    guard let token = peek else { throw missing(.value(rule.shape.example)) }
    index += 1
    let name = rule.name
    switch rule.shape {
    case .duration(let bounds):
      return .time(Microseconds(try time(token, of: name, in: bounds, expects: .duration)))
    case .durationOrOff(let bounds):
      if token.isWord("off") { return .time(nil) }
      return .time(Microseconds(try time(token, of: name, in: bounds, expects: .durationOrOff)))
    case .size(let bounds): return .number(try octets(token, of: name, in: bounds))
    case .count(let bounds): return .number(try count(token, of: name, in: bounds))
    case .countOrOff(let bounds):
      if token.isWord("off") { return .numberOrOff(nil) }
      return .numberOrOff(try count(token, of: name, in: bounds, expects: .countOrOff))
    case .countOrWord(let bounds, let word):
      if token.isWord(word) { return .numberOrOff(nil) }
      return .numberOrOff(try count(token, of: name, in: bounds, expects: .countOrWord(word)))
    case .rate: return .rate(try rate(token, of: name))
    case .percent: return .perMillion(try percent(token, of: name))
    case .onOff:
      guard token.isWord("on") || token.isWord("off") else {
        throw wrongValue(name, .onOff, token, example: "on")
      }
      return .isOn(token.text == "on")
    case .word(let words):
      guard token.kind == .word, words.contains(token.text) else {
        throw wrongValue(name, .word(words), token, example: words[words.count - 1])
      }
      return .word(token.text)
    case .icon: preconditionFailure("icons are read elsewhere")
    }
  }

  private mutating func icon() throws(Failure) -> SettingRule.Value {
    let token = try word(.kind)
    guard let kind = SegmentKind(rawValue: token.text) else {
      if let kind = SegmentKind(rawValue: token.text.uppercased()) {
        throw fail(
          .notInCapitals(written: token.text, correct: kind.rawValue), at: token.columns)
      }
      throw unknown(token, among: Vocabulary.spellings(.kind))
    }
    guard let picture = peek, picture.kind == .string else { throw missing(.text) }
    index += 1
    guard (1...2).contains(picture.text.count) else {
      throw wrongValue("icon", .text, picture, example: "\"❔\"")
    }
    return .icon(kind, picture.text)
  }
}
