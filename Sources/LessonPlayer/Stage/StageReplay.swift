import LessonKit
import NetworkSimulation

/// The stage catching up with a world that is further on already.
struct StageReplay: Equatable, Sendable {
  private let schedule: PlaybackSchedule
  /// Wall-clock microseconds at 1× that have passed.
  private(set) var elapsed: Int64 = 0

  /// What a trace tells between two places, both in act 0; nil if it takes no time.
  init?(of trace: Trace, from start: StageCursor, to end: StageCursor, pace: Pace) {
    schedule = PlaybackSchedule(acts: [trace], from: start, to: end, pace: pace)
    guard schedule.duration > 0 else { return nil }
  }

  /// What the stage shows now, in act 0.
  var cursor: StageCursor { schedule.cursor(at: elapsed) }

  /// Lets so much wall-clock time at 1× pass; false if the stage has caught up with it.
  mutating func advance(by passed: Int64) -> Bool {
    guard elapsed + passed < schedule.duration else { return false }
    elapsed += passed
    return true
  }
}
