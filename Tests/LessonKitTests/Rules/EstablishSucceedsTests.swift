@testable import LessonKit

struct EstablishSucceedsTests: RuleTests {
  static let rule: any Rule.Type = EstablishSucceeds.self

  static let told: [Told] = [
    .script(
      """
      crash server
      ⟦establish⟧
      """,
      english: [
        "no connection came about: client CLOSED, server CLOSED",
        "put it before ‘crash’, or ‘reboot’ the host first",
      ],
      korean: [
        "연결이 맺어지지 않았어요: client CLOSED, server CLOSED",
        "‘crash’ 앞에 두거나 먼저 ‘reboot’ 줄로 호스트를 켜 주세요",
      ])
  ]
}
