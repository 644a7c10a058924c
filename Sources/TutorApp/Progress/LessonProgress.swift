import LessonKit

/// How far a learner has come in one lesson; also what a session adds to that.
package struct LessonProgress: Codable, Equatable, Sendable {
  /// The step where they are.
  package var place: StepPlace
  /// How they finished it, the last time; nil until then.
  package var finish: Finish?
  /// How its quizzes were answered: by place and number, "syn/1".
  package var quizzes: [String: QuizResult] = [:]
  /// The places of the tasks that were won, sorted.
  package var tasks: [String] = []
  /// Wall-clock seconds spent in it.
  package var seconds = 0

  /// At a step, with nothing done yet.
  package init(at place: StepPlace) { self.place = place }

  /// The lesson as it was when it was finished.
  package struct Finish: Codable, Equatable, Sendable {
    /// In which language, BCP 47.
    package var language: String
    /// Its fingerprint, in that language.
    package var fingerprint: String
  }

  /// How a quiz was answered.
  package enum QuizResult: String, Codable, Comparable, Sendable {
    /// Not rightly, so far.
    case missed
    /// Rightly, after a hint or another try.
    case afterHelp = "after-help"
    case firstTry = "first-try"

    package static func < (left: QuizResult, right: QuizResult) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .missed: 0
      case .afterHelp: 1
      case .firstTry: 2
      }
    }
  }

  /// Adds what came after it: the newer place and finish count, the better results, all tasks won,
  /// and the time of both.
  package mutating func add(_ later: LessonProgress) {
    place = later.place
    finish = later.finish ?? finish
    quizzes.merge(later.quizzes, uniquingKeysWith: max)
    tasks = Set(tasks).union(later.tasks).sorted()
    seconds += later.seconds
  }
}
