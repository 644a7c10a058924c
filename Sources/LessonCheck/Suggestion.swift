import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine

/// The expectations that come true after a step's block, as the engine's trace has them: what an
/// author can copy into the block, as many lines from the top as the step is to show.
package struct Suggestion: Equatable, Sendable {
  /// The step's id, or its number from 1 where it has none.
  package let step: String
  /// The line of the file behind which the lines belong; 1-based.
  package let line: Int
  /// In the order in which they come true; empty where nothing more happens.
  package let lines: [String]

  /// So many events are told; each may be followed by the states that it changed.
  static let eventLimit = 12
  /// So far the engine looks ahead.
  static let span = Microseconds.seconds(120)

  /// What can be said in a step of the run, behind what its block says that holds: a line that the
  /// engine denies, and those below it, are left out. Nil for a step whose block plays nothing, or
  /// doesn't run. Every line is put to the engine before it is told. O(the lesson's run).
  package init?(ofStep index: Int, in run: LessonRun) {
    let step = run.lesson.steps[index]
    guard let action = step.action, !action.isBroken else { return nil }
    let denied = Set(run.diagnostics.map(\.range.line))
    let kept = Array(action.statements.prefix { !$0.isDenied(in: denied) })
    let rehearsal = Rehearsal(of: run.lesson, upTo: index, kept: kept)
    guard var proposed = rehearsal.future(for: Self.span, limit: Self.eventLimit) else {
      return nil
    }
    // A state is looked at when the world stands still at an event, and may have moved on by then.
    while let wrong = rehearsal.firstDenied(of: proposed) { proposed.remove(at: wrong) }
    self.step = step.id ?? String(index + 1)
    line = kept.last?.range.line ?? action.line
    lines = proposed.map { "expect " + $0.text }
  }

  /// What can be said in every step whose block says nothing that the engine could deny, or says
  /// what it denies.
  package static func all(in run: LessonRun) -> [Suggestion] {
    run.lesson.steps.indices.filter { index in
      guard let action = run.lesson.steps[index].action else { return false }
      return run.steps[index].hasFailed
        || !action.statements.contains { $0.statement.isExpectation }
    }.compactMap { Suggestion(ofStep: $0, in: run) }
  }
}

extension LocatedStatement {
  /// Whether one of these lines, which the engine denies, is this one. A fault that never fires is
  /// no reason to stop: what would have met it may be still to come.
  fileprivate func isDenied(in lines: Set<Int>) -> Bool {
    if case .arm = statement { return false }
    return lines.contains(range.line)
  }
}
