/// What the learner asked for, or the clock. Keys are mapped to these elsewhere.
package enum PlayerIntent: Equatable, Sendable {
  /// Do what the footer names, or finish it. `isRepeat`: the key is being held down.
  case stepForward(isRepeat: Bool)
  /// Exactly back by one press.
  case stepBack
  case eventForward
  case eventBack
  case first
  /// To the beginning of a step, by its index; the nearest there is.
  case goTo(step: Int)
  case last
  case sectionForward
  case sectionBack
  /// Choice 1 … of the quiz.
  case choose(Int)
  /// Choose-all quizzes: the choice is made.
  case submit
  /// Toggles playing on by itself.
  case toggleAutoPlay
  case faster
  case slower
  /// Something done in the step's task.
  case task(TaskAction)
  /// Something asked of a fork, or of the list of what can be done.
  case whatIf(WhatIf)
  /// Opens the next rung of the hint.
  case hint
  /// Wall-clock time passed, milliseconds: moves animation and auto-play.
  case tick(milliseconds: Int)
}
