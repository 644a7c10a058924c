import TCPEngine

/// ICMP messages: `icmp unreachable port_unreachable [0:0(0)]`.
extension ScriptParser {
  /// The message behind `icmp`.
  mutating func message(isInbound: Bool) throws(Unsupported) -> ScriptMessage {
    let (start, column) = (line, self.column)
    skip()
    guard isInbound else {
      throw Unsupported(start, column: column, .notBuilt(.controlMessages))
    }
    let type = try word()
    var code: String?
    if case .word(let name)? = peek()?.kind, name != "mtu" {
      skip()
      code = name
    }
    guard let report = ScriptMessage.report(type: type, code: code) else {
      let name = ScriptMessage.isType(type) ? "\(type) \(code ?? "")" : type
      throw Unsupported(start, column: column, .unknownMessage(name.trimmingBlank))
    }
    var message = ScriptMessage(report: report)
    if report == .fragmentationNeeded, takeIf(.word("mtu")) {
      message.mtu = try number(UInt16.self)
    }
    if takeIf(.sign("[")) {
      message.seq = try number(UInt32.self)
      try expect(":")
      let end = try number(UInt32.self)
      try expect("(")
      message.length = Int(try number(UInt16.self))
      try expect(")")
      try expect("]")
      guard message.seq &+ UInt32(message.length) == end else {
        throw Unsupported(start, column: column, .lengthDisagrees(length: message.length))
      }
    }
    return message
  }
}

extension String {
  fileprivate var trimmingBlank: String { last == " " ? String(dropLast()) : self }
}
