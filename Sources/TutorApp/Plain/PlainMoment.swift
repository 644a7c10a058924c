import LessonPlayer

/// Where a reader of plain text is waited for: what comes next may be foretold there, and the world
/// may go its own way.
package struct PlainMoment: Equatable, Sendable {
  private let run: LessonRun
  private let step: Int
  private let press: Int
  private let words: PlainWords

  /// Before a press of a step, counted from 0.
  init(_ run: LessonRun, before press: Int, of step: Int, words: PlainWords) {
    self.run = run
    self.step = step
    self.press = press
    self.words = words
  }

  /// Asks what comes next. Throws why that isn't asked here.
  package func prediction() throws(PredictionRefusal) -> PlainPrediction {
    PlainPrediction(try Prediction(at: Player(run, before: press, of: step)), words)
  }

  /// The world, going its own way from here; nil where no world is behind what is told.
  package func fork() -> PlainFork? {
    run.fork(step: step, part: press).map { PlainFork($0, words) }
  }
}
