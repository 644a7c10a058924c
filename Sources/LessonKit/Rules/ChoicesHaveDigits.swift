/// Each choice of a quiz has a digit to pick it with (E406).
enum ChoicesHaveDigits: Rule {
  static let code = "E406"
  static let title = BilingualText("more choices than digits", "숫자 키보다 많은 선택지")
  static let explanation = BilingualText(
    """
    A choice is picked with its digit, 1 to 9, so nobody can pick a tenth one. Two to four are \
    enough to think about.
    """,
    """
    선택지는 1부터 9까지의 숫자 키로 고르니 열 번째는 아무도 고를 수 없어요. 생각해 볼 것은 둘에서 넷이면 충분해요.
    """)
  static let example: RuleExample? = .page(
    """
    How many segments open a connection?

    - [ ] 1
    - [ ] 2
    - [x] 3
    - [ ] 4
    - [ ] 5
    - [ ] 6
    - [ ] 7
    - [ ] 8
    - [ ] 9
    - [ ] 10

    ```tcp
    wait 1s
    ```

    """,
    mended: """
      How many segments open a connection?

      - [ ] 2
      - [x] 3
      - [ ] 4

      ```tcp
      wait 1s
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    // In a page without scripts, what looks like a quiz may be a list of things to do.
    guard draft.hasScripts else { return [] }
    return draft.steps.flatMap(\.quizzes).compactMap { quiz in
      guard quiz.choices.count > Quiz.choiceLimit else { return nil }
      let tenth = quiz.choices[Quiz.choiceLimit]
      return draft.source.diagnostic(
        .tooManyChoices(count: quiz.choices.count),
        at: draft.source.textRange(ofLine: tenth.line))
    }
  }
}

extension Mistake {
  /// A quiz of so many choices.
  static func tooManyChoices(count: Int) -> Mistake {
    Mistake(
      ChoicesHaveDigits.self,
      BilingualText(
        "the quiz has \(count) choices, and there is no digit for this one",
        "선택지가 \(count)개라서, 여기부터는 고를 숫자 키가 없어요"),
      help: BilingualText(
        "keep \(Quiz.choiceLimit) at most", "\(Quiz.choiceLimit)개까지만 남겨 주세요"))
  }
}
