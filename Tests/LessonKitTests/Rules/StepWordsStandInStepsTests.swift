@testable import LessonKit

struct StepWordsStandInStepsTests: RuleTests {
  static let rule: any Rule.Type = StepWordsStandInSteps.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      ⟦claim⟧ 1 client ESTABLISHED
      ```

      Text.

      """,
      english: [
        "‘claim’ belongs in a step's block, not in a setup",
        "move it to the block of the step it speaks of",
      ],
      korean: ["‘claim’ 줄은 준비(setup)가 아니라 단계의 블록에 써요", "그 줄이 말하는 단계의 블록으로 옮겨 주세요"])
  ]
}
