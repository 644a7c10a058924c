import LessonKit
import NetworkSimulation
import TCPEngine

/// How, on the learner's wall clock, simulated time passes from one place of a run to another:
/// piecewise linear, so that every crossing can be watched and no silence has to be sat out. The
/// pieces are made as time gets there.
///
/// At 1× a crossing takes 1.2 s whatever its delay; a silence over 300 ms takes 2 s, a shorter one
/// in proportion; TIME-WAIT takes 3 s. Integer arithmetic throughout.
package struct PlaybackSchedule: Equatable, Sendable {
  /// Where it ends, exactly.
  package let end: StageCursor
  private let pace: Pace
  private var reader: TraceReader
  private var traffic: Traffic
  /// The first event that is still to come.
  private var next: Int
  /// The stretch of simulated time that passes, at one rate.
  private var from: Instant
  private var to: Instant
  /// What it takes and what has passed of that, wall-clock microseconds at 1×.
  private var wall: Int64 = 0
  private var elapsed: Int64 = 0
  /// Whether the end has come.
  package private(set) var isOver = false

  /// How simulated time passes from `start` to `end` of a run's acts. If `end` is in a later act,
  /// from that act's beginning; setup between them takes no time.
  package init(
    acts: [StageHistory], from start: StageCursor, to end: StageCursor, pace: Pace = .normal
  ) {
    let history = acts[end.act]
    var start = start
    if start.act != end.act { start = StageCursor(act: end.act, eventCount: 0, time: .zero) }
    start.eventCount = min(start.eventCount, end.eventCount)
    let before = history.fold(after: end.eventCount)
    if let setup = before.latestSetup, setup >= start.eventCount {
      start = StageCursor(act: end.act, eventCount: setup + 1, time: before.setupEnd)
    }
    self.end = end
    self.pace = pace
    reader = TraceReader(history.trace)
    traffic = Traffic(history, after: start.eventCount)
    next = start.eventCount
    (from, to) = (start.time, start.time)
    open()
  }

  /// The place that has been reached. Events appear when their simulated time has come, the last of
  /// them with the end.
  package var cursor: StageCursor {
    guard !isOver else { return end }
    let passed = elapsed * (to - from).count / wall
    return StageCursor(act: end.act, eventCount: next, time: from + Microseconds(passed))
  }

  /// Lets so many wall-clock microseconds at 1× pass.
  package mutating func advance(by passed: Int64) {
    var passed = passed
    while !isOver, passed >= wall - elapsed {
      passed -= wall - elapsed
      from = to
      open()
    }
    if !isOver { elapsed += passed }
  }

  /// Begins the stretch up to the next event that isn't at this instant.
  private mutating func open() {
    while next < end.eventCount {
      let event = reader.event(at: next)
      if event.time > from { return begin(to: event.time) }
      traffic.note(event)
      next += 1
    }
    if end.time > from { begin(to: end.time) } else { isOver = true }
  }

  private mutating func begin(to time: Instant) {
    to = time
    wall = max(1, pace.applied(to: traffic.wallClock(for: to - from)))
    elapsed = 0
  }
}

/// What is going on in the network while time passes.
private struct Traffic: Equatable, Sendable {
  /// The crossings under way, by what they take.
  private var crossings: [SegmentID: Microseconds] = [:]
  /// The lengths of the TIME-WAIT timers that run.
  private var timeWaits: [HostID: Microseconds] = [:]

  private static let crossing: Int64 = 1_200_000
  private static let silence: Int64 = 2_000_000
  private static let timeWait: Int64 = 3_000_000
  private static let longSilence = Microseconds.milliseconds(300)

  /// What goes on after so many events.
  init(_ history: StageHistory, after eventCount: Int) {
    let place = StageCursor(act: 0, eventCount: eventCount, time: .zero)
    let stage = StageState(of: history, at: place)
    for case .segment(let row) in stage.rows.rows(stage.rows.underWay) {
      crossings[row.segment.id] = row.segment.transit
    }
    for timer in stage.timers where timer.timer == .timeWait {
      timeWaits[timer.host] = timer.due - timer.started
    }
  }

  mutating func note(_ event: TraceEvent) {
    switch event.kind {
    case .sent(let segment): crossings[segment.id] = segment.transit
    case .arrived(let segment), .lost(let segment, _): crossings[segment.id] = nil
    case .timer(.timeWait, let action):
      timeWaits[event.host] = nil
      if case .start(let due) = action { timeWaits[event.host] = due - event.time }
    case .state(.closed, _), .state(.listen, _), .fault(.crashed): timeWaits[event.host] = nil
    default: break
    }
  }

  /// How long a stretch of simulated time without events takes at 1×, wall-clock microseconds.
  func wallClock(for span: Microseconds) -> Int64 {
    if let shortest = crossings.values.filter({ $0 > .zero }).min() {
      // Longer than a crossing: the segment is held up, and that need not be watched in full.
      return Self.share(of: Self.crossing, span, in: shortest)
    }
    if let shortest = timeWaits.values.filter({ $0 > .zero }).min() {
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
