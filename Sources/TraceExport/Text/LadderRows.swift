import NetworkSimulation
import TCPEngine

/// One row of a ladder: a segment with both its ends, or something that happened at one host.
enum LadderTextRow: Equatable {
  case segment(TracedSegment, SegmentEnd)
  case note(HostID, at: Instant, Note)

  /// What became of a segment.
  enum SegmentEnd: Equatable {
    case arrived(at: Instant)
    case lost(at: Instant, LossReason)
    /// The trace ends before it does.
    case underWay
  }

  /// What happened at one host.
  enum Note: Equatable {
    case application(ApplicationCall)
    case state(from: ConnectionState, to: ConnectionState)
    case expiry(TimerName)
    case discarded(TracedSegment, Cause?)
    case signal(Signal)
    case fault(FaultReport)
  }
}

/// The rows that some events of a trace make, each with the index of the event that gives it its
/// place: a segment's row stands where it was sent, or, if that is left out, where its end is told.
struct LadderRows: Sequence {
  private let rows: [(index: Int, row: LadderTextRow)]

  /// The rows of the events at these indices, which rise. O(events from the first index to the end
  /// of the last segment's way).
  init(of trace: Trace, at indices: some BidirectionalCollection<Int>) {
    let ends = Self.ends(of: indices, in: trace)
    var drawn: Set<SegmentID> = []
    var reader = TraceReader(trace)
    rows = indices.compactMap { index in
      let event = reader.event(at: index)
      switch event.kind {
      case .sent(let segment), .arrived(let segment), .lost(let segment, _):
        guard drawn.insert(segment.id).inserted else { return nil }
        return (index, .segment(segment, ends[segment.id] ?? .underWay))
      default:
        return event.note.map { (index, .note(event.host, at: event.time, $0)) }
      }
    }
  }

  /// What became of the segments that the events at these indices speak of.
  private static func ends(
    of indices: some BidirectionalCollection<Int>, in trace: Trace
  ) -> [SegmentID: LadderTextRow.SegmentEnd] {
    guard let first = indices.first, let last = indices.last else { return [:] }
    var reader = TraceReader(trace)
    var open = Set(indices.compactMap { reader.event(at: $0).segment?.id })
    var ends: [SegmentID: LadderTextRow.SegmentEnd] = [:]
    for index in first..<trace.count {
      if index > last && open.isEmpty { break }
      let event = reader.event(at: index)
      switch event.kind {
      case .arrived(let segment): ends[segment.id] = .arrived(at: event.time)
      case .lost(let segment, let reason): ends[segment.id] = .lost(at: event.time, reason)
      default: continue
      }
      if let id = event.segment?.id { open.remove(id) }
    }
    return ends
  }

  /// The rows of the events in a half-open range of indices.
  init(of trace: Trace, in range: Range<Int>) {
    self.init(of: trace, at: range)
  }

  /// How many.
  var count: Int { rows.count }

  func makeIterator() -> some IteratorProtocol<(index: Int, row: LadderTextRow)> {
    rows.makeIterator()
  }
}

extension TraceEvent {
  /// The event as a note; nil for segments, whose rows are their own, and for what the ladder leaves
  /// to the JSON: timers that start or stop, deliveries, decisions, signals that a state tells.
  fileprivate var note: LadderTextRow.Note? {
    switch kind {
    case .application(let call): .application(call)
    case .state(let from, let to): .state(from: from, to: to)
    case .timer(let timer, .expire): .expiry(timer)
    case .discarded(let segment): .discarded(segment, cause)
    case .signal(let signal) where signal.isTrouble: .signal(signal)
    case .fault(let report) where !report.isDrop: .fault(report)
    default: nil
    }
  }
}

extension FaultReport {
  /// Whether the segment's own row shows it.
  fileprivate var isDrop: Bool {
    if case .dropped = self { return true }
    return false
  }
}
