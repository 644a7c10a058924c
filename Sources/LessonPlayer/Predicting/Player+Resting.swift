extension Player {
  /// A lesson in which the learner rests before a press of a step, its questions behind them.
  /// Traps if the step has no such press.
  package init(_ run: LessonRun, before press: Int, of step: Int) {
    self.init(run)
    precondition(press <= run.steps[step].stops.count, "a press that the step has")
    for quiz in run.lesson.steps[step].quizzes.indices {
      answers[QuizAddress(step: step, quiz: quiz)] = QuizAnswer(isSkipped: true)
    }
    enter(step)
    part = press
  }
}
