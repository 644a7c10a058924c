import LessonKit
import TerminalCells
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A lesson of five steps: two with ids, one with a quiz.
private let text = """
  # 표본

  첫 걸음이에요.

  ---

  ```tcp setup
  server listen
  ```

  보내요.

  ```tcp #syn
  client connect
  expect client -> server SYN
  ```

  ---

  기다려요.

  ---

  **무엇이 올까요?**

  - [ ] 아무것도
  - [x] SYN과 ACK

  <details><summary>힌트</summary>

  대답이에요.

  </details>

  ```tcp #answer
  expect client ESTABLISHED
  ```

  ---

  끝이에요.

  """

private let lesson = Lessons.written(text, as: "01-sample.ko")

private func place(_ step: String, _ index: Int) -> StepPlace {
  var place = StepPlace(0, in: lesson)
  place.step = step
  place.index = index
  return place
}

private func app(
  _ progress: LearnerProgress = LearnerProgress(), _ lessons: [Lesson] = [lesson],
  isRecorded: Bool = true
) -> App {
  App(
    Library(lessons), look: ScreenLook(.korean), progress: progress, isRecorded: isRecorded,
    isAnimated: false)
}

extension App {
  /// All that was asked to be saved since this was last called.
  fileprivate mutating func saved() -> [LessonProgress] {
    takeRequests().compactMap { request in
      if case .saveProgress(let news) = request { news.lessons["sample"] } else { nil }
    }
  }

  fileprivate var shownStep: Int? { stageIndex.flatMap { player($0)?.stepIndex } }
}

@Test func `a step's place is its id, or how far it comes after one`() {
  #expect(
    lesson.steps.indices.map { StepPlace($0, in: lesson).step }
      == ["+0", "syn", "syn+1", "answer", "answer+1"])
}

@Test(
  arguments: [
    ("syn", 1, 1), ("answer+1", 4, 4), ("syn", 3, 1), ("gone", 2, 2), ("gone", 9, 4),
    ("gone", -3, 0), ("+2", 2, 2), ("syn+99", 1, 4), ("syn+x", 1, 1), ("", 3, 3),
  ])
func `a place is found again by its id, and else the nearest step is`(
  _ step: String, index: Int, found: Int
) {
  #expect(place(step, index).index(in: lesson) == found)
}

@Test func `each step is asked to be saved when it is reached, once`() {
  var app = app()
  app.press("⏎ ")
  #expect(app.saved() == [LessonProgress(at: place("+0", 0))])
  app.press(" ")
  #expect(app.saved() == [LessonProgress(at: place("syn", 1))])
  app.press("?")
  app.press("?l")
  #expect(app.saved() == [])
}

@Test func `what is not recorded is shown in the session, and nothing leaves it`() {
  var app = app(isRecorded: false)
  app.press("⏎  q")
  #expect(app.saved() == [])
  #expect(app.text().contains("2/5 하던 중"))
}

@Test func `Enter goes on where an earlier session stopped`() {
  let progress = LearnerProgress(lessons: ["sample": LessonProgress(at: place("answer", 3))])
  var app = app(progress)
  #expect(app.text().contains("4/5 하던 중"))
  app.press("⏎")
  #expect(app.shownStep == 3)
}

@Test func `Home begins from the start, with its questions open`() {
  var app = app(LearnerProgress(lessons: ["sample": LessonProgress(at: place("answer", 3))]))
  app.press("⏎2q")
  #expect(app.shownStep == nil)
  app.handle(.home, isRepeat: false)
  #expect(app.shownStep == 0)
  #expect(app.player(0)?.answers.isEmpty == true)
}

@Test func `a lesson opened by its name offers to go on, and Home begins it`() {
  let progress = LearnerProgress(lessons: ["sample": LessonProgress(at: place("answer", 3))])
  func opened() -> App {
    App(
      Library([lesson]), opening: 0, look: ScreenLook(.korean), hasMenu: true, progress: progress,
      isAnimated: false)
  }
  var going = opened()
  #expect(going.text().contains("[Space] 이어서 하기"))
  going.press(" ")
  #expect(going.shownStep == 3)
  var beginning = opened()
  beginning.handle(.home, isRepeat: false)
  #expect(beginning.shownStep == 0)
}

