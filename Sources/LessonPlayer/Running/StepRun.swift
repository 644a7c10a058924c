import LessonKit
import NetworkSimulation
import TCPEngine

/// One step's run.
package struct StepRun: Equatable, Sendable {
  /// The world at rest before the block plays, after the step's setup.
  package var before: Network
  /// The world after it.
  package var after: Network
  /// What the stage shows at rest before the block.
  package var start: StageCursor
  /// Where each press stops: one, or one more a `pause`; empty without action.
  package var stops: [StageCursor]
  /// The answers of the step's blanks, as text; nil where the engine has none (E404).
  package var answers: [String?]
  /// Where each answer shows itself on the stage: the place right after the segment that holds it.
  /// Nil for a variable, which stands at the block's end, and where there is no answer.
  package var answerPlaces: [StageCursor?]
  /// Which statement was running when each event happened, for `trace`: from each mark's event on
  /// until the next mark's.
  package var lines: [LineMark]
  /// What the lesson asks of the stage while the step rests.
  package var startDirections: StageDirections
  /// The same while its block plays, and after.
  package var directions: StageDirections
  /// Whether the engine denies something that the step's blocks or quizzes say, or they didn't run
  /// as they are written: the author's badge.
  package var hasFailed: Bool
  /// The step's task; nil without one, or if its block didn't run.
  package var task: TaskRun?

  /// Where the stage rests after so many presses of the block, 0 … `stops.count`.
  func cursor(part: Int) -> StageCursor { part > 0 ? stops[part - 1] : start }
}

/// The first event that a statement brought about.
package struct LineMark: Equatable, Sendable {
  /// Which of the run's traces.
  package var act: Int
  /// The event's index in it.
  package var event: Int
  /// The statement's line in the file, 1-based.
  package var line: Int
}
