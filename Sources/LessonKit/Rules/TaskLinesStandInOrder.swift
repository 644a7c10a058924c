/// A task's lines stand above its `solution`, and each is said once (E505).
enum TaskLinesStandInOrder: Rule {
  static let code = "E505"
  static let title = BilingualText("a task's lines out of order", "순서가 바뀐 과제의 줄")
  static let explanation = BilingualText(
    """
    What the task is stands above `solution`, each of `from`, `allow` and `limit` once; below \
    stands only the author's way to the goal.
    """,
    """
    과제의 내용은 `solution` 위에 쓰고, `from`, `allow`, `limit`은 한 번씩만 써요. 아래에는 저자의 풀이만 와요.
    """)
  static let example: RuleExample? = .task(
    """
    ```tcp setup
    establish
    ```

    Close both ends.

    ```tcp task
    allow close
    goal both CLOSED
    solution
    limit 60s
    client close
    server close
    wait until both CLOSED
    ```

    """)
}

extension Mistake {
  /// Said already, in this line.
  static func repeatedInTask(word: String, line: Int) -> Mistake {
    Mistake(
      TaskLinesStandInOrder.self,
      BilingualText("line \(line) says ‘\(word)’ already", "‘\(word)’ 낱말은 \(line)번째 줄에 이미 있어요"),
      help: BilingualText("say it once", "한 번만 써 주세요"))
  }

  /// A line about the task below `solution`.
  static func afterSolution(word: String) -> Mistake {
    Mistake(
      TaskLinesStandInOrder.self,
      BilingualText("‘\(word)’ stands below ‘solution’", "‘\(word)’ 줄이 ‘solution’ 줄 아래에 있어요"),
      help: BilingualText(
        "move it above ‘solution’: below stands only the author's way to the goal",
        "‘solution’ 줄 위로 옮겨 주세요. 아래에는 풀이만 와요"))
  }
}
