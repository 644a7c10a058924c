@testable import LessonKit

struct TasksNeedDoingTests: RuleTests {
  static let rule: any Rule.Type = TasksNeedDoing.self

  static let told: [Told] = [
    .page(
      """
      ```tcp setup
      establish
      ```

      Try it.

      ```tcp task
      allow close
      ⟦goal both ESTABLISHED⟧
      limit 10s
      solution
      wait 1s
      ```

      """,
      english: [
        "the goal is reached by doing nothing, after 0 s: the learner has no task",
        "ask for something that only an action brings about",
      ],
      korean: ["아무것도 하지 않아도 0 s 만에 목표가 이루어져요. 배우는 사람이 할 일이 없어요", "무언가 해야만 이루어지는 것을 목표로 삼아 주세요"])
  ]
}
