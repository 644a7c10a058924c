import LessonKit
import TutorApp
import TutorScreen
import Wording

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How far a learner has come, lesson by lesson, against the lessons there are.
struct ProgressReport: Equatable {
  /// In the order of the menu; then lessons of the record that there are no more.
  let rows: [Row]
  /// The lesson to take next; nil once all are finished.
  let next: String?

  /// One lesson.
  struct Row: Equatable, Encodable {
    let id: String
    let number: Int?
    /// Nil for a lesson that there is no more.
    let title: String?
    let state: State
    /// Where the learner is, from 1; nil for a new lesson or one that there is no more.
    let step: Int?
    let steps: Int?
    /// Whether the lesson has changed since it was finished.
    let isUpdated: Bool
    let quizzes: Int
    let quizzesRight: Int
    let quizzesRightAtOnce: Int
    let tasks: Int
    let tasksWon: Int
    let predictions: Int
    let predictionsRight: Int
    /// Wall-clock seconds spent in it.
    let seconds: Int
  }

  enum State: String, Encodable {
    case new, started, finished
  }

  /// What was done of the lessons of a library, all or `only` one, titles in a language.
  init(
    _ progress: LearnerProgress, of library: Library, only: String?, in language: Language
  ) {
    next = library.entries.first { progress.lessons[$0.id]?.finish == nil }?.id
    let known = library.entries.map { entry in
      Row(entry, entry.lesson(in: language), progress.lessons[entry.id])
    }
    let gone = progress.lessons.keys.filter { library.index(of: $0) == nil }.sorted()
      .compactMap { id in progress.lessons[id].map { Row(gone: id, $0) } }
    rows = (known + gone).filter { only == nil || $0.id == only }
  }

  /// One JSON object; `file` is where the record is kept.
  func json(file: String?) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let whole = Whole(format: 1, file: file, next: next, lessons: rows)
    guard let data = try? encoder.encode(whole) else {
      preconditionFailure("texts, numbers and flags are encoded as JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Whole: Encodable {
    var format: Int
    var file: String?
    var next: String?
    var lessons: [Row]
  }
}

extension ProgressReport.Row {
  fileprivate init(_ entry: Library.Entry, _ lesson: Lesson, _ done: LessonProgress?) {
    id = entry.id
    number = entry.number
    title = lesson.title
    state = done.map { $0.finish == nil ? .started : .finished } ?? .new
    step = done.map { $0.place.index(in: lesson) + 1 }
    steps = lesson.steps.count
    isUpdated = done?.finish.map(entry.hasChanged) ?? false
    let results = LessonResults(in: lesson, done)
    quizzes = results.questions
    quizzesRight = results.rightAtOnce + results.rightLater
    quizzesRightAtOnce = results.rightAtOnce
    tasks = results.tasks.count
    tasksWon = results.tasks.count(where: \.isWon)
    predictions = results.predictions
    predictionsRight = results.predictionsRight
    seconds = results.seconds
  }

  fileprivate init(gone id: String, _ done: LessonProgress) {
    self.id = id
    number = nil
    title = nil
    state = done.finish == nil ? .started : .finished
    step = nil
    steps = nil
    isUpdated = false
    quizzes = done.quizzes.count
    quizzesRight = done.quizzes.values.count { $0 >= .afterHelp }
    quizzesRightAtOnce = done.quizzes.values.count { $0 == .firstTry }
    tasks = done.tasks.count
    tasksWon = done.tasks.count
    predictions = done.predictions.count
    predictionsRight = done.predictions.values.count { $0 }
    seconds = done.seconds
  }
}
