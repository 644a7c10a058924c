@testable import LessonKit

struct StatementsEndWithTheirLineTests: RuleTests {
  static let rule: any Rule.Type = StatementsEndWithTheirLine.self

  static let told: [Told] = [
    .script(
      """
      client connect ⟦now⟧
      wait 1s
      """,
      english: [
        "the statement is complete before ‘now’",
        "take it out, put it on a line of its own, or make it a comment: ‘# now’",
      ],
      korean: [
        "‘now’ 앞에서 이미 문장이 끝났어요", "빼거나, 다음 줄로 옮기거나, 설명으로 바꿔 주세요: ‘# now’",
      ])
  ]
}
