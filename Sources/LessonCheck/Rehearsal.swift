import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine

/// A lesson up to one step, run again with other lines in that step's block.
struct Rehearsal {
  private let lesson: Lesson
  /// What stands in the block anyway.
  private let kept: [LocatedStatement]

  /// The lesson's steps up to this one, which asks nothing here.
  init(of lesson: Lesson, upTo index: Int, kept: [LocatedStatement]) {
    var lesson = lesson
    lesson.steps = Array(lesson.steps.prefix(index + 1))
    lesson.steps[index].quizzes = []
    lesson.steps[index].fills = []
    self.lesson = lesson
    self.kept = kept
  }

  /// What may be expected.
  enum Expectation: Equatable {
    case event(EventPattern)
    case condition(Condition)

    /// As a script writes it, without its verb.
    var text: String {
      switch self {
      case .event(let pattern): ScriptText.event(pattern)
      case .condition(let condition): ScriptText.condition(condition)
      }
    }

    fileprivate var statement: Statement {
      switch self {
      case .event(let pattern): .expectEvent(pattern, within: nil)
      case .condition(let condition): .expectCondition(condition)
      }
    }
  }

  /// What happens by itself in so much time behind what stands in the block, at most so many events
  /// and the states that they change; nil if the block doesn't run.
  func future(for span: Microseconds, limit: Int) -> [Expectation]? {
    guard let start = run([]).steps.last?.stops.last else { return nil }
    let acts = run([.wait(.duration(span))]).acts
    guard acts.indices.contains(start.act) else { return nil }
    let trace = acts[start.act]
    var expectations: [Expectation] = []
    var events = 0
    for event in trace.events(in: start.eventCount..<trace.count) {
      if let pattern = EventPattern(of: event) {
        events += 1
        if events > limit { break }
        expectations.append(.event(pattern))
      } else if case .state(_, let state) = event.kind {
        expectations.append(.condition(Condition(host: event.host, test: .state(state))))
      }
    }
    return expectations
  }

  /// The first of these that the engine denies when they stand behind the block's lines; nil if all
  /// come true.
  func firstDenied(of expectations: [Expectation]) -> Int? {
    run(expectations.map(\.statement)).diagnostics
      .map { $0.range.line - Self.firstLine }
      .first { expectations.indices.contains($0) }
  }

  private func run(_ statements: [Statement]) -> LessonRun {
    var lesson = lesson
    let added = statements.enumerated().map { index, statement in
      let place = SourceRange(line: Self.firstLine + index, columns: 1..<1)
      return LocatedStatement(statement: statement, range: place, text: "")
    }
    lesson.steps[lesson.steps.count - 1].action?.statements = kept + added
    return LessonRun(lesson)
  }

  /// Added lines are numbered from here on: no file has so many.
  private static let firstLine = SourceFile.sizeLimit + 1
}

extension EventPattern {
  /// What a script says of an event: an arrival, a loss, or a timer that runs out; nil for what it
  /// says as a state, or has no word for.
  fileprivate init?(of event: TraceEvent) {
    switch event.kind {
    case .arrived(let segment):
      self.init(subject: .segment(SegmentPattern(of: segment), fate: nil))
    case .lost(let segment, _):
      self.init(subject: .segment(SegmentPattern(of: segment), fate: .lost))
    case .timer(let timer, .expire) where Vocabulary.spellings(.timer).contains(timer.rawValue):
      self.init(subject: .timeout(event.host, timer))
    default: return nil
    }
  }
}

extension SegmentPattern {
  /// A segment by its kind and its numbers.
  fileprivate init(of traced: TracedSegment) {
    let segment = traced.segment
    var fields = [FieldComparison(.seq, .equal, Int64(segment.seq.rawValue))]
    if segment.control.contains(.ack) {
      fields.append(FieldComparison(.ack, .equal, Int64(segment.ack.rawValue)))
    }
    if !segment.text.isEmpty {
      fields.append(FieldComparison(.len, .equal, Int64(segment.text.count)))
    }
    self.init(
      path: traced.path, kind: SegmentKind(of: traced), fields: fields,
      mustBeRetransmission: traced.isRetransmission, mustBeForged: traced.isForged)
  }
}
