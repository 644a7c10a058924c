import NetworkSimulation
import TCPEngine

/// A line that is typed in the lab: a word of its own, or a statement of the script.
package enum LabLine: Equatable, Sendable {
  /// `next`, or an empty line: let time go on to the middle of the next segment's way.
  case next
  /// `run`: let time go on until nothing is under way.
  case run
  /// `client send 100`, `cut link`: an application's call, which is the client's where it names no
  /// host, or something done to link or power.
  case deed(Statement)
  /// `lose`, `drop`, `x`; `duplicate`, `corrupt`, `delay 30ms`, `reorder 1`: the chosen segment.
  case treat(Fault.Effect)
  /// `choose 2`: which segment on its way, from 1.
  case choose(Int)
  /// `set client mss 500`: a new world with this setting too.
  case set(LabSetting)
  /// `settings`
  case settings
  case back, restart, save, help

  /// The words that may open a line.
  package static let words =
    ["next", "run", "lose", "drop", "x", "duplicate", "corrupt", "delay", "reorder", "choose"]
    + ApplicationVerb.allCases.map(\.rawValue)
    + ["client", "server", "cut", "heal", "crash", "reboot", "set"]
    + ["settings", "back", "restart", "save", "help"]

  /// The words of a what-if: those without which a world is neither begun nor saved.
  package static let wordsInForks = words.filter {
    !["set", "settings", "restart", "save"].contains($0)
  }

  /// What a line says, or what is wrong with it. Whoever types a word that isn't known is told the
  /// nearest of `words`, or all of them.
  package static func parse(
    _ line: String, among words: [String] = words
  ) -> Result<LabLine, TypedMistake> {
    StatementParser.typed(line, empty: .next) { (parser, word) throws(StatementParser.Failure) in
      try parser.labLine(word, among: words)
    }
  }
}

extension StatementParser {
  /// The command of the line, at its beginning.
  fileprivate mutating func labLine(
    _ word: String, among words: [String]
  ) throws(Failure) -> LabLine {
    switch word {
    case "client", "server", "cut", "heal", "crash", "reboot", "set":
      return try done(in: tokens, among: words)
    case _ where ApplicationVerb(rawValue: word) != nil:
      let host = Token(kind: .word, text: HostID.client.rawValue, columns: 1..<1)
      return try done(in: [host] + tokens, among: words)
    default: break
    }
    index = 1
    let command: LabLine
    switch word {
    case "next": command = .next
    case "run": command = .run
    case "lose", "drop", "x": command = .treat(.drop)
    case "duplicate": command = .treat(.duplicate)
    case "corrupt": command = .treat(.corrupt)
    case "delay":
      _ = take("by")
      command = .treat(.delay(by: try duration(of: "delay")))
    case "reorder":
      _ = take("by")
      command = .treat(.reorder(by: try number(of: "reorder")))
    case "choose": command = .choose(try number(of: "choose"))
    case "settings": command = .settings
    case "back": command = .back
    case "restart": command = .restart
    case "save": command = .save
    case "help": command = .help
    default: throw unknown(tokens[0], amongFew: words)
    }
    try finish()
    return command
  }

  private mutating func number(of name: String) throws(Failure) -> Int {
    guard peek != nil else { return 1 }
    let token = try self.word(.number)
    return Int(try count(token, of: name, in: 1...1_000))
  }

  /// The line as a statement of the script; one that is no deed is an unknown word.
  private mutating func done(
    in tokens: [Token], among words: [String]
  ) throws(Failure) -> LabLine {
    var parser = StatementParser(tokens, in: .step)
    let line = parser.parse()
    if let finding = parser.findings.first { throw fail(finding.mistake, at: finding.columns) }
    guard case .statement(let statement) = line else {
      throw unknown(tokens[0], amongFew: words)
    }
    if case .application(_, .send(let text)) = statement, !ScriptText.isWritable(text) {
      let octets = text.count
      let written = "\"" + String(decoding: text.octets, as: UTF8.self) + "\""
      throw fail(
        .wrongValue(name: "send", expects: .size, written: written, example: String(octets)),
        at: tokens[tokens.count - 1].columns)
    }
    switch statement {
    case .application, .cut, .heal, .crash, .reboot: return .deed(statement)
    case .set(let setting):
      if let written = LabSetting(setting, of: tokens) { return .set(written) }
    default: break
    }
    throw unknown(tokens[min(1, tokens.count - 1)], amongFew: words)
  }
}
