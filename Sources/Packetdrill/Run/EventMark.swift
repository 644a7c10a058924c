import TCPEngine

/// How far a run had come after one event of its script.
package struct EventMark: Equatable, Sendable {
  /// The event's line in the script, from 1.
  package var line: Int
  /// Whether it only looks at what happens: a `>` line or an assertion.
  package var isExpectation: Bool
  /// How many events the trace had.
  package var eventCount: Int
  /// The time of the simulation.
  package var time: Instant
}

extension ScriptEvent {
  /// Whether it only looks at what happens.
  var isExpectation: Bool {
    switch action {
    case .outbound, .assertion: true
    case .inbound, .message, .call, .shell: false
    }
  }
}
