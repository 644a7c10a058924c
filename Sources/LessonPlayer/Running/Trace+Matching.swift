import NetworkSimulation
import TCPEngine

extension Trace {
  /// The trace of a lesson: its events are read one by one, and again and again.
  static func ofLesson() -> Trace { Trace(plainThousands: 128) }

  /// The events, each marked as setup.
  var asSetup: Trace {
    var setup = Trace.ofLesson()
    for var event in stretch(0..<count) {
      event.isSetup = true
      setup.append(event)
    }
    return setup
  }

  /// The index of the event that a pattern asks for, its ordinal counted from the start of a
  /// half-open range of events; nil if it isn't among them.
  func occurrence(
    of pattern: EventPattern, in range: Range<Int>, defaultFate: EventPattern.Fate
  ) -> Int? {
    var missing = pattern.ordinal ?? 1
    for (index, event) in stretch(range).numbered
    where pattern.matches(event, defaultFate: defaultFate) {
      missing -= 1
      if missing == 0 { return index }
    }
    return nil
  }

  /// How far the stage may go when it stops at an event: past what the same processing did at the
  /// same host and instant, up to but not including what it sends.
  func endOfProcessing(of index: Int) -> Int {
    var reader = TraceReader(self)
    let event = reader.event(at: index)
    var end = index + 1
    while end < count {
      let next = reader.event(at: end)
      guard next.host == event.host, next.time == event.time, !next.beginsProcessing else { break }
      end += 1
    }
    return end
  }
}

extension TraceEvent {
  /// Whether it is something sent, or the cause of a processing of its own.
  fileprivate var beginsProcessing: Bool {
    switch kind {
    case .sent, .arrived, .lost, .application, .timer(_, .expire): true
    case .fault(.injected): true
    // The path's own report stands beside the `sent` that it is about.
    case .fault(let report): report.befallsHost
    case .discarded, .delivered, .state, .timer, .signal, .decision: false
    }
  }
}
