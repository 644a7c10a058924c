import Testing

@testable import LessonKit

@Suite struct DetailsAreClosedTests: RuleTests {
  static let rule: any Rule.Type = DetailsAreClosed.self

  static let told: [Told] = [
    .page(
      """
      What comes next?

      ⟦<details>⟧

      An answer.

      """,
      english: ["this <details> is never closed", "write </details> on a line of its own"],
      korean: ["<details> 부분이 닫히지 않았어요", "</details> 줄을 따로 써 주세요"])
  ]

  @Test func `a hint that a block ends is told, and is a hint all the same`() {
    let lesson = TestLesson(
      "# Title\n\nText.\n\n⟦<details>⟧<summary>Hint</summary>\n\nRung.\n\n```tcp\nwait 1s\n```\n")
    lesson.expect(.unclosedDetails)
    #expect(lesson.steps[0].hints.map(\.plain) == [["Rung."]])
  }
}
