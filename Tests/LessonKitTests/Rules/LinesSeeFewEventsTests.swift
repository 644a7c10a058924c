@testable import LessonKit

struct LinesSeeFewEventsTests: RuleTests {
  static let rule: any Rule.Type = LinesSeeFewEvents.self

  static let told: [Told] = [
    .script(
      """
      set rtt 0ms
      establish
      inject client -> server DATA len=40
      ⟦wait 1s⟧
      """,
      english: [
        "more than 20000 things happen at one instant, without time passing",
        "give the path a delay, or send less at once",
      ],
      korean: [
        "시간이 흐르지 않는 한순간에 20000가지가 넘는 일이 일어났어요", "경로에 지연을 두거나, 한꺼번에 덜 보내세요",
      ])
  ]
}
