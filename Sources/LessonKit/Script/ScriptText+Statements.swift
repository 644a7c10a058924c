import NetworkSimulation
import TCPEngine

// Statements, written so that the parser reads the same.
extension ScriptText {
  /// What is done to the world: "client send 500", "cut link". Traps on other statements, and on
  /// text to send that is neither a whole run of the pattern nor printable ASCII without a
  /// quotation mark.
  package static func stimulus(_ statement: Statement) -> String {
    switch statement {
    case .application(let host, let call): "\(host.rawValue) \(self.call(call))"
    case .arm(let fault): self.fault(fault)
    case .cut(let paths): "cut \(road(paths))"
    case .heal(let paths): "heal \(road(paths))"
    case .crash(let host): "crash \(host.rawValue)"
    case .reboot(let host): "reboot \(host.rawValue)"
    default: preconditionFailure("this statement does nothing to the world")
    }
  }

  /// "drop next client -> server SYN", "delay 2nd server -> client DATA by 100ms"
  package static func fault(_ fault: Fault) -> String {
    let which = "\(selection(fault.selection)) \(segment(fault.pattern))"
    return switch fault.effect {
    case .drop: "drop \(which)"
    case .duplicate: "duplicate \(which)"
    case .corrupt: "corrupt \(which)"
    case .delay(let span): "delay \(which) by \(TimeText.script(span))"
    case .reorder(let count): "reorder \(which) by \(count)"
    }
  }

  /// "listen", "stop reading": the verb with what belongs to it.
  package static func verb(of call: ApplicationCall) -> String {
    switch call {
    case .listen: "listen"
    case .connect: "connect"
    case .send: "send"
    case .read: "read"
    case .stopReading: "stop reading"
    case .resumeReading: "resume reading"
    case .shutdown: "shutdown"
    case .close: "close"
    case .abort: "abort"
    }
  }

  private static func call(_ call: ApplicationCall) -> String {
    switch call {
    case .send(let text): "\(verb(of: call)) \(written(text))"
    case .read(let count): "\(verb(of: call)) \(count.map(String.init) ?? "all")"
    default: verb(of: call)
    }
  }

  private static func written(_ text: SegmentText) -> String {
    if text.patternStart == 0 { return String(text.count) }
    precondition(isWritable(text), "a script holds this text")
    return "\"" + String(decoding: text.octets, as: UTF8.self) + "\""
  }

  /// Whether a script can hold the text, and without a warning: printable ASCII, no quotation mark.
  static func isWritable(_ text: SegmentText) -> Bool {
    text.patternStart == 0
      || text.octets.allSatisfy { (0x20...0x7e).contains($0) && $0 != UInt8(ascii: "\"") }
  }

  private static func road(_ paths: [PathID]) -> String {
    paths.count == 1 ? path(paths[0]) : "link"
  }

  private static func selection(_ selection: Fault.Selection) -> String {
    switch selection {
    case .next(1): "next"
    case .next(let count): "next \(count)"
    case .ordinal(let number): ordinal(number)
    case .every: "every"
    case .perMillion(let rate): share(perMillion: rate)
    }
  }

  /// "10%", "0.5%"
  package static func share(perMillion rate: Int) -> String { decimal(rate, per: 10_000) + "%" }

  /// "unlimited", "64kbps", "1.5Mbps"
  package static func rate(_ bitsPerSecond: Int64?) -> String {
    guard let rate = bitsPerSecond else { return "unlimited" }
    let units = [("Gbps", 1_000_000_000), ("Mbps", 1_000_000)]
    let unit = units.first { rate >= $0.1 } ?? ("kbps", 1_000)
    return decimal(Int(rate), per: unit.1) + unit.0
  }

  /// A number of parts, of which the power of ten `unit` makes one, without zeros at its end.
  private static func decimal(_ parts: Int, per unit: Int) -> String {
    let (whole, rest) = parts.quotientAndRemainder(dividingBy: unit)
    guard rest > 0 else { return String(whole) }
    var digits = String(String(unit + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
