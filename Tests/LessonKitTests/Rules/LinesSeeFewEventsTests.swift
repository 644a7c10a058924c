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
        "more than 20000 things happen while this line waits; that is too much for a "
          + "lesson",
        "send less, wait for a shorter time, or give the path a delay",
      ],
      korean: ["이 줄이 기다리는 동안 20000가지가 넘는 일이 일어났어요. 강의에는 너무 많아요", "덜 보내거나, 짧게 기다리거나, 경로에 지연을 두세요"])
  ]
}
