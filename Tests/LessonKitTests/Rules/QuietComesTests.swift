@testable import LessonKit

struct QuietComesTests: RuleTests {
  static let rule: any Rule.Type = QuietComes.self

  static let told: [Told] = [
    .script(
      """
      establish
      server stop reading
      client send 100000
      ⟦wait until quiet⟧
      """,
      english: [
        "it doesn't get quiet within 120 s: a segment is in flight or a timer runs",
        "wait for less: ‘wait until’ with an event or a condition, or ‘wait 3s’",
      ],
      korean: [
        "120 s 안에 조용해지지 않았어요. 날아가는 세그먼트나 도는 타이머가 있어요",
        "‘wait until’ 다음에 사건이나 조건을 쓰거나, ‘wait 3s’처럼 시간을 써 주세요",
      ])
  ]
}
