import LessonPlayer
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

  /// Up to so many events are read one by one; of more, how things stood before every thousandth.
  private static let manyEvents = 4_096

  /// `now` is how the host stands at the trace's end.
  init(of now: HostCard, in trace: TracePrefix, columns: Int) {
    let columns = max(columns, 1)
    let end = max(trace.clock(trace.time), .zero)
    span = .zero...end
    guard trace.count <= Self.manyEvents else {
      let cards = trace.samples(of: now.host, count: columns).dropLast() + [now]
      samples = cards.map(\.variables)
      let before = [HostTally()] + cards.map(\.tally)
      marks = zip(before, cards).map { Mark(from: $0, to: $1.tally) }
      return
    }
    samples = Array(repeating: EndpointVariables(), count: columns)
    marks = Array(repeating: .nothing, count: columns)
    var filled = 0
    var latest = EndpointVariables()
    func column(of time: Instant) -> Int {
      guard end > .zero else { return 0 }
      let passed = max(trace.clock(time), .zero)
      return min(Int(passed.count * Int64(columns - 1) / end.count), columns - 1)
    }

    for event in trace.events(in: 0..<trace.count) where event.host == now.host {
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
}

extension Curves.Mark {
  /// What happened while a tally went from one to another.
  fileprivate init(from before: HostTally, to after: HostTally) {
    if after.timeouts > before.timeouts {
      self = .timeout
    } else {
      self = after.resendings > before.resendings ? .retransmission : .nothing
    }
  }

  fileprivate init?(_ event: TraceEvent) {
    switch event.kind {
    case .timer(.retransmission, .expire): self = .timeout
    case .sent(let segment) where segment.isRetransmission: self = .retransmission
    default: return nil
    }
  }
}
