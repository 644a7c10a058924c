import NetworkSimulation
import TCPEngine

/// The states of the ends whose TCP isn't in a trace.
struct InferredStates: Equatable, Sendable {
  private var client = PeerInference()
  private var server = PeerInference()
  /// Ends whose TCP tells its states itself.
  private var known: Set<HostID> = []

  /// The state of the end that an event is about, after it; nil if its TCP tells, or nothing does.
  mutating func state(after event: TraceEvent) -> ConnectionState? {
    if case .state = event.kind { known.insert(event.host) }
    guard !known.contains(event.host) else { return nil }
    var end = event.host == .client ? client : server
    let before = end.state
    switch event.kind {
    case .sent(let segment) where !segment.isForged: end.sent(segment.segment)
    case .arrived(let segment): end.received(segment.segment)
    default: return nil
    }
    if event.host == .client { client = end } else { server = end }
    return before == .closed && end.state == .closed ? nil : end.state
  }
}
