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
  /// How often what was done to win each: by place and by the word of `allow`.
  package var deeds: [String: [String: Int]] = [:]
  /// Whether each first prediction of a place was right in every field: by place, act and number of
  /// events before it, "syn/0.12".
  package var predictions: [String: Bool] = [:]
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

  /// Adds what came after it: the newer place and finish count, the better results, all tasks won
  /// (with the fewest deeds), the first predictions, and the time of both.
  package mutating func add(_ later: LessonProgress) {
    place = later.place
    finish = later.finish ?? finish
    quizzes.merge(later.quizzes, uniquingKeysWith: max)
    tasks = Set(tasks).union(later.tasks).sorted()
    deeds.merge(later.deeds) { before, now in
      now.values.reduce(0, +) < before.values.reduce(0, +) ? now : before
    }
    predictions.merge(later.predictions) { first, _ in first }
    seconds += later.seconds
  }
}

extension LessonProgress {
  /// Reads a record; what earlier programs didn't keep is empty.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(at: try values.decode(StepPlace.self, forKey: .place))
    finish = try values.decodeIfPresent(Finish.self, forKey: .finish)
    quizzes = try values.decode([String: QuizResult].self, forKey: .quizzes)
    tasks = try values.decode([String].self, forKey: .tasks)
    deeds = try values.decodeIfPresent([String: [String: Int]].self, forKey: .deeds) ?? [:]
    predictions = try values.decodeIfPresent([String: Bool].self, forKey: .predictions) ?? [:]
    seconds = try values.decode(Int.self, forKey: .seconds)
  }
}
