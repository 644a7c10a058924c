import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What the engine did, a sentence an event.
struct PlainEvents {
  private let run: LessonRun
  private let words: PlainWords

  init(_ run: LessonRun, words: PlainWords) {
    self.run = run
    self.words = words
  }

  /// The events after `start` up to `end`, those of setup left out. A `reset` between the two begins
  /// another act.
  func lines(from start: StageCursor, to end: StageCursor) -> [String] {
    (start.act...max(start.act, end.act)).flatMap { (act: Int) -> [String] in
      let trace = run.acts[act]
      let lower = act == start.act ? start.eventCount : 0
      let upper = act == end.act ? end.eventCount : trace.count
      let clockStart = StageState.setupEnd(
        of: trace, at: StageCursor(act: act, eventCount: upper, time: end.time))
      return trace.events(in: lower..<max(lower, upper)).compactMap {
        (event: TraceEvent) -> String? in
        guard !event.isSetup, let sentence = words.sentence(of: event) else { return nil }
        return words.at(event.time - clockStart, sentence)
      }
    }
  }
}
