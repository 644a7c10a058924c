import LessonKit
import NetworkSimulation
import TCPEngine

/// A turn as the lines of a block: its faults, its deed, and press by press what happened, up to
/// the instant at which time was stopped.
struct TurnScript: Equatable {
  private(set) var lines: [String]
  /// The world at the turn's end.
  private let end: Network

  /// More than so many events aren't told of one press; the time is waited for all the same.
  private static let mostExpectations = 12

  init(_ lab: Lab, turn index: Int) {
    let turn = lab.turns[index]
    let next = lab.turns.indices.contains(index + 1) ? lab.turns[index + 1] : nil
    end = next?.before ?? lab.world
    let count = next?.firstEvent ?? lab.trace.count
    let events = lab.trace.events(in: turn.firstEvent..<count)
    lines = (turn.faults.map { .arm($0) } + [turn.deed.statement]).map(ScriptText.stimulus)
    let told = zip(turn.firstEvent..<count, events).compactMap { index, event in
      event.told.map { Told(index: index, time: event.time, pattern: $0) }
    }
    var start = turn.before.now
    for (press, stop) in turn.stops.enumerated() {
      if press > 0 { lines.append("pause") }
      tell(
        told.filter { $0.time <= stop.time && (press == 0 || $0.time > start) }, from: start,
        to: stop)
      start = stop.time
    }
    look(events, at: turn.deed.host)
  }

  /// A host's state at the turn's end.
  func state(of host: HostID) -> ConnectionState { end.state(of: host) }

  /// An event that a line can wait for.
  private struct Told {
    var index: Int
    var time: Instant
    var pattern: EventPattern
  }

  /// The events of one press, then the time that is left of it.
  ///
  /// What happened at the very end is waited for with the time, unless nothing else came to pass
  /// after it: a line that waited for one of two things of an instant would leave the other for
  /// later.
  private mutating func tell(_ events: [Told], from start: Instant, to stop: LabTurn.Stop) {
    var events = events
    let isWhole = events.count <= Self.mostExpectations
    if !isWhole || events.last.map({ $0.index < stop.lastStep }) ?? true {
      events.removeAll { $0.time == stop.time }
    }
    var now = start
    for event in events.prefix(Self.mostExpectations) {
      let silence = event.time - now
      if silence > Self.longestTime { break }
      let within = silence > ScriptRunner.patience ? " within \(TimeText.script(silence))" : ""
      lines.append("expect \(ScriptText.event(event.pattern))\(within)")
      now = event.time
    }
    while now < stop.time {
      let span = min(stop.time - now, Self.longestTime)
      lines.append("wait \(TimeText.script(span))")
      now = now + span
    }
  }

  /// A day: the longest time that a script may name.
  private static let longestTime = Microseconds.seconds(24 * 3_600)

  /// States that changed; where no time has passed, there is one line at least.
  private mutating func look(_ events: ArraySlice<TraceEvent>, at host: HostID) {
    var changed = HostID.allCases.filter { host in
      events.contains { event in
        if case .state = event.kind { event.host == host } else { false }
      }
    }
    if changed.isEmpty { changed = [host] }
    lines += changed.map { host in
      "expect " + ScriptText.condition(Condition(host: host, test: .state(state(of: host))))
    }
  }
}

extension TraceEvent {
  /// The event as a line waits for it; nil for what scripts don't wait for.
  fileprivate var told: EventPattern? {
    let pattern: EventPattern
    switch kind {
    case .arrived(let segment):
      pattern = EventPattern(subject: .segment(TurnPattern.telling(segment), fate: nil))
    case .lost(let segment, _):
      pattern = EventPattern(subject: .segment(TurnPattern.telling(segment), fate: .lost))
    case .timer(let timer, .expire) where Vocabulary.word(timer.rawValue, .timer) != nil:
      pattern = EventPattern(subject: .timeout(host, timer))
    default: return nil
    }
    return pattern.matches(self, defaultFate: .arrives) ? pattern : nil
  }
}
