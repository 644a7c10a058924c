import NetworkSimulation
import TCPEngine

/// One thing that the block just played brought about.
package enum JustNow: Equatable, Sendable {
  case stateChanged(HostID, from: ConnectionState, to: ConnectionState)
  case arrived(TracedSegment)
  case lost(TracedSegment, LossReason)
  case timedOut(HostID, TimerName)
  case delivered(HostID, octets: Int)

  /// What an event brought about; nil if nothing that a learner is told, or if it is setup.
  init?(_ event: TraceEvent) {
    guard !event.isSetup else { return nil }
    switch event.kind {
    case .state(let from, let to): self = .stateChanged(event.host, from: from, to: to)
    case .arrived(let segment): self = .arrived(segment)
    case .lost(let segment, let reason): self = .lost(segment, reason)
    case .timer(let timer, .expire): self = .timedOut(event.host, timer)
    case .delivered(let text, _): self = .delivered(event.host, octets: text.count)
    case .sent, .discarded, .timer, .application, .signal, .fault, .decision: return nil
    }
  }
}
