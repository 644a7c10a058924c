import Testing

@testable import LessonKit

@Suite struct RulesStandApartTests: RuleTests {
  static let rule: any Rule.Type = RulesStandApart.self

  static let told: [Told] = [
    .page(
      """
      Text.
      ⟦---⟧

      More.

      """,
      english: ["this makes the line above a heading", "leave a blank line before ‘---’"],
      korean: ["이러면 윗줄이 제목이 돼요", "‘---’ 앞에 빈 줄을 넣어 주세요"])
  ]

  @Test func `a blank line between, and headings with signs, are fine`() {
    TestLesson("# Title\n\nText.\n\n---\n\n## Part\n---\n").expect()
  }
}
