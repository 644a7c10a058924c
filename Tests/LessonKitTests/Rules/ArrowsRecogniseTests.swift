@testable import LessonKit

struct ArrowsRecogniseTests: RuleTests {
  static let rule: any Rule.Type = ArrowsRecognise.self

  static let told: [Told] = [
    .script(
      """
      client connect
      ⟦client -> server SYN⟧ # drawn
      """,
      english: [
        "arrows are not drawn by hand: the engine decides what is sent",
        "to wait for this segment write ‘expect client -> server SYN’; to forge it, "
          + "‘inject client -> server SYN’",
      ],
      korean: [
        "화살표는 손으로 그리지 않아요. 무엇을 보낼지는 엔진이 정해요",
        "이 세그먼트를 기다리려면 ‘expect client -> server SYN’, 위조하려면 ‘inject client -> server SYN’",
      ])
  ]
}
