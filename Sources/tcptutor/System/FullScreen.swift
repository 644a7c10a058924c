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
  /// The words that lessons explain.
  let glossaries: [Language: Glossary]

  /// Runs the menu of a library. Throws, with the terminal untouched, where it can't be had.
  func runMenu(of library: LessonLibrary) throws(TerminalUnavailable) {
    let store = options.present ? nil : ProgressStore()
    let shown = Catalogue.lessons(of: library, language: language)
    try run(keeping: store, completing: library) { look in
      App(
        Library(shown, glossaries: glossaries), look: look,
        progress: store?.progress ?? LearnerProgress(),
        isRecorded: store != nil,
        isAnimated: !options.noAnimation)
    }
  }

  /// Runs a lesson that was opened: one of a library leads on to the next and to the menu, a file of
  /// its own doesn't, and how far the learner came in it isn't kept. Throws, with the terminal
  /// untouched, where the terminal can't be had.
  func run(_ lesson: Lesson, from library: LessonLibrary?) throws(TerminalUnavailable) {
    let store = options.present || library == nil ? nil : ProgressStore()
    try run(keeping: store, completing: library) { look in
      App(
        Library([lesson], glossaries: glossaries), opening: 0, look: look, hasMenu: library != nil,
        progress: store?.progress ?? LearnerProgress(), isRecorded: store != nil,
        isAnimated: !options.noAnimation)
    }
  }

  /// Shows a run that is no lesson of a library. Throws, with the terminal untouched, where the
  /// terminal can't be had.
  func show(_ shown: LessonRun) throws(TerminalUnavailable) {
    try run { look in
      App(
        playing: shown, look: look, glossaries: glossaries, isAnimated: !options.noAnimation)
    }
  }

  /// Plays a lesson and writes the session down. Throws, with the terminal untouched, where the
  /// terminal can't be had.
  func record(
    _ beginning: SessionBeginning, by writer: SessionWriter
  ) throws(TerminalUnavailable) {
    let (terminal, look) = try open()
    defer { terminal.close() }
    let app = beginning.app(
      look: look, isAnimated: !options.noAnimation, isPresenting: options.present)
    writer.begin(
      beginning.header(app, size: terminal.size, isAnimated: !options.noAnimation))
    let follower = options.present ? PresentationFile() : nil
    var session = TerminalSession(RecordedApp(app), on: terminal)
    session.run { program in
      writer.write(program.takeEvents())
      follower?.tell(Presentation(program.app))
    }
    writer.end(session.program.app)
  }

  /// Shows a recorded session again. Throws, with the terminal untouched, where the terminal can't
  /// be had.
  func replay(_ recorded: ReplayedSession) throws(TerminalUnavailable) {
    let (terminal, look) = try open()
    defer { terminal.close() }
    var session = TerminalSession(
      ReplayedApp(recorded.app(in: look.theme), events: recorded.events), on: terminal)
    session.run { _ in }
  }

  /// Shows the notes of these lessons, following sessions that present; the lesson to wait for is
  /// named by its id. Throws, with the terminal untouched, where the terminal can't be had.
  func showNotes(of lessons: [Lesson], waitingFor id: String) throws(TerminalUnavailable) {
    let (terminal, look) = try open()
    defer { terminal.close() }
    var session = NotesSession(
      NotesApp(Library(lessons), waitingFor: id, look: look), on: terminal)
    session.run()
  }

  /// Runs the lab. Throws, with the terminal untouched, where the terminal can't be had.
  func run(_ lab: Lab) throws(TerminalUnavailable) {
    try run { look in
      App(lab, look: look, glossaries: glossaries, isAnimated: !options.noAnimation)
    }
  }

  /// Runs the program; what it asks to be saved goes into the store, if there is one. Before a room
  /// nothing is kept. What the first screen doesn't show of a library is read after it.
  private func run(
    keeping store: ProgressStore? = nil, completing library: LessonLibrary? = nil,
    _ app: (ScreenLook) -> App
  ) throws(TerminalUnavailable) {
    let (terminal, look) = try open(keepsProgress: store?.isSaved == true)
    defer { terminal.close() }
    var store = store
    var app = app(look)
    if options.present { app.present() }
    let follower = options.present ? PresentationFile() : nil
    if let notice = store?.notice { _ = app.handle(.notice(notice)) }
    var session = TerminalSession(
      app, on: terminal, tellsProgress: Environment["TCPTUTOR_TITLE"] == "progress")
    session.run { app in
      if let library {
        app.complete(Library(Catalogue.allVersions(in: library), glossaries: glossaries))
      }
    } attend: { app in
      follower?.tell(Presentation(app))
      for request in app.takeRequests() {
        switch request {
        case .quit: break
        case .rememberLanguage(let chosen):
          if !app.isPresenting { RememberedLanguage.write(chosen) }
        case .saveProgress(let news):
          guard !app.isPresenting else { break }
          let wasSaved = store?.isSaved
          if let notice = store?.save(news) { _ = app.handle(.notice(notice)) }
          if let isSaved = store?.isSaved, isSaved != wasSaved {
            terminal.setCrashNotice(crashNotice(keepsProgress: isSaved))
          }
        case .saveLesson(let text): _ = app.handle(.notice(.lab(SavedLesson.write(text))))
        }
      }
    } settle: {
      store?.settle()
    }
  }

  /// The terminal, and what to draw with in it. `keepsProgress` is told after a crash, until
  /// another notice is set.
  private func open(
    keepsProgress: Bool = false
  ) throws(TerminalUnavailable) -> (CursesTerminal, ScreenLook) {
    let choice = ThemeChoice(option: options.theme)
    let terminal = try CursesTerminal(
      TerminalOptions(
        isColorless: choice.name == .mono, probesGlyphs: options.glyphs == .auto,
        probesBackground: choice.dependsOnBackground,
        crashNotice: crashNotice(keepsProgress: keepsProgress), input: keys.descriptor))
    let look = ScreenLook(
      language, glyphs: options.glyphs.set ?? GlyphSet(terminal.report.glyphs),
      theme: choice.theme(on: terminal.report.background, colors: terminal.report.colors))
    if let theme = options.theme { RememberedTheme.write(theme) }
    return (terminal, look)
  }

  /// What is said after a crash. A step's progress is saved before the step is seen.
  private func crashNotice(keepsProgress: Bool) -> String {
    switch language {
    case .korean:
      "tcptutor가 뜻밖에 멈췄어요. 터미널은 되돌려 놓았어요." + (keepsProgress ? " 진도는 저장돼 있어요." : "")
    case .english:
      "tcptutor stopped unexpectedly. The terminal is as it was."
        + (keepsProgress ? " Progress is saved." : "")
    }
  }
}

extension GlyphOption {
  /// The signs asked for; nil leaves it to what the terminal can show.
  var set: GlyphSet? {
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
  init(_ level: GlyphLevel) {
    switch level {
    case .ascii: self = .ascii
    case .unicode: self = .unicode
    case .emoji: self = .emoji
    }
  }
}
