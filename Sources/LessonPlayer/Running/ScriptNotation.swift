import LessonKit
import NetworkSimulation
import TCPEngine

/// What happened, written as the script would write it.
enum ScriptNotation {
  /// A segment, as an arrow that recognises it. The fields named by `pattern` that differ from it
  /// stand between `**`.
  static func text(of traced: TracedSegment, against pattern: SegmentPattern? = nil) -> String {
    let kind = pattern?.kind ?? SegmentKind(of: traced)
    var words = [ScriptText.path(traced.path), kind.rawValue]
    var fields: [SegmentField] = [.seq]
    if traced.segment.control.contains(.ack) { fields.append(.ack) }
    if !traced.segment.text.isEmpty { fields.append(.len) }
    for named in pattern?.fields ?? [] where !fields.contains(named.field) {
      fields.append(named.field)
    }
    for field in fields {
      let value = field.text(in: traced.segment) ?? "none"
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
}
