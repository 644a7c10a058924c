/// At least one choice of a quiz is ticked (E401).
enum QuizzesHaveAnswers: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.flatMap(\.quizzes).compactMap { quiz in
      guard let first = quiz.choices.first, !quiz.choices.contains(where: \.isCorrect) else {
        return nil
      }
      return draft.source.diagnostic(
        .noChoiceTicked, at: draft.source.range(of: "[ ]", inLine: first.line))
    }
  }
}
