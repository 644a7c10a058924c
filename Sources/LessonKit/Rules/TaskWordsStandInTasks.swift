/// A task's words stand in `tcp task` blocks (E112).
enum TaskWordsStandInTasks: Rule {
  static let code = "E112"
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
