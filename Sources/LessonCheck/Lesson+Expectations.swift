import LessonKit

extension Lesson {
  /// How many statements of the lesson the engine has to bear out: every `expect`, and every choice
  /// that a `claim` speaks of.
  package var expectationCount: Int {
    steps.reduce(0) { count, step in
      let scripts = [step.setup, step.action].compactMap { $0 }
      let expectations = scripts.flatMap(\.statements).count { $0.statement.isExpectation }
      let claims = step.quizzes.flatMap(\.choices).count { $0.claim != nil }
      return count + expectations + claims
    }
  }
}

extension Statement {
  fileprivate var isExpectation: Bool {
    switch self {
    case .expectEvent, .expectNoEvent, .expectCondition: true
    default: false
    }
  }
}
