import NetworkSimulation
import TCPEngine

/// What a learner is asked to bring about with their own hands (lesson format, sections 3 and 5).
///
/// A task is played on a copy of the world: the lesson goes on from where it stood.
package struct LessonTask: Equatable, Sendable {
  /// The id of the step before whose block the task begins, armed faults removed; nil is the world
  /// as it stands here.
  package var origin: String?
  /// What happens before the learner's turn.
  package var opening: Script
  /// The author's own way to the goals. Its first lines and the opening's last share one instant.
  package var solution: Script
  /// Whether the author wrote one.
  package var hasSolution: Bool
  /// What the learner may do, in the order of the page.
  package var allowances: [TaskAllowance]
  /// What must come about: events at any time since the task began, conditions at its end.
  package var goals: [TaskAim]
  /// What must not come about at any time.
  package var prohibitions: [TaskAim]
  /// The simulated time that the task may take; nil if the author sets none.
  package var limit: Microseconds?
  /// Where `limit` stands, or the block's fence.
  package var limitRange: SourceRange

  /// The time after which a task without a limit ends, as an `expect` gives up.
  package static let usualLimit = Microseconds.seconds(120)

  /// The simulated time after which the task is over.
  package var timeAllowed: Microseconds { limit ?? Self.usualLimit }

  /// What the learner may do of this kind; nil if nothing.
  package func allowance(of action: TaskActionKind) -> TaskAllowance? {
    allowances.first { $0.action == action }
  }

  /// Opening and solution as one script, for they share an instant.
  package var wholeSolution: Script {
    var script = opening
    script.statements += solution.statements
    return script
  }
}

/// Something that a task allows.
package struct TaskAllowance: Equatable, Sendable {
  /// What may be done.
  package var action: TaskActionKind
  /// How often; nil is as often as one likes.
  package var budget: Int?
  /// Where it stands.
  package var range: SourceRange

  /// A kind of action, and how often it may be done.
  package init(action: TaskActionKind, budget: Int?, range: SourceRange) {
    self.action = action
    self.budget = budget
    self.range = range
  }
}

/// The kinds of action that a task can allow, as `allow` writes them.
package enum TaskActionKind: String, CaseIterable, Hashable, Sendable {
  case drop, duplicate, delay, send, read, close, abort, cut, set
}

/// A `goal` or `forbid` line.
package struct TaskAim: Equatable, Sendable {
  /// What comes about, or must not.
  package var what: Claim
  /// Where the whole line stands.
  package var range: SourceRange
  /// The line as written, without comment: "goal both CLOSED".
  package var written: String

  /// An aim at its place.
  package init(what: Claim, range: SourceRange, written: String) {
    self.what = what
    self.range = range
    self.written = written
  }
}
