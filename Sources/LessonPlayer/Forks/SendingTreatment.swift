import NetworkSimulation

/// What is to become of the segment whose sending an event told.
package struct SendingTreatment: Equatable, Sendable {
  /// The index of the `sent` event in its trace.
  var event: Int
  /// What the network does to it.
  var effect: Fault.Effect
}

extension Network {
  /// Arms a fault that takes exactly the segment of a treatment, when what the trace tells from
  /// `start` on happens again.
  mutating func arm(_ treatment: SendingTreatment, in trace: Trace, from start: Int) {
    guard let segment = trace[treatment.event].segment else {
      preconditionFailure("a treatment is of a segment")
    }
    // Those that faults see: where the queue is full, they don't.
    var admitted: Set<SegmentID> = []
    for event in trace.stretch(start..<(treatment.event + 1)) {
      switch event.kind {
      case .sent(let other) where other.path == segment.path: admitted.insert(other.id)
      case .lost(let other, .queue): admitted.remove(other.id)
      default: break
      }
    }
    _ = arm(
      Fault(
        effect: treatment.effect, selection: .ordinal(max(admitted.count, 1)),
        pattern: SegmentPattern(path: segment.path)))
  }
}
