import LessonKit
import NetworkSimulation
import TCPEngine

/// A step's block, run with other lines in it on the world with which the step begins.
package struct Rehearsal {
  private let beginning: ScriptRunner
  private let action: Script

  fileprivate init(on runner: ScriptRunner, of action: Script) {
    beginning = runner.withoutPast
    self.action = action
  }

  /// How much of what was told before the block is kept.
  var eventCount: Int { beginning.trace.count }

  /// What may be expected.
  package enum Expectation: Equatable {
    case event(EventPattern)
    case condition(Condition)

    /// As a script writes it, without its verb.
    package var text: String {
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
  /// and the states that they change.
  package func future(for span: Microseconds, limit: Int) -> [Expectation] {
    let start = run([]).shown
    let acts = run([.wait(.duration(span))]).acts
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
  package func firstDenied(of expectations: [Expectation]) -> Int? {
    run(expectations.map(\.statement)).diagnostics
      .map { $0.range.line - Self.firstLine }
      .filter(expectations.indices.contains).min()
  }

  /// The world after the block with more lines at its end.
  private func run(_ statements: [Statement]) -> ScriptRunner {
    var action = action
    action.statements += statements.enumerated().map { index, statement in
      let place = SourceRange(line: Self.firstLine + index, columns: 1..<1)
      return LocatedStatement(statement: statement, range: place, text: "")
    }
    var runner = beginning
    _ = runner.runAction(action)
    return runner
  }

  /// Added lines are numbered from here on: no file has so many.
  private static let firstLine = SourceFile.sizeLimit + 1
}

extension LessonRun {
  /// Rehearses, in order, the steps that `kept` names by their index, each with these lines of its
  /// block alone; steps without a block and those that don't run are left out. The lesson is run
  /// once more for all of them.
  package func rehearse(
    _ kept: [Int: [LocatedStatement]], _ body: (_ step: Int, Rehearsal) -> Void
  ) {
    var runner = ScriptRunner(lesson)
    _ = runner.runSteps { world in
      let index = world.stepIndex
      guard let lines = kept[index], var action = lesson.steps[index].action else { return }
      action.statements = lines
      body(index, Rehearsal(on: world, of: action))
    }
  }
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
