import Testing

@testable import LessonKit

@Suite struct FencesAreClosedTests {
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
