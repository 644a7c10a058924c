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
        "‘establish’ opens a connection where there is none",
      ],
      korean: ["연결이 맺어지지 않았어요: client CLOSED, server CLOSED", "‘establish’ 줄은 연결이 없을 때 새로 맺어요"])
  ]
}
