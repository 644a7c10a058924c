import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine

/// What the pane shows of a task, as plain values.
struct TaskView: Equatable, Sendable {
  var goals: [Goal]
  var prohibitions: [TaskAim]
  var allowances: [Allowance]
  /// What digit keys do, from 1.
  var deeds: [TaskAction]
  /// The segment that `x` loses; nil if none can be lost.
  var selected: TracedSegment?
  /// How many there are to choose from.
  var candidateCount: Int
  var timeLeft: Microseconds
  var outcome: TaskOutcome
  /// Whether it is the author's solution that shows.
  var isRevealed: Bool
  /// Whether anything was done that can be done anew.
  var isBegun: Bool
  /// What is offered where it is asked how much; empty if nothing is asked.
  var amounts: [DeedAmount]
  /// Why the latest key did nothing.
  var refusal: TaskRefusal?

  struct Goal: Equatable, Sendable {
    var aim: TaskAim
    var isMet: Bool
  }

  struct Allowance: Equatable, Sendable {
    var action: TaskActionKind
    /// Nil is as often as one likes.
    var left: Int?
  }

  init(_ play: TaskPlay, amounts: [DeedAmount], refusal: TaskRefusal?) {
    goals = zip(play.task.goals, play.tally.goalsMet).map { Goal(aim: $0, isMet: $1) }
    prohibitions = play.task.prohibitions
    allowances = play.task.allowances.map {
      Allowance(action: $0.action, left: play.left(of: $0))
    }
    outcome = play.outcome
    deeds = play.outcome == .open ? play.deeds : []
    selected = play.outcome == .open ? play.selected : nil
    candidateCount = play.candidates.count
    timeLeft = play.timeLeft
    isRevealed = play.isRevealed
    isBegun = play.canGoBack
    self.amounts = amounts
    self.refusal = refusal
  }

  /// Whether a segment may still be lost.
  var canLose: Bool {
    selected != nil && allowances.contains { $0.action == .drop && $0.left != 0 }
  }
}
