import Testing

@testable import LessonKit

@Suite struct TaskLinesStandInOrderTests {
  private func task(_ lines: String) -> TestLesson {
    TestLesson("# Title\n\nTry.\n\n```tcp task #try\n\(lines)\n```\n")
  }

  @Test func `what is said twice is told at its second line`() {
    task(
      """
      from try
      ⟦from try⟧
      limit 1s
      ⟦limit 2s⟧
      allow drop 1, send 2, ⟦drop⟧ 3
      goal both CLOSED
      solution
      ⟦solution⟧
      """
    ).expect(
      .repeatedInTask(word: "from", line: 6), .repeatedInTask(word: "limit", line: 8),
      .repeatedInTask(word: "drop", line: 10), .repeatedInTask(word: "solution", line: 12))
  }

  @Test func `goals and prohibitions may be many`() {
    task("goal both CLOSED\ngoal client CLOSED\nforbid client LISTEN\nsolution\nwait 1s").expect()
  }

  @Test func `a line about the task below its solution is told`() {
    task("solution\nwait 1s\n⟦goal both CLOSED⟧\n⟦limit 3s⟧").expect(
      .afterSolution(word: "goal"), .afterSolution(word: "limit"))
  }
}
