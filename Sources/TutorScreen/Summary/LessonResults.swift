import LessonKit
import Wording

/// What a learner has achieved in a lesson so far, as plain values.
package struct LessonResults: Equatable, Sendable {
  /// Wall-clock time spent on its stage.
  package var seconds: Int
  /// How many questions it asks.
  package var questions: Int
  /// How many of them were answered rightly at the first try.
  package var rightAtOnce: Int
  /// How many were later, or with a hint.
  package var rightLater: Int
  /// The numbers of the steps, from 1, whose questions have no right answer yet.
  package var stepsToRevisit: [Int]
  /// In the order of the lesson.
  package var tasks: [Task]
  /// How many predictions were graded.
  package var predictions: Int
  /// How many of them were right in every field.
  package var predictionsRight: Int

  /// What came of one task.
  package struct Task: Equatable, Sendable {
    /// The number of its step, from 1.
    package var step: Int
    package var isWon: Bool
    /// What the learner did to win it, in the order of the task's allowances.
    package var deeds: [Deed]

    /// What came of the task of a step.
    package init(step: Int, isWon: Bool, deeds: [Deed] = []) {
      self.step = step
      self.isWon = isWon
      self.deeds = deeds
    }
  }

  /// How often something was done.
  package struct Deed: Equatable, Sendable {
    package var action: TaskActionKind
    package var count: Int
    /// How often it may be done; nil is as often as one likes.
    package var budget: Int?

    /// An action, so many times of so many.
    package init(_ action: TaskActionKind, count: Int, of budget: Int?) {
      self.action = action
      self.count = count
      self.budget = budget
    }
  }

  /// The results as they stand.
  package init(
    seconds: Int, questions: Int, rightAtOnce: Int, rightLater: Int, stepsToRevisit: [Int],
    tasks: [Task], predictions: Int, predictionsRight: Int
  ) {
    self.seconds = seconds
    self.questions = questions
    self.rightAtOnce = rightAtOnce
    self.rightLater = rightLater
    self.stepsToRevisit = stepsToRevisit
    self.tasks = tasks
    self.predictions = predictions
    self.predictionsRight = predictionsRight
  }
}
