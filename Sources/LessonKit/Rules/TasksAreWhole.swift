/// A task says what is to be reached, and how its author reaches it (E504).
enum TasksAreWhole: Rule {
  static let code = "E504"
  static let title = BilingualText("a task that lacks a line", "줄이 빠진 과제")
  static let explanation = BilingualText(
    """
    A task says what is to be reached with `goal`, and with `solution` how its author reaches \
    it: only so can `check` tell that it can be reached at all, and not by doing nothing.
    """,
    """
    과제는 `goal`로 이룰 일을, `solution`으로 저자의 풀이를 적어요. 그래야 이룰 수 있는 목표인지, 가만히 있어도 이루어지지는 않는지 `check`가 알 \
    수 있어요.
    """)
  static let example: RuleExample? = .task(
    """
    ```tcp setup
    establish
    ```

    Close both ends.

    ```tcp task
    allow close
    limit 60s
    solution
    client close
    server close
    wait 20s
    ```

    """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.steps.compactMap(\.block).flatMap { block -> [Diagnostic] in
      // In a broken block the line may be what is broken.
      guard block.place == .task, !block.script.isBroken else { return [] }
      var words: [String] = []
      if block.task.goals.isEmpty { words.append("goal") }
      if block.task.solution == nil { words.append("solution") }
      return words.map { draft.source.diagnostic(.taskLacks($0), at: block.fence) }
    }
  }
}

extension Mistake {
  /// `goal` or `solution` is missing in the block.
  static func taskLacks(_ word: String) -> Mistake {
    Mistake(
      TasksAreWhole.self,
      BilingualText("this task has no ‘\(word)’ line", "이 과제에는 ‘\(word)’ 줄이 없어요"),
      help: word == "goal"
        ? BilingualText(
          "say what the learner has to bring about: ‘goal both CLOSED’",
          "배우는 사람이 이루어야 할 것을 써 주세요: ‘goal both CLOSED’")
        : BilingualText(
          "write ‘solution’, and below it a way to the goal: ‘check’ plays it",
          "‘solution’ 줄과 그 아래에 목표에 이르는 길을 써 주세요. ‘check’ 명령이 그대로 해 봐요"))
  }
}
