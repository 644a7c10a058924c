import LessonKit
import NetworkSimulation
import TCPEngine

/// What happened and what was asked, written as the script writes it.
enum ScriptNotation {
  /// A path, as in "client -> server".
  static func text(of path: PathID) -> String { "\(path.from.rawValue) -> \(path.to.rawValue)" }

  /// A comparison of a field, as in "seq=+1".
  static func text(of field: FieldComparison) -> String {
    let sign = field.isRelative ? "+" : ""
    return "\(field.field.rawValue)\(field.comparison.rawValue)\(sign)\(field.value)"
  }

  /// A pattern, as an author writes it.
  static func text(of pattern: SegmentPattern) -> String {
    var words = [text(of: pattern.path)]
    if let kind = pattern.kind { words.append(kind.rawValue) }
    words += pattern.fields.map(text(of:))
    if pattern.mustBeRetransmission { words.append("retransmit") }
    if pattern.mustBeForged { words.append("forged") }
    return words.joined(separator: " ")
  }

  /// A pattern of an event, as an author writes it.
  static func text(of pattern: EventPattern) -> String {
    let ordinal = pattern.ordinal.map { "\($0)\(ordinalEnding($0)) " } ?? ""
    switch pattern.subject {
    case .segment(let segment, let fate):
      return ordinal + text(of: segment) + (fate.map { " \($0.rawValue)" } ?? "")
    case .timeout(let host, let timer):
      return "\(ordinal)\(host.rawValue) timeout \(timer.rawValue)"
    }
  }

  /// A condition, as an author writes it.
  static func text(of condition: Condition) -> String {
    let host = condition.host?.rawValue ?? "both"
    switch condition.test {
    case .state(let state): return "\(host) \(state.rawValue)"
    case .metric(let metric, let comparison, let value):
      let amount = metric.isDuration ? text(of: Microseconds(value)) : "\(value)"
      return "\(host) \(metric.rawValue) \(comparison.rawValue) \(amount)"
    }
  }

  /// What a choice claims, as an author writes it.
  static func text(of claim: Claim) -> String {
    switch claim {
    case .event(let pattern): text(of: pattern)
    case .condition(let condition): text(of: condition)
    }
  }

  /// What fills a blank, as an author writes it.
  static func text(of fill: Fill) -> String {
    let name =
      switch fill.name {
      case .field(let field): field.rawValue
      case .metric(let metric): metric.rawValue
      case .state: "state"
      }
    return switch fill.source {
    case .segment(let pattern): "fill \(name) of \(text(of: pattern))"
    case .host(let host): "fill \(name) of \(host.rawValue)"
    }
  }

  /// A length of time in the largest unit that takes no fraction, as in "1500ms" or "2s".
  static func text(of span: Microseconds) -> String {
    switch span.count {
    case let count where count % 1_000_000 == 0: "\(count / 1_000_000)s"
    case let count where count % 1_000 == 0: "\(count / 1_000)ms"
    case let count: "\(count)us"
    }
  }

  /// A segment, as an arrow that recognises it. The fields named by `pattern` that differ from it
  /// stand between `**`.
  static func text(of traced: TracedSegment, against pattern: SegmentPattern? = nil) -> String {
    let kind = pattern?.kind ?? SegmentKind(of: traced)
    var words = [text(of: traced.path), kind.rawValue]
    var fields: [SegmentField] = [.seq]
    if traced.segment.control.contains(.ack) { fields.append(.ack) }
    if !traced.segment.text.isEmpty { fields.append(.len) }
    for named in pattern?.fields ?? [] where !fields.contains(named.field) {
      fields.append(named.field)
    }
    for field in fields {
      let value = field.value(in: traced.segment).map(String.init) ?? "none"
      let differs = pattern?.differences(from: traced).contains { $0.field == field } ?? false
      words.append(differs ? "**\(field.rawValue)=\(value)**" : "\(field.rawValue)=\(value)")
    }
    if traced.isRetransmission { words.append("retransmit") }
    if traced.isForged { words.append("forged") }
    return words.joined(separator: " ")
  }

  /// An event that scripts can name, or that changes a state; nil for others.
  static func text(of event: TraceEvent) -> String? {
    switch event.kind {
    case .sent(let segment): text(of: segment) + " sent"
    case .arrived(let segment): text(of: segment) + " arrives"
    case .lost(let segment, _): text(of: segment) + " lost"
    case .state(let from, let to): "\(event.host.rawValue) \(from.rawValue) -> \(to.rawValue)"
    case .timer(let timer, .expire): "\(event.host.rawValue) timeout \(timer.rawValue)"
    default: nil
    }
  }

  /// What happened since an event of a trace, a line each, at most twenty: the latest.
  static func ladder(of trace: Trace, from start: Int, clockFrom setupEnd: Instant) -> [String] {
    let lines = trace.events(in: min(start, trace.count)..<trace.count).compactMap { event in
      text(of: event).map { "\(text(of: event.time - setupEnd)): \($0)" }
    }
    return Array(lines.suffix(20))
  }

  private static func ordinalEnding(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }
}
