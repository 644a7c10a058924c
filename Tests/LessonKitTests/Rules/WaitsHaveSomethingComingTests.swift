@testable import LessonKit

struct WaitsHaveSomethingComingTests: RuleTests {
  static let rule: any Rule.Type = WaitsHaveSomethingComing.self

  static let told: [Told] = [
    .script(
      """
      establish
      ⟦expect client -> server DATA⟧
      """,
      english: [
        "nothing is going to happen: no segment in flight and no timer running",
        "did you forget ‘client send’?",
      ],
      korean: ["앞으로 일어날 일이 없어요. 날아가는 세그먼트도, 도는 타이머도 없어요", "‘client send’ 줄을 빠뜨리지 않았나요?"])
  ]
}
