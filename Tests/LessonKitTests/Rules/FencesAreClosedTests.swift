import Testing

@testable import LessonKit

@Suite struct FencesAreClosedTests: RuleTests {
  static let rule: any Rule.Type = FencesAreClosed.self

  static let told: [Told] = [
    .page(
      """
      Text.

      ⟦```tcp #a⟧
      client connect

      """,
      english: ["this block is never closed", "close it with a line that holds only ```"],
      korean: ["이 블록은 닫히지 않았어요", "```만 있는 줄로 닫아 주세요"]),
    .page(
      """
      Text.

      ⟦~~~~ text⟧
      ~~~

      """,
      english: ["this block is never closed", "close it with a line that holds only ~~~~"],
      korean: ["이 블록은 닫히지 않았어요", "~~~~만 있는 줄로 닫아 주세요"]),
  ]

  @Test func `a script that is never closed is told once, and not read`() {
    let lesson = TestLesson("# Title\n\nText.\n\n⟦```tcp #a⟧\nclient connect\n\nProse after.\n")
    lesson.expect(.unclosedFence(marker: "```"))
    #expect(lesson.steps[0].action?.isBroken == true)
    #expect(lesson.steps[0].action?.statements == [])
  }

  @Test func `any other fence is told too`() {
    TestLesson("# Title\n\n⟦~~~~ text⟧\n~~~\n").expect(.unclosedFence(marker: "~~~~"))
  }

  @Test func `closed fences, long, indented and in quotes, are fine`() {
    TestLesson("# Title\n\n````text\n```\n````\n\n  ```\n  x\n  ```\n\n> ```\n> x\n> ```\n")
      .expect()
  }
}
