import Testing

@testable import LessonKit

@Suite struct ClaimsHaveChoicesTests: RuleTests {
  static let rule: any Rule.Type = ClaimsHaveChoices.self

  static let told: [Told] = [
    .page(
      """
      Is a second long?

      - [x] no
      - [ ] yes

      ```tcp
      ⟦claim 3 client ESTABLISHED⟧
      wait 1s
      ```

      """,
      english: [
        "there is no choice 3: the quiz above has 2 choices",
        "choices count from 1 in the nearest quiz above; mend the number, or add the choice",
      ],
      korean: [
        "3번 선택지는 없어요. 위의 퀴즈에는 선택지가 2개예요",
        "선택지는 바로 위 퀴즈의 것을 1부터 세요. 번호를 고치거나 선택지를 더해 주세요",
      ]),
    .page(
      """
      Is a second long?

      - [x] no

      ```tcp
      ⟦claim 2 client ESTABLISHED⟧
      wait 1s
      ```

      """,
      english: [
        "there is no choice 2: the quiz above has 1 choice",
        "choices count from 1 in the nearest quiz above; mend the number, or add the choice",
      ],
      korean: [
        "2번 선택지는 없어요. 위의 퀴즈에는 선택지가 1개예요",
        "선택지는 바로 위 퀴즈의 것을 1부터 세요. 번호를 고치거나 선택지를 더해 주세요",
      ]),
    .page(
      """
      A second passes.

      ```tcp
      ⟦claim 1 client ESTABLISHED⟧
      wait 1s
      ```

      """,
      english: [
        "there is no quiz above in this step to speak of",
        "a quiz is a task list (‘- [ ] …’) between the last block and this one",
      ],
      korean: ["이 단계에는 위에 퀴즈가 없어요", "퀴즈는 앞 블록과 이 블록 사이의 할 일 목록(‘- [ ] …’)이에요"]),
  ]

  private func lesson(quiz: String, claims: String) -> TestLesson {
    TestLesson("# Title\n\n\(quiz)\n\nText.\n\n```tcp\n\(claims)\nwait 1s\n```\n")
  }

  @Test func `a claim about a choice that isn't there is told with their number`() {
    lesson(quiz: "Which?\n\n- [x] a\n- [ ] b", claims: "⟦claim 3 client CLOSED⟧ # third")
      .expect(.noSuchChoice(number: 3, count: 2))
  }

  @Test func `a claim without a quiz above is told`() {
    lesson(quiz: "Which?", claims: "⟦claim 1 client CLOSED⟧").expect(.claimWithoutQuiz)
  }

  @Test func `a second claim about a choice is told`() {
    lesson(
      quiz: "Which?\n\n- [x] a", claims: "claim 1 client CLOSED\n⟦claim 1 server CLOSED⟧"
    ).expect(.repeatedClaim(number: 1))
  }

  @Test func `a quiz of an earlier step is out of reach`() {
    TestLesson(
      "# Title\n\nWhich?\n\n- [x] a\n\n---\n\nText.\n\n```tcp\n⟦claim 1 client CLOSED⟧\nwait 1s\n```\n"
    ).expect(.claimWithoutQuiz)
  }
}
