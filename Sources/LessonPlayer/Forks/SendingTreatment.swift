import NetworkSimulation

/// What is to become of a segment as it sets out.
package struct SendingTreatment: Equatable, Sendable {
  /// The index of its `sent` event in the trace from which it was chosen. Where several segments
  /// that one door sends are treated, that is the trace of those before it being treated already;
  /// the first one's is the trace in which none is.
  let event: Int
  /// The segment's path.
  let path: PathID
  /// Its number on the path, from 1, among those that faults see.
  private let number: Int
  /// What the network does to it.
  let effect: Fault.Effect

  /// What is to become of the segment whose sending an event of a trace told. Traps if it told of
  /// no segment. O(events before it).
  init(of event: Int, in trace: Trace, effect: Fault.Effect) {
    guard let segment = trace[event].segment else {
      preconditionFailure("a treatment is of a segment")
    }
    self.event = event
    path = segment.path
    number = trace.admissions(on: segment.path, before: event) + 1
    self.effect = effect
  }

  /// Its number on the path, from 1, where counting begins after all that a trace tells, which is
  /// the beginning of what led to it. O(events).
  func ordinal(after trace: Trace) -> Int {
    number - trace.admissions(on: path, before: trace.count)
  }
}

extension Trace {
  /// How many of a path's segments faults have seen before an event: where the queue is full, they
  /// don't.
  fileprivate func admissions(on path: PathID, before end: Int) -> Int {
    var admitted: Set<SegmentID> = []
    for event in stretch(0..<end) {
      switch event.kind {
      case .sent(let segment) where segment.path == path: admitted.insert(segment.id)
      case .lost(let segment, .queue): admitted.remove(segment.id)
      default: break
      }
    }
    return admitted.count
  }
}
