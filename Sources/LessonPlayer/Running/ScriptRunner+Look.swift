import LessonKit
import NetworkSimulation
import TCPEngine

// Looks examine now (lesson format, section 3).
extension ScriptRunner {
  /// Denies a condition that doesn't hold.
  mutating func look(at condition: Condition, _ statement: LocatedStatement) {
    guard !world.holds(condition) else { return }
    let later = later(condition)
    deny(differs(condition, later: later), at: statement)
  }

  /// Denies that an event hasn't happened since the block began.
  mutating func lookForNone(of pattern: EventPattern, _ statement: LocatedStatement) {
    let range = block.start..<trace.count
    if let found = trace.occurrence(of: pattern, in: range, defaultFate: .sent) {
      denyEvent(at: found, statement)
    }
  }

  /// Denies that an event didn't happen.
  mutating func denyEvent(at index: Int, _ statement: LocatedStatement) {
    let event = trace[index]
    let text = ScriptNotation.text(of: event) ?? statement.written
    deny(.happenedAnyway(event: text, at: event.time - setupEnd), at: statement)
  }

  /// What a condition that doesn't hold should be told: of the first host for which it doesn't.
  func differs(_ condition: Condition, later: Later?) -> Mistake {
    let hosts = condition.host.map { [$0] } ?? HostID.allCases
    let culprit =
      hosts.first { !world.holds(Condition(host: $0, test: condition.test)) } ?? hosts[0]
    switch condition.test {
    case .state(let state):
      return .stateDiffers(
        culprit, expected: state, actual: world.state(of: culprit), later: later)
    case .metric(let metric, let comparison, let value):
      return .metricDiffers(
        culprit, metric, comparison, expected: value,
        actual: world.value(of: metric, at: culprit))
    }
  }

  /// Looks ahead on a copy of the world: when the state comes about, and by what. Of metrics that
  /// isn't told.
  private mutating func later(_ condition: Condition) -> Later? {
    guard case .state = condition.test else { return nil }
    var future = world
    let deadline = future.now + Self.patience
    for _ in 0..<limits.ofInstant {
      guard let next = future.nextEventTime, next <= deadline, !isExhausted else { return nil }
      stepsLeft -= 1
      var happened = Trace()
      guard future.step(into: &happened) else { return nil }
      guard future.holds(condition) else { continue }
      let events = happened.events(in: 0..<happened.count)
      let cause = events.lazy.compactMap { event -> String? in
        if case .arrived(let segment) = event.kind {
          "\(ScriptText.path(segment.path)) \(SegmentKind(of: segment).rawValue)"
        } else {
          ScriptNotation.text(of: event)
        }
      }
      return cause.first.map { Later(delay: future.now - world.now, event: $0) }
    }
    return nil
  }
}
