/// How far a learner has come in all lessons.
package struct LearnerProgress: Codable, Equatable, Sendable {
  /// By the lessons' ids.
  package var lessons: [String: LessonProgress] = [:]

  /// Nothing begun, or what was kept.
  package init(lessons: [String: LessonProgress] = [:]) { self.lessons = lessons }

  /// Adds what was done in a lesson since.
  package mutating func add(_ later: LessonProgress, to lesson: String) {
    lessons[lesson, default: LessonProgress(at: later.place)].add(later)
  }

  /// Adds all that was done since: whoever writes later takes nothing away.
  package mutating func add(_ later: LearnerProgress) {
    for (lesson, progress) in later.lessons { add(progress, to: lesson) }
  }
}
