/// At least one choice of a quiz is ticked (E401).
enum QuizzesHaveAnswers: Rule {
  static let code = "E401"
  static let title = BilingualText("a quiz without an answer", "답이 없는 퀴즈")
  static let explanation = BilingualText(
    """
    A task list under a question is a quiz, and `[x]` marks what is right. With no mark, every \
    choice would be wrong.
    """,
    """
    물음 아래의 할 일 목록은 퀴즈고, `[x]`가 맞는 것이에요. 표시가 없으면 무엇을 골라도 틀려요.
    """)
  static let example: RuleExample? = .page(
    """
    What does the server send?

    - [ ] `SYN`
    - [ ] `SYN,ACK`

    """,
    mended: """
      What does the server send?

      - [ ] `SYN`
      - [x] `SYN,ACK`

      """)

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
