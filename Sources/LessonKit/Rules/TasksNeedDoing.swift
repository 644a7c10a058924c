import TCPEngine

/// Doing nothing doesn't win a task (E502).
enum TasksNeedDoing: Rule {
  static let code = "E502"
}

extension Mistake {
  /// Whoever does nothing has won, after so much simulated time.
  package static func taskVacuous(after: Microseconds) -> Mistake {
    let span = TimeText.spoken(after)
    return Mistake(
      TasksNeedDoing.self,
      BilingualText(
        "the goal is reached by doing nothing, after \(span): the learner has no task",
        "아무것도 하지 않아도 \(span) 만에 목표가 이루어져요. 학습자가 할 일이 없어요"),
      help: BilingualText(
        "ask for something that only an action brings about",
        "무언가 해야만 이루어지는 것을 목표로 삼아 주세요"))
  }
}
