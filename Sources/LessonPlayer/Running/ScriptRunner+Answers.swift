import LessonKit
import NetworkSimulation
import TCPEngine

// What quizzes claim and blanks ask, answered by what happened (lesson format, sections 3 and 5).
extension ScriptRunner {
  /// Whether a claim is true of a block: an event's if it is among the block's events, a
  /// condition's if it holds now, at the block's end.
  func holds(_ claim: Claim, in events: Range<Int>) -> Bool {
    switch claim {
    case .event(let pattern):
      trace.occurrence(of: pattern, in: events, defaultFate: .sent) != nil
    case .condition(let condition): world.holds(condition)
    }
  }

  /// The engine's answer to a blank, and where it shows itself.
  func answer(to fill: Fill, in events: Range<Int>) -> (text: String?, place: StageCursor?) {
    switch fill.source {
    case .host(let host): (variable(fill.name, of: host), nil)
    case .segment(let pattern): field(fill.name, of: pattern, in: events)
    }
  }

  private func field(
    _ name: Fill.Name, of pattern: SegmentPattern, in events: Range<Int>
  ) -> (text: String?, place: StageCursor?) {
    let candidates: [EventPattern.Fate] = [.sent, .arrives, .lost]
    let found = candidates.lazy.compactMap { fate in
      trace.occurrence(
        of: EventPattern(subject: .segment(pattern, fate: fate)), in: events, defaultFate: fate)
    }
    guard case .field(let field) = name, let index = found.first,
      let text = trace[index].segment.flatMap({ field.text(in: $0.segment) })
    else { return (nil, nil) }
    let place = StageCursor(act: act, eventCount: index + 1, time: trace[index].time)
    return (text, place)
  }

  private func variable(_ name: Fill.Name, of host: HostID) -> String? {
    let variables = world.variables(of: host)
    return switch name {
    case .state: world.state(of: host).rawValue
    case .metric(let metric) where metric.isDuration:
      TimeText.script(Microseconds(world.value(of: metric, at: host)))
    case .metric(let metric): "\(world.value(of: metric, at: host))"
    case .field(.seq): "\(variables.sndNxt.rawValue)"
    case .field(.ack): "\(variables.rcvNxt.rawValue)"
    case .field(.win): "\(variables.rcvWnd)"
    case .field(.len), .field(.sack): nil
    case .field(.mss): "\(world.settings(of: host).maximumSegmentSize)"
    }
  }
}
