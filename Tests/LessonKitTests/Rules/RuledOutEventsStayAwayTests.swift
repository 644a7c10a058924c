@testable import LessonKit

struct RuledOutEventsStayAwayTests: RuleTests {
  static let rule: any Rule.Type = RuledOutEventsStayAway.self

  static let told: [Told] = [
    .script(
      """
      client connect
      ⟦expect no client -> server ACK within 1s⟧
      """,
      english: [
        "this was not to happen, but did, at 100 ms: client -> server ACK seq=101 "
          + "ack=301 sent",
        "take the line out, or say more exactly what must not happen",
      ],
      korean: [
        "일어나지 않아야 할 일이 100 ms에 일어났어요: client -> server ACK seq=101 ack=301 sent",
        "이 줄을 빼거나, 일어나지 않아야 할 일을 더 정확하게 써 주세요",
      ])
  ]
}
