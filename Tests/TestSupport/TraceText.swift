import NetworkSimulation
import TCPEngine

/// A trace as text, an event a line: `50000 server arrived SYN seq=100`.
///
/// Times are simulated microseconds. What is left out by default is what a test of the network
/// doesn't mean to fix: timers that start and stop, signals, decisions, calls and deliveries.
public struct TraceText {
  /// Events that are left out unless asked for.
  public struct Details: OptionSet, Sendable {
    /// A bit a kind.
    public let rawValue: Int

    /// The kinds with these bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// User calls.
    public static let calls = Details(rawValue: 1)
    /// Octets that became the user's.
    public static let deliveries = Details(rawValue: 2)
    /// What TCP told its user.
    public static let signals = Details(rawValue: 4)
    /// Timers that start and stop; that one expires is always told.
    public static let timers = Details(rawValue: 8)
    /// What wasn't sent.
    public static let decisions = Details(rawValue: 16)
    /// The cause's name at the end of each line that has one.
    public static let causes = Details(rawValue: 32)
    /// Events that happened during setup.
    public static let setup = Details(rawValue: 64)
    /// All of them.
    public static let everything: Details = [
      .calls, .deliveries, .signals, .timers, .decisions, .causes, .setup,
    ]
  }

  private let details: Details

  /// The lines of a trace, setup left out unless asked for.
  public static func lines(_ trace: Trace, with details: Details = []) -> [String] {
    let text = TraceText(details: details)
    return trace.events(in: 0..<trace.count).compactMap(text.line)
  }

  /// The lines of a trace in one text, each ended by a line feed but the last.
  public static func of(_ trace: Trace, with details: Details = []) -> String {
    lines(trace, with: details).joined(separator: "\n")
  }

  private init(details: Details) {
    self.details = details
  }

  private func line(_ event: TraceEvent) -> String? {
    if event.isSetup, !details.contains(.setup) { return nil }
    guard let what = describe(event.kind) else { return nil }
    var line = "\(event.time.microseconds) \(event.host.rawValue) \(what)"
    if details.contains(.causes), let cause = event.cause { line += " {\(cause.name)}" }
    return line
  }

  private func describe(_ kind: TraceEvent.Kind) -> String? {
    switch kind {
    case .sent(let segment): return "sent \(describe(segment))"
    case .arrived(let segment): return "arrived \(describe(segment))"
    case .lost(let segment, let reason): return "lost(\(reason.rawValue)) \(describe(segment))"
    case .discarded(let segment): return "discarded \(describe(segment))"
    case .delivered(let text, let offset):
      return details.contains(.deliveries) ? "delivered \(text.count) from \(offset)" : nil
    case .state(let from, let to): return "\(from.rawValue) -> \(to.rawValue)"
    case .timer(let name, .expire): return "\(name.rawValue) expired"
    case .timer(let name, .stop):
      return details.contains(.timers) ? "\(name.rawValue) stopped" : nil
    case .timer(let name, .start(let due)):
      return details.contains(.timers) ? "\(name.rawValue) due \(due.microseconds)" : nil
    case .application(let call): return details.contains(.calls) ? "calls \(describe(call))" : nil
    case .signal(let signal): return details.contains(.signals) ? "told \(signal.rawValue)" : nil
    case .fault(let report): return "fault \(describe(report))"
    case .decision(let decision):
      return details.contains(.decisions) ? "decided \(decision.rawValue)" : nil
    }
  }

  private func describe(_ traced: TracedSegment) -> String {
    let segment = traced.segment
    var words = [segment.control.names.joined(separator: ","), "seq=\(segment.seq.rawValue)"]
    if segment.control.contains(.ack) { words.append("ack=\(segment.ack.rawValue)") }
    if !segment.text.isEmpty { words.append("len=\(segment.text.count)") }
    if traced.isRetransmission { words.append("retransmit") }
    if traced.isProbe { words.append("probe") }
    if traced.isForged { words.append("forged") }
    if traced.isDuplicateAcknowledgment { words.append("dup") }
    return words.joined(separator: " ")
  }

  private func describe(_ call: ApplicationCall) -> String {
    switch call {
    case .listen: "listen"
    case .connect: "connect"
    case .send(let text): "send \(text.count)"
    case .read(let count): count.map { "read \($0)" } ?? "read all"
    case .stopReading: "stop reading"
    case .resumeReading: "resume reading"
    case .shutdown: "shutdown"
    case .close: "close"
    case .abort: "abort"
    }
  }

  private func describe(_ report: FaultReport) -> String {
    switch report {
    case .dropped(let id): "dropped #\(id.number)"
    case .duplicated(let id, let copy): "duplicated #\(id.number) as #\(copy.number)"
    case .corrupted(let id): "corrupted #\(id.number)"
    case .delayed(let id, let span): "delayed #\(id.number) by \(span.count)"
    case .reordered(let id, let count): "reordered #\(id.number) by \(count)"
    case .injected(let id): "injected #\(id.number)"
    case .reported(let message): "icmp \(message.report.rawValue)"
    case .cut: "cut"
    case .healed: "healed"
    case .crashed: "crashed"
    case .rebooted: "rebooted"
    }
  }
}
