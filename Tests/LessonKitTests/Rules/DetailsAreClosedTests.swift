import Testing

@testable import LessonKit

@Suite struct DetailsAreClosedTests {
  @Test func `a hint that a block ends is told, and is a hint all the same`() {
    let lesson = TestLesson(
      "# Title\n\nText.\n\n⟦<details>⟧<summary>Hint</summary>\n\nRung.\n\n```tcp\nwait 1s\n```\n")
    lesson.expect(.unclosedDetails)
    #expect(lesson.steps[0].hints.map(\.plain) == [["Rung."]])
  }
}
