import CursesTerminal
import TerminalCells
import TutorApp

/// The notes in a terminal of their own: keys as in any session, and a look, four times a second, at
/// where those are that present.
struct NotesSession {
  private var app: NotesApp
  private let terminal: CursesTerminal

  private static let pause = 250

  init(_ app: NotesApp, on terminal: CursesTerminal) {
    self.app = app
    self.terminal = terminal
  }

  /// Runs until the presenter leaves.
  mutating func run() {
    app.handle(.resized(terminal.size), isRepeat: false)
    while !app.isFinished {
      app.follow(PresentationFile.all().map { NotesApp.Session($0.presentation, named: $0.name) })
      var grid = CellGrid(size: terminal.size)
      app.draw(into: &grid)
      terminal.present(grid)
      var typed = terminal.waitForKeys(timeoutMilliseconds: Self.pause)
      while let key = typed.next(asText: app.wantsText) {
        if key == .control("l") { terminal.redraw() }
        app.handle(key, isRepeat: false)
        if app.isFinished { return }
      }
    }
  }
}

extension NotesApp.Session {
  /// Where a presentation is.
  init(_ presentation: Presentation, named name: String) {
    self.init(
      name: name, lesson: presentation.lesson, stepID: presentation.stepID, step: presentation.step)
  }
}
