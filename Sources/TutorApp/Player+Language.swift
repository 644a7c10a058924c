import LessonKit
import LessonPlayer

extension Player {
  /// A player of the same lesson in another language, at the step where `other` is: the same
  /// presses made, the same answers given.
  init(continuing other: Player, in lesson: Lesson) {
    self.init(LessonRun(lesson))
    isAnimated = false
    while (stepIndex, part) < (other.stepIndex, other.part) {
      let before = self
      repeatAnswer(of: other)
      repeatTask(of: other)
      if stepIndex < other.stepIndex, leaveTask() { continue }
      handle(.stepForward(isRepeat: false))
      // A lesson that isn't its translation may be shorter.
      if self == before { break }
    }
    repeatAnswer(of: other)
    repeatTask(of: other)
    for _ in 0..<other.openHints { handle(.hint) }
    while speed != other.speed {
      let isSlower = Speed.allCases.prefix { $0 != other.speed }.contains(speed)
      handle(isSlower ? .faster : .slower)
    }
    isAnimated = other.isAnimated
  }

  /// Answers the quiz that is asked as `other` did.
  private mutating func repeatAnswer(of other: Player) {
    guard let asked = quiz, let index = step.quizzes.firstIndex(of: asked.quiz),
      let given = other.answers[QuizAddress(step: stepIndex, quiz: index)]
    else { return }
    for choice in given.chosen { handle(.choose(choice + 1)) }
    if given.isSubmitted { handle(.submit) }
  }
}
