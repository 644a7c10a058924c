import NetworkSimulation
import TCPEngine

/// Patterns and conditions in the script's own notation, for messages and reports.
package enum ScriptText {
  /// "client -> server"
  package static func path(_ path: PathID) -> String {
    "\(path.from.rawValue) -> \(path.to.rawValue)"
  }

  /// "client -> server DATA seq=101 retransmit"
  package static func segment(_ pattern: SegmentPattern) -> String {
    var parts = [path(pattern.path)]
    if let kind = pattern.kind { parts.append(kind.rawValue) }
    parts += pattern.fields.map(field)
    if pattern.mustBeRetransmission { parts.append("retransmit") }
    if pattern.mustBeForged { parts.append("forged") }
    return parts.joined(separator: " ")
  }

  /// "seq=+1", "sack=2001-3001"
  package static func field(_ field: FieldComparison) -> String {
    field.field.rawValue + field.comparison.rawValue + (field.isRelative ? "+" : "")
      + String(field.value) + (field.end.map { "-\($0)" } ?? "")
  }

  /// "2nd client -> server DATA lost", "client timeout", "server timeout TIME-WAIT"
  package static func event(_ pattern: EventPattern) -> String {
    let front = pattern.ordinal.map { ordinal($0) + " " } ?? ""
    switch pattern.subject {
    case .segment(let segment, let fate):
      return front + self.segment(segment) + (fate.map { " " + $0.rawValue } ?? "")
    case .timeout(let host, let timer):
      return front + host.rawValue + " timeout"
        + (timer == .retransmission ? "" : " " + timer.rawValue)
    }
  }

  /// "client ESTABLISHED", "both rto >= 1s"
  package static func condition(_ condition: Condition) -> String {
    let host = condition.host?.rawValue ?? "both"
    switch condition.test {
    case .state(let state): return "\(host) \(state.rawValue)"
    case .metric(let metric, let comparison, let value):
      let value = metric.isDuration ? TimeText.script(Microseconds(value)) : String(value)
      return "\(host) \(metric.rawValue) \(comparison.rawValue) \(value)"
    }
  }

  /// What a choice claims.
  package static func claim(_ claim: Claim) -> String {
    switch claim {
    case .event(let event): self.event(event)
    case .condition(let condition): self.condition(condition)
    }
  }

  /// "1st", "2nd", "3rd", "11th"
  package static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// Tokens as a line: signs close up, the rest stands apart.
  static func line(of tokens: [Token]) -> String {
    var result = ""
    var isTight = true
    for token in tokens {
      if case .sign(let comparison) = token.kind {
        result += comparison.rawValue
        isTight = true
      } else {
        let text =
          switch token.kind {
          case .arrow: "->"
          case .string: "\"\(token.text)\""
          default: token.text
          }
        result += (isTight ? "" : " ") + text
        isTight = false
      }
    }
    return result
  }
}
