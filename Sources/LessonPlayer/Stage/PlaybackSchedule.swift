import LessonKit
import NetworkSimulation
import TCPEngine

/// When, on the learner's wall clock, simulated time passes between two places of a run: piecewise
/// linear, so that every crossing can be watched and no silence has to be sat out.
///
/// At 1× a crossing takes 1.2 s whatever its delay; a silence over 300 ms takes 2 s, a shorter one
/// in proportion; TIME-WAIT takes 3 s. Integer arithmetic throughout.
package struct PlaybackSchedule: Equatable, Sendable {
  /// Where it ends, exactly.
  package let end: StageCursor
  private let firstEvent: Int
  private let eventTimes: [Instant]
  private var pieces: [Piece] = []

  /// A stretch during which simulated time passes at one rate.
  private struct Piece: Equatable, Sendable {
    var from: Instant
    var to: Instant
    /// Wall-clock microseconds at 1×, from the schedule's start; half-open.
    var wall: Range<Int64>
  }

  /// How simulated time passes from `start` to `end` of a run's acts. If `end` is in a later act,
  /// from that act's beginning; setup between them takes no time.
  package init(acts: [Trace], from start: StageCursor, to end: StageCursor, pace: Pace = .normal) {
    let trace = acts[end.act]
    var start = start
    if start.act != end.act { start = StageCursor(act: end.act, eventCount: 0, time: .zero) }
    let range = min(start.eventCount, end.eventCount)..<end.eventCount
    if let setup = range.last(where: { trace[$0].isSetup }) {
      start = StageCursor(act: end.act, eventCount: setup + 1, time: trace[setup].time)
    }
    self.end = end
    firstEvent = min(start.eventCount, end.eventCount)
    eventTimes = trace.events(in: firstEvent..<end.eventCount).map(\.time)

    var traffic = Traffic()
    var now = start.time
    for index in 0..<end.eventCount {
      let event = trace[index]
      if index >= firstEvent { pass(from: &now, to: event.time, traffic, pace) }
      traffic.note(event)
    }
    pass(from: &now, to: end.time, traffic, pace)
  }

  /// How long it takes at 1×, wall-clock microseconds.
  package var duration: Int64 { pieces.last?.wall.upperBound ?? 0 }

  /// The place so many wall-clock microseconds at 1× after the start. Events appear when their
  /// simulated time has come, the last of them with the end.
  package func cursor(at elapsed: Int64) -> StageCursor {
    guard elapsed < duration, let piece = pieces.first(where: { elapsed < $0.wall.upperBound })
    else { return end }
    let span = (piece.to - piece.from).count
    let wall = piece.wall.upperBound - piece.wall.lowerBound
    let passed = max(0, elapsed - piece.wall.lowerBound) * span / wall
    let time = piece.from + Microseconds(passed)
    let due = eventTimes.firstIndex { $0 > time } ?? eventTimes.count
    return StageCursor(act: end.act, eventCount: firstEvent + due, time: time)
  }

  private mutating func pass(
    from now: inout Instant, to time: Instant, _ traffic: Traffic, _ pace: Pace
  ) {
    guard time > now else { return }
    let wall = max(1, pace.applied(to: traffic.wallClock(for: time - now)))
    pieces.append(Piece(from: now, to: time, wall: duration..<(duration + wall)))
    now = time
  }
}

/// What is going on in the network while time passes.
private struct Traffic {
  /// The crossings under way.
  private var crossings: [(segment: SegmentID, transit: Microseconds)] = []
  /// The lengths of the TIME-WAIT timers that run.
  private var timeWaits: [(host: HostID, span: Microseconds)] = []

  private static let crossing: Int64 = 1_200_000
  private static let silence: Int64 = 2_000_000
  private static let timeWait: Int64 = 3_000_000
  private static let longSilence = Microseconds.milliseconds(300)

  mutating func note(_ event: TraceEvent) {
    switch event.kind {
    case .sent(let segment): crossings.append((segment.id, segment.transit))
    case .arrived(let segment), .lost(let segment, _):
      crossings.removeAll { $0.segment == segment.id }
    case .timer(.timeWait, let action):
      timeWaits.removeAll { $0.host == event.host }
      if case .start(let due) = action { timeWaits.append((event.host, due - event.time)) }
    case .state(.closed, _), .state(.listen, _), .fault(.crashed):
      timeWaits.removeAll { $0.host == event.host }
    default: break
    }
  }

  /// How long a stretch of simulated time without events takes at 1×, wall-clock microseconds.
  func wallClock(for span: Microseconds) -> Int64 {
    if let shortest = crossings.map(\.transit).filter({ $0 > .zero }).min() {
      // Longer than a crossing: the segment is held up, and that need not be watched in full.
      return Self.share(of: Self.crossing, span, in: shortest)
    }
    if let shortest = timeWaits.map(\.span).filter({ $0 > .zero }).min() {
      return Self.share(of: Self.timeWait, span, in: shortest)
    }
    return Self.share(of: Self.silence, span, in: Self.longSilence)
  }

  /// The part of `whole` that `span` is of `length`, at most all of it.
  private static func share(of whole: Int64, _ span: Microseconds, in length: Microseconds) -> Int64
  {
    span >= length ? whole : whole * span.count / length.count
  }
}

extension Pace {
  fileprivate func applied(to wall: Int64) -> Int64 {
    switch self {
    case .slow: wall * 2
    case .normal: wall
    case .fast: wall / 2
    }
  }
}
