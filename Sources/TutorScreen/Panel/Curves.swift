import NetworkSimulation
import TCPEngine

/// One end's variables over time, a sample a column, and what happened there.
struct Curves: Equatable {
  /// The variables at each column's end, from the clock's zero to now; never empty.
  private(set) var samples: [EndpointVariables]
  /// What happened in each column.
  private(set) var marks: [Mark]
  /// The clock at the first and last column.
  let span: ClosedRange<Microseconds>

  /// What a column's mark says; a later one stands over an earlier.
  enum Mark: Int, Equatable {
    case nothing, retransmission, timeout
  }

  /// Up to so many events are read one by one; of more, every thousandth: it is found at once.
  private static let manyEvents = 4_096
  private static let stride = 1_024

  init(of host: HostID, in trace: TracePrefix, columns: Int) {
    let columns = max(columns, 1)
    let end = max(trace.clock(trace.time), .zero)
    span = .zero...end
    samples = Array(repeating: EndpointVariables(), count: columns)
    marks = Array(repeating: .nothing, count: columns)
    var filled = 0
    var latest = EndpointVariables()
    func column(of time: Instant) -> Int {
      guard end > .zero else { return 0 }
      let passed = max(trace.clock(time), .zero)
      return min(Int(passed.count * Int64(columns - 1) / end.count), columns - 1)
    }

    for event in Self.events(of: host, in: trace) {
      let place = column(of: event.time)
      while filled < place {
        samples[filled] = latest
        filled += 1
      }
      latest = event.variables
      if let mark = Mark(event), !event.isSetup {
        marks[place] = marks[place].rawValue > mark.rawValue ? marks[place] : mark
      }
    }
    for index in filled..<columns { samples[index] = latest }
  }

  /// A host's events, or some of them where there are very many; the newest in any case.
  private static func events(of host: HostID, in trace: TracePrefix) -> [TraceEvent] {
    guard trace.count > manyEvents else {
      return trace.events(in: 0..<trace.count).filter { $0.host == host }
    }
    var events: [TraceEvent] = []
    for start in Swift.stride(from: 0, to: trace.count, by: stride) {
      let end = min(start + 16, trace.count)
      if let event = trace.events(in: start..<end).first(where: { $0.host == host }) {
        events.append(event)
      }
    }
    let newest = trace.events(in: trace.count - 64..<trace.count).last { $0.host == host }
    return events + (newest.map { [$0] } ?? [])
  }
}

extension Curves.Mark {
  fileprivate init?(_ event: TraceEvent) {
    switch event.kind {
    case .timer(.retransmission, .expire): self = .timeout
    case .sent(let segment) where segment.isRetransmission: self = .retransmission
    default: return nil
    }
  }
}
