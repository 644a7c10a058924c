/// What happens to a segment, as the trace tells it.
enum SegmentStage: Equatable, Sendable {
  case sent
  case arrived
  case discarded
  case lost(LossReason)

  /// The kind of an event that tells it of this segment.
  func kind(of segment: TracedSegment) -> TraceEvent.Kind {
    switch self {
    case .sent: .sent(segment)
    case .arrived: .arrived(segment)
    case .discarded: .discarded(segment)
    case .lost(let reason): .lost(segment, reason)
    }
  }
}
