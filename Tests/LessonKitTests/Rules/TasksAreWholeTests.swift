import Testing

@testable import LessonKit

@Suite struct TasksAreWholeTests: RuleTests {
  static let rule: any Rule.Type = TasksAreWhole.self

  static let told: [Told] = [
    .page(
      """
      Try it.

      ⟦```tcp task⟧
      allow close
      solution
      wait 1s
      ```

      """,
      english: [
        "this task has no ‘goal’ line",
        "say what the learner has to bring about: ‘goal both CLOSED’",
      ],
      korean: ["이 과제에는 ‘goal’ 줄이 없어요", "배우는 사람이 이루어야 할 것을 써 주세요: ‘goal both CLOSED’"]),
    .page(
      """
      Try it.

      ⟦```tcp task⟧
      allow close
      goal both ESTABLISHED
      ```

      """,
      english: [
        "this task has no ‘solution’ line",
        "write ‘solution’, and below it a way to the goal: ‘check’ plays it",
      ],
      korean: [
        "이 과제에는 ‘solution’ 줄이 없어요", "‘solution’ 줄과 그 아래에 목표에 이르는 길을 써 주세요. ‘check’ 명령이 그대로 해 봐요",
      ]),
  ]

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
