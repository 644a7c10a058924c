import LessonKit
import NetworkSimulation
import TCPEngine

/// A step's task, ready to be played, and what became of it by the author's solution and by itself.
package struct TaskRun: Equatable, Sendable {
  /// The task at its beginning.
  package let play: TaskPlay
  /// The author's solution.
  package let solution: TaskTrial
  /// Nobody does anything.
  package let idle: TaskTrial
}

/// A task that has run to its end.
package struct TaskTrial: Equatable, Sendable {
  /// The world at its end.
  package let world: Network
  /// What happened, before the task too.
  package let trace: Trace
  /// How goals and prohibitions stand at the end. The trace's events from `tally.first` on are the
  /// task's.
  package let tally: TaskTally
}
