@testable import LessonKit

struct TextsAreClosedTests: RuleTests {
  static let rule: any Rule.Type = TextsAreClosed.self

  static let told: [Told] = [
    .script(
      "client send ⟦\"hello⟧",
      english: ["the text is not closed", "add \" at the end of this text"],
      korean: ["따옴표가 닫히지 않았어요", "글의 끝에 \" 표를 붙여 주세요"])
  ]
}
