import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What the engine did, a sentence an event.
struct PlainEvents {
  private let histories: [StageHistory]
  private let words: PlainWords

  /// What happened in the acts of these histories.
  init(_ histories: [StageHistory], words: PlainWords) {
    self.histories = histories
    self.words = words
  }

  /// The events after `start` up to `end`, those of setup left out. A `reset` between the two begins
  /// another act.
  func lines(from start: StageCursor, to end: StageCursor) -> [String] {
    sections(from: start, to: end).flatMap { words.sentences(of: $0.events, clockFrom: $0.start) }
  }

  /// Why those of them happened that have a reason, with the clause that says so.
  func reasons(from start: StageCursor, to end: StageCursor) -> [String] {
    sections(from: start, to: end).flatMap { words.reasons(of: $0.events) }
  }

  /// The events of each act between the two, and where its clock starts.
  private func sections(
    from start: StageCursor, to end: StageCursor
  ) -> [(events: TraceStretch, start: Instant)] {
    (start.act...max(start.act, end.act)).map { act in
      let trace = histories[act].trace
      let lower = act == start.act ? start.eventCount : 0
      let upper = act == end.act ? end.eventCount : trace.count
      let clockStart = histories[act].setupEnd(
        at: StageCursor(act: act, eventCount: upper, time: end.time))
      return (trace.stretch(lower..<max(lower, upper)), clockStart)
    }
  }
}

extension PlainWords {
  /// Why those of the events happened that have a reason, with the clause that says so.
  func reasons(of events: TraceStretch) -> [String] {
    events.compactMap { $0.isSetup ? nil : reason(of: $0) }
  }

  /// Why an event happened, with the clause that says so; nil if it has no reason.
  func reason(of event: TraceEvent) -> String? {
    guard let cause = event.cause, let what = sentence(of: event) else { return nil }
    let why = cause.explanation(in: language)
    // What is thrown away says why by itself.
    let sentence = what.hasSuffix(why) ? what : "\(what) \(why)"
    return "\(sentence) (\(cause.clause.text))"
  }

  /// The events in sentences with their times, those of setup left out.
  func sentences(of events: TraceStretch, clockFrom start: Instant) -> [String] {
    events.compactMap { event in
      guard !event.isSetup, let sentence = sentence(of: event) else { return nil }
      return at(event.time - start, sentence)
    }
  }
}
