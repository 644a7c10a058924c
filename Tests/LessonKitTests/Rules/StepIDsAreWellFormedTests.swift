@testable import LessonKit

struct StepIDsAreWellFormedTests: RuleTests {
  static let rule: any Rule.Type = StepIDsAreWellFormed.self

  static let told: [Told] = [
    .page(
      """
      Text.

      ```tcp ⟦#Syn⟧
      wait 1s
      ```

      """,
      english: [
        "‘#Syn’ is no step id", "a step id is lower-case letters, digits and ‘-’: #half-close",
      ],
      korean: ["‘#Syn’ 같은 이름은 단계에 붙일 수 없어요", "단계 이름에는 영어 소문자, 숫자, ‘-’만 써요: #half-close"])
  ]
}
