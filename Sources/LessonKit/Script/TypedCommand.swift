import NetworkSimulation
import TCPEngine

/// A line that a learner types while playing a task: a word of its own, or a statement of the
/// script.
package enum TypedCommand: Equatable, Sendable {
  /// `next`, or an empty line.
  case next
  /// `lose`, `drop`, `x`
  case lose
  case duplicate
  /// `delay 30ms`
  case delay(Microseconds)
  /// `choose 2`: which segment on its way, from 1.
  case choose(Int)
  /// `client send 100`; without a host it is the client.
  case call(HostID, ApplicationCall)
  /// `cut link`
  case cut([PathID])
  /// `set rtt 300ms`
  case set(Setting)
  case back, retry, goals, hint, skip

  /// The words that may open a line.
  package static let words = [
    "next", "lose", "drop", "x", "duplicate", "delay", "choose", "send", "read", "close", "abort",
    "cut", "set", "client", "server", "back", "retry", "goals", "hint", "skip",
  ]

  /// What a line says, or what is wrong with it.
  package static func parse(_ line: String) -> Result<TypedCommand, TypedMistake> {
    StatementParser.typed(line, empty: .next) { (parser, word) throws(StatementParser.Failure) in
      try parser.command(word)
    }
  }
}

extension StatementParser {
  /// The command of the line, at its beginning.
  fileprivate mutating func command(_ word: String) throws(Failure) -> TypedCommand {
    switch word {
    case "client", "server", "cut", "set": return try statement(in: tokens)
    case "send", "read", "close", "abort":
      let host = Token(kind: .word, text: HostID.client.rawValue, columns: 1..<1)
      return try statement(in: [host] + tokens)
    default: break
    }
    index = 1
    let command: TypedCommand
    switch word {
    case "next": command = .next
    case "lose", "drop", "x": command = .lose
    case "duplicate": command = .duplicate
    case "delay":
      _ = take("by")
      command = .delay(try duration(of: "delay"))
    case "choose":
      let token = try self.word(.number)
      command = .choose(Int(try count(token, of: "choose", in: 1...1_000)))
    case "back": command = .back
    case "retry": command = .retry
    case "goals": command = .goals
    case "hint": command = .hint
    case "skip": command = .skip
    default: throw unknown(tokens[0], among: TypedCommand.words)
    }
    try finish()
    return command
  }

  /// The line as a statement of the script; one that no learner can do is an unknown word.
  private mutating func statement(in tokens: [Token]) throws(Failure) -> TypedCommand {
    var parser = StatementParser(tokens, in: .step)
    let line = parser.parse()
    guard let finding = parser.findings.first else {
      switch line {
      case .statement(.application(let host, let call)) where call.isOfTasks:
        return .call(host, call)
      case .statement(.cut(let paths)): return .cut(paths)
      case .statement(.set(let setting)) where setting.isOfTasks: return .set(setting)
      default: throw unknown(tokens[min(1, tokens.count - 1)], among: TypedCommand.words)
      }
    }
    throw fail(finding.mistake, at: finding.columns)
  }
}

extension Setting {
  /// Whether a task can allow it: what a segment looks like changes nothing that happens.
  fileprivate var isOfTasks: Bool {
    if case .icon = self { false } else { true }
  }
}

extension ApplicationCall {
  /// Whether a task can allow it.
  fileprivate var isOfTasks: Bool {
    switch self {
    case .send, .read, .close, .abort: true
    case .listen, .connect, .stopReading, .resumeReading, .shutdown: false
    }
  }
}
