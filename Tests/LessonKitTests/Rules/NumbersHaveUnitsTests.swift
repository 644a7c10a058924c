@testable import LessonKit

struct NumbersHaveUnitsTests: RuleTests {
  static let rule: any Rule.Type = NumbersHaveUnits.self

  static let told: [Told] = [
    .script(
      "wait ⟦3⟧",
      english: ["3 what?", "write a unit: 3s, 3ms, 3 RTO"],
      korean: ["3 다음에 단위가 없어요", "단위를 써 주세요: 3s, 3ms, 3 RTO"]),
    .script(
      "expect client rto = ⟦2⟧",
      english: ["2 what?", "write a unit: 2s, 2ms"],
      korean: ["2 다음에 단위가 없어요", "단위를 써 주세요: 2s, 2ms"]),
  ]
}
