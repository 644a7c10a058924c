/// At least one choice of a quiz is ticked (E401).
enum QuizzesHaveAnswers: LessonRule {
  static let code = "E401"

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

extension Mistake {
  /// No choice is ticked.
  static let noChoiceTicked = Mistake(
    QuizzesHaveAnswers.self,
    BilingualText(
      "no choice is ticked, so nobody can be right", "표시된 선택지가 없어서 아무도 맞힐 수 없어요"),
    help: BilingualText("tick the right one: ‘- [x] …’", "맞는 것에 표시해 주세요: ‘- [x] …’"))
}
