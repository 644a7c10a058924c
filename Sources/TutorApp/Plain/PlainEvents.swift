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
      return words.sentences(
        of: trace.events(in: lower..<max(lower, upper)), clockFrom: clockStart)
    }
  }
}

extension PlainWords {
  /// The events in sentences with their times, those of setup left out.
  func sentences(of events: ArraySlice<TraceEvent>, clockFrom start: Instant) -> [String] {
    events.compactMap { event in
      guard !event.isSetup, let sentence = sentence(of: event) else { return nil }
      return at(event.time - start, sentence)
    }
  }
}
