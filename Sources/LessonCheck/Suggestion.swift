import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine

/// The expectations that come true after a step's block, as the engine's trace has them: what an
/// author can copy into the block, as many lines from the top as the step is to show.
package struct Suggestion: Equatable, Sendable {
  /// The step's number, from 1.
  package let number: Int
  /// The step's id, where it has one.
  package let id: String?
  /// The line of the file behind which the lines belong; 1-based.
  package let line: Int
  /// In the order in which they come true; empty where nothing more happens.
  package let lines: [String]

  /// So many events are told; each may be followed by the states that it changed.
  static let eventLimit = 12
  /// So far the engine looks ahead.
  static let span = Microseconds.seconds(120)

  /// What can be said in these steps of the run, behind what their blocks say that holds: a line
  /// that the engine denies, and those below it, are left out. None for a step whose block plays
  /// nothing, or doesn't run. Every line is put to the engine before it is told. O(the lesson's
  /// run), and what happens in two minutes, a few times a step.
  package static func ofSteps(_ indices: some Sequence<Int>, in run: LessonRun) -> [Suggestion] {
    let denied = Set(run.diagnostics.map(\.range.line))
    var kept: [Int: [LocatedStatement]] = [:]
    for index in indices {
      guard let action = run.lesson.steps[index].action, !action.isBroken else { continue }
      kept[index] = Array(action.statements.prefix { !$0.isDenied(in: denied) })
    }
    var suggestions: [Suggestion] = []
    run.rehearse(kept) { index, rehearsal in
      let step = run.lesson.steps[index]
      var proposed = rehearsal.future(for: span, limit: eventLimit)
      // A state is looked at when the world stands still at an event, and may have moved on by
      // then.
      while let wrong = rehearsal.firstDenied(of: proposed) { proposed.remove(at: wrong) }
      suggestions.append(
        Suggestion(
          number: index + 1, id: step.id,
          line: kept[index]?.last?.range.line ?? step.action?.line ?? step.line,
          lines: proposed.map { "expect " + $0.text }))
    }
    return suggestions
  }

  /// What can be said in every step whose block says nothing that the engine could deny, or says
  /// what it denies.
  package static func all(in run: LessonRun) -> [Suggestion] {
    ofSteps(
      run.lesson.steps.indices.filter { index in
        guard let action = run.lesson.steps[index].action else { return false }
        return run.steps[index].hasFailed
          || !action.statements.contains { $0.statement.isExpectation }
      }, in: run)
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
