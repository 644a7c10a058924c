import LessonKit
import TerminalCells
import TutorScreen

/// The presenter's notes in a terminal of their own, which follows another one.
package struct NotesApp: Equatable, TerminalProgram {
  private let library: Library
  /// The lesson to wait for.
  private let wanted: String
  private var look: ScreenLook
  /// By their names.
  private var sessions: [Session] = []
  /// The name of the session that is followed; nil while there is none.
  private var followed: String?
  private var scroll = 0
  private var size = GridSize(columns: 80, rows: 24)
  package private(set) var isFinished = false
  package var wantsTicks: Bool { false }

  /// Where a session that presents is.
  package struct Session: Equatable, Sendable {
    /// Names the session as long as it lives.
    package var name: String
    /// The lesson's id.
    package var lesson: String
    /// The step's id; nil if it has none.
    package var stepID: String?
    /// The step's index.
    package var step: Int

    /// A session at a step of a lesson.
    package init(name: String, lesson: String, stepID: String?, step: Int) {
      self.name = name
      self.lesson = lesson
      self.stepID = stepID
      self.step = step
    }
  }

  /// Waits for a session of a lesson, by its id. Sessions of other lessons of the library are
  /// followed where there is none of that one.
  package init(_ library: Library, waitingFor lesson: String, look: ScreenLook) {
    self.library = library
    wanted = lesson
    self.look = look
  }

  /// Tells which sessions there are, the one that moved last first. That one is followed from now on,
  /// unless one is followed already: others that move don't matter.
  package mutating func follow(_ all: [Session]) {
    let known = all.filter { library.index(of: $0.lesson) != nil }
    let preferred = known.filter { $0.lesson == wanted }
    let found = preferred.isEmpty ? known : preferred
    let before = session
    sessions = found.sorted { $0.name < $1.name }
    if session == nil { followed = found.first?.name }
    if session != before { scroll = 0 }
  }

  private var session: Session? { sessions.first { $0.name == followed } }

  /// Follows the next of the sessions.
  private mutating func switchSession() {
    guard let index = sessions.firstIndex(where: { $0.name == followed }) else { return }
    followed = sessions[(index + 1) % sessions.count].name
    scroll = 0
  }

  package mutating func handle(_ key: Key, isRepeat: Bool) {
    switch KeyMap.intent(of: key, isRepeat: isRepeat) {
    case .leave, .quit, .close: isFinished = true
    case .switchLanguage: look.language = look.language == .korean ? .english : .korean
    case .switchSide: switchSession()
    case .selectionUp: move(by: -1)
    case .selectionDown: move(by: 1)
    case .pageUp: move(by: -8)
    case .pageDown: move(by: 8)
    case .resize(let size): self.size = size
    default: break
    }
  }

  package mutating func tick(milliseconds: Int) {}
  package mutating func pass(milliseconds: Int) {}
  package var wantsText: Bool { false }

  private mutating func move(by lines: Int) {
    scroll = min(max(scroll + lines, 0), view.lastScroll(look: look, size: size))
  }

  private var view: NotesView {
    guard let session, let index = library.index(of: session.lesson)
    else { return NotesView(waitingFor: wanted) }
    let lesson = library.entries[index].lesson(in: look.language)
    let named = session.stepID.flatMap { id in lesson.steps.firstIndex { $0.id == id } }
    let step = min(max(named ?? session.step, 0), lesson.steps.count - 1)
    return NotesView(
      title: lesson.title, notes: PresenterNotes(of: lesson, step: step, withAnswers: true),
      otherSessions: sessions.count - 1, scroll: scroll)
  }

  package func draw(into grid: inout CellGrid) { view.draw(look: look, into: &grid) }

  /// The same as text; nil while no session is followed.
  package var text: [String]? { view.plainText(in: look) }
}

extension App {
  /// The step on the stage: its lesson's id, its index and its own id; nil elsewhere.
  package var shownStep: (lesson: String, index: Int, id: String?)? {
    guard case .stage(let index) = place, let player = player(index) else { return nil }
    return (player.run.lesson.id, player.stepIndex, player.step.id)
  }
}
