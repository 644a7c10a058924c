@testable import LessonKit

struct TaskWordsStandInTasksTests: RuleTests {
  static let rule: any Rule.Type = TaskWordsStandInTasks.self

  static let told: [Told] = [
    .script(
      "⟦goal⟧ both CLOSED",
      english: ["‘goal’ belongs in a task", "start the block with ```tcp task"],
      korean: ["‘goal’ 줄은 과제 안에서만 써요", "블록을 ```tcp task 줄로 시작해 주세요"])
  ]
}
