import NetworkSimulation
import TCPEngine

/// One thing that the block just played brought about.
package enum JustNow: Equatable, Sendable {
  case stateChanged(HostID, from: ConnectionState, to: ConnectionState)
  case arrived(TracedSegment)
  case lost(TracedSegment, LossReason)
  case timedOut(HostID, TimerName)
  case delivered(HostID, octets: Int)
  case reported(HostID, ControlMessage)

  /// What an event brought about; nil if nothing that a learner is told, or if it is setup.
  init?(_ event: TraceEvent) {
    guard !event.isSetup else { return nil }
    switch event.kind {
    case .state(let from, let to): self = .stateChanged(event.host, from: from, to: to)
    case .arrived(let segment): self = .arrived(segment)
    case .lost(let segment, let reason): self = .lost(segment, reason)
    case .timer(let timer, .expire): self = .timedOut(event.host, timer)
    case .delivered(let text, _): self = .delivered(event.host, octets: text.count)
    case .fault(.reported(let message)): self = .reported(event.host, message)
    case .sent, .discarded, .timer, .application, .signal, .fault, .decision: return nil
    }
  }

  /// More than so many events are told by the latest of them, and by the latest changes of state
  /// before those: who looks at the stage has seen a part only, and can go back event by event.
  private static let manyEvents = 2_048
  private static let manyStates = 16

  /// What events of a history brought about, in order.
  static func all(in events: TraceStretch, of history: StageHistory) -> [JustNow] {
    guard events.count > manyEvents else { return events.compactMap(JustNow.init) }
    let end = events.indices.upperBound
    let late = end - manyEvents..<end
    let changes = history.states(
      in: events.indices.lowerBound..<late.lowerBound, atMost: manyStates)
    return changes.compactMap { JustNow(history.trace[$0]) }
      + history.trace.stretch(late).compactMap(JustNow.init)
  }
}
