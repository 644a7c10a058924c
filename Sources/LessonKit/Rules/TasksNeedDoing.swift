import TCPEngine

/// Doing nothing doesn't win a task (E502).
enum TasksNeedDoing: Rule {
  static let code = "E502"
  static let title = BilingualText("a task that does itself", "저절로 이루어지는 과제")
  static let explanation = BilingualText(
    """
    `check` also plays each task without doing anything, until its limit or until nothing more \
    happens. If that reaches the goal, the learner has nothing to do. Ask for something that \
    only an action brings about, or forbid the way that leads there by itself.
    """,
    """
    `check`는 아무것도 하지 않고도 과제를 해 봐요. 제한 시간까지, 또는 더 일어날 일이 없을 때까지 기다려요. 그래도 목표가 이루어지면 배우는 사람이 할 일이 \
    없어요. 무언가 해야만 이루어지는 것을 목표로 삼거나, 저절로 이루어지는 길을 금지하세요.
    """)
  static let example: RuleExample? = .task(
    """
    ```tcp setup
    establish
    ```

    Keep the connection open.

    ```tcp task
    allow close
    goal both ESTABLISHED
    limit 10s
    solution
    wait 1s
    ```

    """)
}

extension Mistake {
  /// Whoever does nothing has won, after so much simulated time.
  package static func taskVacuous(after: Microseconds) -> Mistake {
    let span = TimeText.spoken(after)
    return Mistake(
      TasksNeedDoing.self,
      BilingualText(
        "the goal is reached by doing nothing, after \(span): the learner has no task",
        "아무것도 하지 않아도 \(span) 만에 목표가 이루어져요. 배우는 사람이 할 일이 없어요"),
      help: BilingualText(
        "ask for something that only an action brings about",
        "무언가 해야만 이루어지는 것을 목표로 삼아 주세요"))
  }
}
