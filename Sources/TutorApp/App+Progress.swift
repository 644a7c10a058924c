import LessonKit
import LessonPlayer
import TutorScreen

extension App {
  /// How far the learner has come in a lesson of the library.
  func progress(of entry: Library.Entry) -> MenuView.Progress {
    guard let known = progress.lessons[entry.id] else { return .new }
    if let finish = known.finish {
      return .finished(isUpdated: entry.hasChanged(since: finish))
    }
    let lesson = entry.lesson(in: look.language)
    return .started(step: known.place.index(in: lesson) + 1, of: lesson.steps.count)
  }

  /// The index of the first lesson in the menu's order that isn't finished; nil if all are.
  var nextLesson: Int? {
    library.entries.firstIndex { progress.lessons[$0.id]?.finish == nil }
  }

  /// The step at which a lesson goes on: where the learner was, and from the start once they were
  /// at its end.
  func resumptionStep(of entry: Library.Entry) -> Int {
    guard let known = progress.lessons[entry.id] else { return 0 }
    let lesson = entry.lesson(in: look.language)
    let step = known.place.index(in: lesson)
    return known.finish != nil && step == lesson.steps.count - 1 ? 0 : step
  }

  /// Takes note of what was done on the stage. `before` is the lesson that was on it; when that is
  /// left, the time spent is noted too.
  mutating func noteProgress(leaving before: Int?) -> [Request] {
    var noted: [Request] = []
    if let before, stageIndex != before || isFinished {
      let entry = library.entries[before]
      if let known = progress.lessons[entry.id], unsavedMilliseconds >= 1_000 {
        noted += note(LessonProgress(at: known.place), in: entry)
      }
    }
    guard let index = stageIndex, let player = player(index) else { return noted }
    let entry = library.entries[index]
    let news = LessonProgress(of: player, prediction, beyond: progress.lessons[entry.id]) {
      entry.fingerprint(in: player.run.lesson.language) ?? ""
    }
    if let news { noted += note(news, in: entry) }
    return noted
  }

  private mutating func note(_ news: LessonProgress, in entry: Library.Entry) -> [Request] {
    var news = news
    news.seconds = unsavedMilliseconds / 1_000
    unsavedMilliseconds %= 1_000
    progress.add(news, to: entry.id)
    return isRecorded ? [.saveProgress(LearnerProgress(lessons: [entry.id: news]))] : []
  }

  /// The lesson on the stage, by its index; nil elsewhere.
  var stageIndex: Int? {
    if case .stage(let index) = place { index } else { nil }
  }
}
