import CursesTerminal
import LessonKit
import LessonPlayer
import TutorApp
import TutorScreen
import Wording

/// The program in a whole terminal: the menu or a lesson, until the user leaves.
struct FullScreen {
  /// How lessons are shown.
  let options: StageOptions
  /// The language to begin in.
  let language: Language
  /// Where keys come from.
  let keys: TerminalKeys

  /// Runs the menu of these lessons. Throws, with the terminal untouched, where it can't be had.
  func runMenu(of lessons: [Lesson]) throws(TerminalUnavailable) {
    let store = ProgressStore()
    try run(keeping: store) { look in
      App(
        Library(lessons), look: look, progress: store.progress, isRecorded: true,
        isAnimated: !options.noAnimation)
    }
  }

  /// Runs a lesson that was opened: one of a library leads on to the next and to the menu, a file of
  /// its own doesn't, and how far the learner came in it isn't kept. Throws, with the terminal untouched, where the terminal can't be had.
  func run(_ lesson: Lesson, from library: LessonLibrary?) throws(TerminalUnavailable) {
    let lessons = Library(library.map(Catalogue.allVersions) ?? [lesson])
    let store = library.map { _ in ProgressStore() }
    try run(keeping: store) { look in
      App(
        lessons, opening: lessons.index(of: lesson.id) ?? 0, look: look, hasMenu: library != nil,
        progress: store?.progress ?? LearnerProgress(), isRecorded: store != nil,
        isAnimated: !options.noAnimation)
    }
  }

  /// Shows a run that is no lesson of a library. Throws, with the terminal untouched, where the
  /// terminal can't be had.
  func show(_ shown: LessonRun) throws(TerminalUnavailable) {
    try run { look in App(playing: shown, look: look, isAnimated: !options.noAnimation) }
  }

  /// Runs the program; what it asks to be saved goes into the store, if there is one.
  private func run(
    keeping store: ProgressStore? = nil, _ app: (ScreenLook) -> App
  ) throws(TerminalUnavailable) {
    let isColorless = Environment["NO_COLOR"] != nil
    let terminal = try CursesTerminal(
      TerminalOptions(
        isColorless: isColorless, probesGlyphs: options.glyphs == .auto,
        crashNotice: crashNotice, input: keys.descriptor))
    defer { terminal.close() }
    let look = ScreenLook(
      language, glyphs: options.glyphs.set ?? GlyphSet(terminal.report.glyphs),
      theme: isColorless ? .mono : .standard)
    var store = store
    var app = app(look)
    if let notice = store?.notice { _ = app.handle(.notice(notice)) }
    var session = TerminalSession(
      app, on: terminal, tellsProgress: Environment["TCPTUTOR_TITLE"] == "progress")
    session.run { app in
      for request in app.takeRequests() {
        switch request {
        case .quit: break
        case .rememberLanguage(let chosen): RememberedLanguage.write(chosen)
        case .saveProgress(let news):
          if let notice = store?.save(news) { _ = app.handle(.notice(notice)) }
        }
      }
    }
  }

  private var crashNotice: String {
    switch language {
    case .korean: "tcptutor가 뜻밖에 멈췄어요. 터미널은 되돌려 놓았어요."
    case .english: "tcptutor stopped unexpectedly. The terminal is as it was."
    }
  }
}

extension GlyphOption {
  /// The signs asked for; nil leaves it to what the terminal can show.
  fileprivate var set: GlyphSet? {
    switch self {
    case .emoji: .emoji
    case .unicode: .unicode
    case .ascii: .ascii
    case .auto: nil
    }
  }
}

extension GlyphSet {
  /// The most that a terminal can be trusted with.
  fileprivate init(_ level: GlyphLevel) {
    switch level {
    case .ascii: self = .ascii
    case .unicode: self = .unicode
    case .emoji: self = .emoji
    }
  }
}
