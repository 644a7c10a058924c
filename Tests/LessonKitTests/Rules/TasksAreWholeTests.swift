import Testing

@testable import LessonKit

@Suite struct TasksAreWholeTests {
  @Test func `a task without a goal is told at its fence`() {
    TestLesson("# Title\n\nTry.\n\n⟦```tcp task⟧\nsolution\nwait 1s\n```\n").expect(
      .taskLacks("goal"))
  }

  @Test func `a task without a solution is told at its fence`() {
    TestLesson("# Title\n\nTry.\n\n⟦```tcp task #try⟧\ngoal both CLOSED\n```\n").expect(
      .taskLacks("solution"))
  }

  @Test func `a task with both lacks nothing`() {
    TestLesson("# Title\n\nTry.\n\n```tcp task\ngoal both CLOSED\nsolution\nwait 1s\n```\n")
      .expect()
  }
}
