@testable import LessonKit

struct StatementsEndWithTheirLineTests: RuleTests {
  static let rule: any Rule.Type = StatementsEndWithTheirLine.self

  static let told: [Told] = [
    .script(
      """
      client connect ⟦now⟧
      wait 1s
      """,
      english: ["the statement is complete before ‘now’"],
      korean: ["‘now’ 앞에서 이미 문장이 끝났어요"])
  ]
}
