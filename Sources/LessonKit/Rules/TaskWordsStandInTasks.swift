/// A task's words stand in `tcp task` blocks (E112).
enum TaskWordsStandInTasks: Rule {
  static let code = "E112"
  static let title = BilingualText("a task's word outside a task", "과제 밖에 있는 과제의 낱말")
  static let explanation = BilingualText(
    """
    `from`, `allow`, `goal`, `forbid`, `limit` and `solution` describe what a learner is to \
    reach, so they stand in a block that begins with `tcp task`. In other blocks nobody acts but \
    the script.
    """,
    """
    `from`, `allow`, `goal`, `forbid`, `limit`, `solution`은 배우는 사람이 이룰 일을 적는 낱말이라서 `tcp task`로 \
    시작하는 블록에 써요. 다른 블록에서는 스크립트만 움직여요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    goal server ESTABLISHED
    wait 1s
    """,
    mended: """
      client connect
      wait 1s
      expect server ESTABLISHED
      """)
}

extension Mistake {
  /// A task's word outside a task.
  static func belongsInTask(word: String) -> Mistake {
    Mistake(
      TaskWordsStandInTasks.self,
      BilingualText("‘\(word)’ belongs in a task", "‘\(word)’ 줄은 과제 안에서만 써요"),
      help: BilingualText(
        "start the block with ```tcp task", "블록을 ```tcp task 줄로 시작해 주세요"))
  }
}
