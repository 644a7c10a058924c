import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// The notes in a terminal of their own.
struct NotesAppTests {
  private func app(
    _ language: Language, _ sessions: [NotesApp.Session], glyphs: GlyphSet = .emoji
  ) -> NotesApp {
    var app = NotesApp(
      ClassroomLesson.library, waitingFor: "class", look: ScreenLook(language, glyphs: glyphs))
    app.follow(sessions)
    return app
  }

  private func text(_ app: NotesApp, columns: Int = 80, rows: Int = 24) -> String {
    var grid = CellGrid(size: GridSize(columns: columns, rows: rows))
    app.draw(into: &grid)
    return grid.plainText
  }

  private let first = NotesApp.Session(name: "b", lesson: "class", stepID: nil, step: 0)
  private let second = NotesApp.Session(name: "a", lesson: "class", stepID: "answer", step: 1)

  @Test(arguments: [Language.korean, .english])
  func `they follow a session, and wait for one`(_ language: Language) {
    for (columns, rows) in [(20, 5), (60, 18), (80, 24), (120, 40)] {
      let name = "\(language.rawValue)@\(columns)x\(rows).txt"
      let following = text(app(language, [first]), columns: columns, rows: rows)
      #expect(Golden.difference(following, "notes-app-\(name)") == nil)
      let waiting = text(app(language, []), columns: columns, rows: rows)
      #expect(Golden.difference(waiting, "notes-waiting-\(name)") == nil)
    }
  }

  @Test func `in ASCII they are drawn in it`() {
    for (name, sessions) in [("app", [second]), ("waiting", [])] {
      let shown = text(app(.english, sessions, glyphs: .ascii))
      #expect(Golden.difference(shown, "notes-\(name)-en-ascii@80x24.txt") == nil)
      #expect(!shown.replacing("한국어", with: "").unicodeScalars.contains { !$0.isASCII })
    }
  }

  @Test func `they go where the session goes, and back to waiting when it ends`() {
    var app = app(.english, [first])
    #expect(text(app).contains("step 1/3"))
    var moved = first
    moved.step = 1
    app.follow([moved])
    #expect(text(app).contains("step 2/3"))
    app.follow([])
    #expect(text(app).contains("Waiting for a presentation"))
  }

  @Test func `Tab follows another session where there are several`() {
    var app = app(.english, [second, first])
    #expect(text(app).contains("step 2/3") && text(app).contains("Tab"))
    app.handle(.tab, isRepeat: false)
    #expect(text(app).contains("step 1/3"))
    app.handle(.tab, isRepeat: false)
    #expect(text(app).contains("step 2/3"))
  }

  @Test func `they stay with the session that they follow, whichever moves`() {
    var app = app(.english, [first, second])
    #expect(text(app).contains("step 1/3"))
    // The other one moves, and is told first.
    var moved = second
    moved.step = 2
    moved.stepID = nil
    app.follow([moved, first])
    #expect(text(app).contains("step 1/3"))
    app.follow([moved])
    #expect(text(app).contains("step 3/3"))
    app.follow([first, moved])
    #expect(text(app).contains("step 3/3"))
  }

  @Test func `a session of a lesson that isn't in the library isn't followed`() {
    let other = NotesApp.Session(name: "a", lesson: "other", stepID: nil, step: 0)
    #expect(text(app(.english, [other])) == text(app(.english, [])))
  }

  @Test func `a step that isn't there is the last one`() {
    let beyond = NotesApp.Session(name: "a", lesson: "class", stepID: "gone", step: 99)
    #expect(text(app(.english, [beyond])).contains("step 3/3"))
  }

  @Test func `l switches the language, q leaves`() {
    var app = app(.english, [first])
    app.handle(.character("l"), isRepeat: false)
    #expect(text(app).contains("여기서 강의실에 먼저"))
    app.handle(.character("q"), isRepeat: false)
    #expect(app.isFinished)
  }
}
