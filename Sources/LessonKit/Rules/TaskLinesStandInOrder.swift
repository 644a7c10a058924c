/// A task's lines stand above its `solution`, and each is said once (E505).
enum TaskLinesStandInOrder: Rule {
  static let code = "E505"
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