@Test func `quizzes and the end are saved as they come`() {
  var app = app(LearnerProgress(lessons: ["sample": LessonProgress(at: place("answer", 3))]))
  app.press("⏎12")
  let answers = app.saved().map(\.quizzes)
  #expect(answers == [["answer/1": .missed], ["answer/1": .afterHelp]])
  app.press("  ")
  #expect(
    app.saved().last?.finish
      == LessonProgress.Finish(language: "ko", fingerprint: lesson.fingerprint))
}

@Test(arguments: [("2", LessonProgress.QuizResult.firstTry), ("h2", .afterHelp), ("  ", .missed)])
func `a quiz is right at the first try, after help, or not`(
  _ keys: String, result: LessonProgress.QuizResult
) {
  var app = app(LearnerProgress(lessons: ["sample": LessonProgress(at: place("answer", 3))]))
  app.press("⏎" + keys)
  #expect(app.progress.lessons["sample"]?.quizzes == ["answer/1": result])
}

@Test func `a lesson that was finished begins anew, and one that has changed since says so`() {
  var done = LessonProgress(at: place("answer+1", 4))
  done.finish = LessonProgress.Finish(language: "ko", fingerprint: lesson.fingerprint)
  var seen = app(LearnerProgress(lessons: ["sample": done]))
  #expect(seen.text().contains("✅ 다 봄"))
  seen.press("⏎ ")
  #expect(seen.shownStep == 0)

  let changed = Lessons.written(
    text.replacing("기다려요.", with: "조금 기다려요."), as: "01-sample.ko")
  #expect(app(LearnerProgress(lessons: ["sample": done]), [changed]).text().contains("✅ 바뀌었어요"))
  let reflowed = Lessons.written(
    text.replacing("기다려요.", with: "<!-- note: 천천히 -->\n기다려요."), as: "01-sample.ko")
  #expect(app(LearnerProgress(lessons: ["sample": done]), [reflowed]).text().contains("✅ 다 봄"))
}

@Test func `time on the stage is saved with the next step, or on leaving`() {
  var app = app()
  app.pass(milliseconds: 5_000)
  app.press("⏎ ")
  app.pass(milliseconds: 2_500)
  app.press(" ")
  app.pass(milliseconds: 600)
  app.press("q")
  app.pass(milliseconds: 9_000)
  app.press("q")
  #expect(app.saved().map(\.seconds) == [0, 2, 1])
  #expect(app.progress.lessons["sample"]?.seconds == 3)
}

@Test func `the first lesson that isn't finished is selected at the start`() {
  var done = LessonProgress(at: StepPlace(0, in: Lessons.shipped("01-connect.ko")))
  done.finish = LessonProgress.Finish(language: "ko", fingerprint: "")
  let progress = LearnerProgress(lessons: ["connect": done])
  let app = App(Lessons.all, look: ScreenLook(.korean), progress: progress)
  #expect(app.selection == 1)
}

@Test func `progress of two sessions adds up, and the better result stands`() {
  var one = LessonProgress(at: place("syn", 1))
  one.quizzes = ["syn/1": .afterHelp, "answer/1": .firstTry]
  one.tasks = ["answer"]
  one.seconds = 60
  var other = LessonProgress(at: place("answer", 3))
  other.finish = LessonProgress.Finish(language: "en", fingerprint: "abcdef")
  other.quizzes = ["syn/1": .missed]
  other.tasks = ["answer", "again"]
  other.seconds = 5
  var sum = LearnerProgress(lessons: ["sample": one])
  sum.add(LearnerProgress(lessons: ["sample": other, "send": one]))
  one.add(other)
  #expect(sum.lessons["sample"] == one)
  #expect(one.place == place("answer", 3))
  #expect(one.finish?.language == "en")
  #expect(one.quizzes == ["syn/1": .afterHelp, "answer/1": .firstTry])
  #expect(one.tasks == ["again", "answer"])
  #expect(one.seconds == 65)
  #expect(sum.lessons["send"]?.seconds == 60)
}
