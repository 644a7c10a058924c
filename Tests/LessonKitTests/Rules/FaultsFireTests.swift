@testable import LessonKit

struct FaultsFireTests: RuleTests {
  static let rule: any Rule.Type = FaultsFire.self

  static let told: [Told] = [
    .script(
      """
      establish
      ⟦drop 2nd client -> server DATA⟧
      client send 10
      expect client -> server DATA
      """,
      english: [
        "this fault never fired: only 1 matching segment was sent after line 16 (seq=101)",
        "a fault counts the segments that enter the path after its line",
      ],
      korean: [
        "이 장애는 한 번도 일어나지 않았어요. 16번째 줄 뒤로 맞는 세그먼트는 1개뿐이었어요 (seq=101)",
        "장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요",
      ]),
    .script(
      """
      establish
      ⟦drop next server -> client DATA⟧
      client send 10
      expect client -> server DATA
      """,
      english: [
        "this fault never fired: no matching segment was sent after line 16",
        "a fault counts the segments that enter the path after its line",
      ],
      korean: [
        "이 장애는 한 번도 일어나지 않았어요. 16번째 줄 뒤로 맞는 세그먼트가 나가지 않았어요", "장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요",
      ]),
  ]
}
