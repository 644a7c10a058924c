import LessonKit

/// Names a quiz: which step, which of its quizzes.
package struct QuizAddress: Hashable, Sendable {
  /// The step's index.
  package var step: Int
  /// The quiz's index in its step.
  package var quiz: Int

  /// A quiz of a step.
  package init(step: Int, quiz: Int) {
    self.step = step
    self.quiz = quiz
  }
}

/// What the learner did with a quiz.
package struct QuizAnswer: Equatable, Sendable {
  /// Chosen choices, indices from 0, in order.
  package var chosen: [Int]
  /// Whether the answer is given (a choose-all quiz is open until submitted).
  package var isSubmitted: Bool
  /// Whether the learner went on without an answer.
  package var isSkipped: Bool
  /// Whether it is the author's answer, shown to a room.
  package var isRevealed: Bool

  /// An answer; open unless told.
  package init(
    chosen: [Int] = [], isSubmitted: Bool = false, isSkipped: Bool = false,
    isRevealed: Bool = false
  ) {
    self.chosen = chosen
    self.isSubmitted = isSubmitted
    self.isSkipped = isSkipped
    self.isRevealed = isRevealed
  }

  /// Whether the quiz no longer stands in the way.
  var isSettled: Bool { isSubmitted || isSkipped }

  /// Whether exactly the ticked choices are chosen.
  package func isCorrect(for quiz: Quiz) -> Bool {
    chosen == quiz.choices.indices.filter { quiz.choices[$0].isCorrect }
  }
}

/// The quiz on screen.
package struct QuizProgress: Equatable, Sendable {
  /// The quiz itself.
  package var quiz: Quiz
  /// What the learner did with it; nil if nothing.
  package var answer: QuizAnswer?
  /// A press came before an answer: the pane says how to answer and that another press skips.
  package var isAskingToSkip: Bool
  /// Nil until submitted.
  package var isCorrect: Bool?

  /// A quiz and where the learner stands with it.
  package init(quiz: Quiz, answer: QuizAnswer?, isAskingToSkip: Bool, isCorrect: Bool?) {
    self.quiz = quiz
    self.answer = answer
    self.isAskingToSkip = isAskingToSkip
    self.isCorrect = isCorrect
  }
}
