import Testing

@testable import LessonKit

@Suite struct StepIDsDifferTests: RuleTests {
  static let rule: any Rule.Type = StepIDsDiffer.self

  static let told: [Told] = [
    .page(
      """
      A.

      ```tcp #syn
      wait 1s
      ```

      B.

      ```tcp ⟦#syn⟧
      wait 1s
      ```

      """,
      english: ["line 10 has a step ‘#syn’ already", "give each step an id of its own"],
      korean: ["‘#syn’ 단계는 10번째 줄에 이미 있어요", "단계마다 다른 이름을 붙여 주세요"])
  ]

  @Test func `an id that was given before is told with its first line`() {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #syn\nwait 1s\n```\n\nB.\n\n```tcp ⟦#syn⟧\nwait 1s\n```\n"
    ).expect(.repeatedStepID(id: "syn", line: 5))
  }
}
