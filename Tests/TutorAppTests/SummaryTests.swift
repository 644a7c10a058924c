import LessonKit
import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// What is known of a learner of lesson 1: two questions right at once, one later, one not yet; its
/// task won; three predictions, two of them right.
private var known: LessonProgress {
  let lesson = Lessons.shipped("01-connect.ko")
  var known = LessonProgress(at: StepPlace(7, in: lesson))
  let keys = lesson.steps.indices.flatMap { index in
    lesson.steps[index].quizzes.indices.map { "\(StepPlace(index, in: lesson).step)/\($0 + 1)" }
  }
  let results: [LessonProgress.QuizResult] = [.firstTry, .afterHelp, .missed]
  for (key, result) in zip(keys, results) { known.quizzes[key] = result }
  known.tasks = ["retry"]
  known.deeds = ["retry": ["drop": 1]]
  known.predictions = ["+1/0.0": true, "syn/0.3": false, "synack/0.9": true]
  known.seconds = 372
  return known
}

/// The summary of a lesson, reached by its last step.
private func app(
  _ language: Language, _ lesson: Int = 0, glyphs: GlyphSet = .emoji,
  progress: LearnerProgress = LearnerProgress(lessons: ["connect": known]), hasMenu: Bool = true
) -> App {
  var app = App(
    Lessons.withGlossary, opening: lesson, look: ScreenLook(language, glyphs: glyphs),
    hasMenu: hasMenu, progress: progress, isAnimated: false)
  app.handle(.home, isRepeat: false)
  app.handle(.end, isRepeat: false)
  for _ in 0..<20 where app.place == .stage(lesson) { app.press(" ") }
  return app
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

@Test(arguments: [Language.korean, .english])
func `a lesson's end leads to what came of it`(_ language: Language) {
  let app = app(language)
  #expect(app.place == .summary(0))
  for (columns, rows) in sizes {
    let name = "summary-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: [Language.korean, .english])
func `a summary that doesn't fit scrolls to its last line, and back`(_ language: Language) {
  for (columns, rows) in sizes.prefix(2) {
    let size = GridSize(columns: columns, rows: rows)
    var app = app(language)
    app.handle(.resized(size), isRepeat: false)
    let first = app.text(columns: columns, rows: rows)
    #expect(first.contains("PgDn"))
    app.handle(.down, isRepeat: false)
    #expect(app.scroll == 1)
    while app.scroll < app.summaryView(0).lastScroll(look: app.look, size: size) {
      app.handle(.pageDown, isRepeat: false)
    }
    let name = "summary-end-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    let last = app.scroll
    app.handle(.wheel(up: true, at: GridPlace(row: 2, column: 2)), isRepeat: false)
    #expect(app.scroll == last - 1)
    app.handle(.wheel(up: false, at: GridPlace(row: 2, column: 2)), isRepeat: false)
    app.handle(.up, isRepeat: false)
    #expect(app.scroll == last - 1)
    while app.scroll > 0 { app.handle(.pageUp, isRepeat: false) }
    #expect(app.text(columns: columns, rows: rows) == first)
    app.handle(.pageUp, isRepeat: false)
    #expect(app.text(columns: columns, rows: rows) != first, "it says that this is the beginning")
  }
}

@Test func `a summary is scrolled no further than its size and its language allow`() {
  var app = app(.english)
  app.handle(.pageDown, isRepeat: false)
  #expect(app.scroll == 0)
  app.handle(.resized(GridSize(columns: 20, rows: 5)), isRepeat: false)
  for _ in 0..<9 { app.handle(.pageDown, isRepeat: false) }
  let far = app.scroll
  app.handle(.resized(GridSize(columns: 40, rows: 12)), isRepeat: false)
  #expect(0 < app.scroll && app.scroll < far)
  app.handle(.resized(GridSize(columns: 80, rows: 24)), isRepeat: false)
  #expect(app.scroll == 0)
  app.handle(.resized(GridSize(columns: 20, rows: 5)), isRepeat: false)
  app.handle(.pageDown, isRepeat: false)
  app.press("l")
  #expect(app.scroll == 0)
  app.handle(.pageDown, isRepeat: false)
  app.press("←")
  #expect(app.scroll == 0)
}

@Test func `the summary in ASCII says nothing beyond it`() {
  let text = app(.english, glyphs: .ascii).text()
  #expect(Golden.difference(text, "summary-en-ascii@80x24.txt") == nil)
  #expect(!text.unicodeScalars.contains { !$0.isASCII })
}

@Test(arguments: [Language.korean, .english])
func `who did nothing of the last lesson is told what is left`(_ language: Language) {
  let app = app(language, 2, progress: LearnerProgress())
  for (columns, rows) in sizes {
    let name = "summary-bare-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: [Language.korean, .english])
func `the menu tells in a line what came of the selected lesson`(_ language: Language) {
  var app = app(language)
  app.press("q")
  for (columns, rows) in sizes {
    let name = "menu-results-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test func `Space goes on to the next lesson, ← back to the last step, q to the menu`() {
  let summary = app(.english)
  var app = summary
  app.press(" ")
  #expect(app.place == .titleCard(1))
  app = summary
  app.press("←")
  #expect(app.place == .stage(0))
  #expect(app.player(0)?.isAtEnd == true)
  app.press(" ")
  #expect(app.place == .summary(0))
  app.press("l")
  app.press("←")
  #expect(app.player(0)?.run.lesson.language == "ko")
  app = summary
  app.handle(.home, isRepeat: false)
  #expect(app.player(0)?.stepIndex == 0)
  app = summary
  app.press("q")
  #expect(app.place == .menu)
  app = summary
  app.press("e")
  #expect(app.text().contains("Glossary"))
}

@Test func `after the last lesson comes the first that isn't done, and then the lab`() {
  var app = app(.english, 2, progress: LearnerProgress())
  app.press(" ")
  #expect(app.place == .titleCard(0))
  var progress = LearnerProgress()
  for id in ["connect", "send"] {
    var done = LessonProgress(at: StepPlace(0, in: Lessons.shipped("01-connect.ko")))
    done.finish = LessonProgress.Finish(language: "ko", fingerprint: "")
    progress.lessons[id] = done
  }
  app = atTheEnd(progress)
  app.press(" ")
  #expect(app.place == .lab)
}

private func atTheEnd(_ progress: LearnerProgress) -> App { app(.english, 2, progress: progress) }

@Test func `a lesson that was opened alone ends the program after its summary`() {
  var app = app(.english, hasMenu: false)
  #expect(app.place == .summary(0) || app.place == .titleCard(1))
  var single = App(
    Library([Lessons.shipped("01-connect.en")]), opening: 0, look: ScreenLook(.english),
    hasMenu: false, isAnimated: false)
  single.handle(.home, isRepeat: false)
  single.handle(.end, isRepeat: false)
  for _ in 0..<20 where single.place == .stage(0) { single.press(" ") }
  #expect(single.place == .summary(0))
  single.press(" ")
  #expect(single.isFinished)
  app.press("q")
  #expect(app.isFinished)
}

@Test func `before a room a lesson's end leads on at once`() {
  var app = App(
    Lessons.withGlossary, opening: 0, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.present()
  app.handle(.home, isRepeat: false)
  app.handle(.end, isRepeat: false)
  for _ in 0..<20 where app.place == .stage(0) { app.press(" ") }
  #expect(app.place == .titleCard(1))
}

@Test func `a prediction of a step that the lesson no longer has isn't counted`() {
  var older = known
  older.predictions["gone/0.4"] = true
  let lesson = Lessons.shipped("01-connect.ko")
  let results = LessonResults(in: lesson, older)
  #expect(results == LessonResults(in: lesson, known))
  #expect((results.predictions, results.predictionsRight) == (3, 2))
}

@Test func `the last screen of a lesson names what its summary leads to`() {
  var app = App(
    Lessons.withGlossary, opening: 2, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.press(" ")
  for _ in 0..<60 where app.player(2)?.isAtEnd == false { app.press(" ") }
  #expect(app.text().contains("Next lesson: Opening: the 3-way handshake"))
  app.press("  ")
  #expect(app.place == .titleCard(0))
}

@Test func `the first prediction of a place counts, and the fewest deeds of a task`() {
  var app = App(
    Lessons.all, opening: 1, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.press("  p4")
  let first = app.progress.lessons["send"]?.predictions ?? [:]
  #expect(first.count == 1)
  app.press("p")
  app.handle(.escape, isRepeat: false)
  app.press("p12⏎")
  app.press("100⏎")
  #expect(app.progress.lessons["send"]?.predictions == first)
  var few = LessonProgress(at: known.place)
  few.deeds = ["retry": ["drop": 1]]
  var many = few
  many.deeds = ["retry": ["drop": 1, "send": 2]]
  var kept = many
  kept.add(few)
  #expect(kept.deeds == few.deeds)
  kept.add(many)
  #expect(kept.deeds == few.deeds)
}
