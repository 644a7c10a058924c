import Testing

@testable import LessonKit

@Suite struct TaskLinesStandInOrderTests: RuleTests {
  static let rule: any Rule.Type = TaskLinesStandInOrder.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      goal both CLOSED
      limit 60s
      ⟦limit 50s⟧
      solution
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: ["line 17 says ‘limit’ already", "say it once"],
      korean: ["‘limit’ 낱말은 17번째 줄에 이미 있어요", "한 번만 써 주세요"]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      limit 60s
      goal client CLOSED
      solution
      ⟦goal both CLOSED⟧
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: [
        "‘goal’ stands below ‘solution’",
        "move it above ‘solution’: below stands only the author's way to the goal",
      ],
      korean: ["‘goal’ 줄이 ‘solution’ 줄 아래에 있어요", "‘solution’ 줄 위로 옮겨 주세요. 아래에는 풀이만 와요"]),
  ]

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
