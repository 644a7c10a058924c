import LessonKit

extension Lesson {
  /// How many statements of the lesson the engine has to bear out: every `expect`, every choice
  /// that a `claim` speaks of, and every `goal` and `forbid` of a task.
  package var expectationCount: Int {
    steps.reduce(0) { count, step in
      let scripts = [step.setup, step.action, step.task?.wholeSolution].compactMap { $0 }
      let expectations = scripts.flatMap(\.statements).count { $0.statement.isExpectation }
      let claims = step.quizzes.flatMap(\.choices).count { $0.claim != nil }
      let aims = step.task.map { $0.goals.count + $0.prohibitions.count } ?? 0
      return count + expectations + claims + aims
    }
  }
}

extension Statement {
  /// Whether the engine has to bear it out.
  var isExpectation: Bool {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition: true
    default: false
    }
  }
}
