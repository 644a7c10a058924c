@testable import LessonKit

struct ForgedFieldsHaveValuesTests: RuleTests {
  static let rule: any Rule.Type = ForgedFieldsHaveValues.self

  static let told: [Told] = [
    .script(
      "inject client -> server RST seq⟦>⟧5",
      english: [
        "a forged segment has one value in each field; ‘>’ compares",
        "write ‘=’, or leave the field out",
      ],
      korean: ["위조한 세그먼트의 필드에는 값이 하나예요. ‘>’ 부분은 비교예요", "‘=’ 표로 쓰거나 필드를 빼 주세요"])
  ]
}
