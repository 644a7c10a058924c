import LessonPlayer
import TerminalCells
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// Every key in every mode: it acts, or the last line says why not.
struct IdleKeyTests {
  /// Where a learner may be when a key is pressed.
  enum Mode: CaseIterable {
    case menu, menuSearch, titleCard, question, answered, stageStart, stageMiddle, stageEnd, time
    case who, signs, number, foretold, task, deeds, howMuch, fork
    case header, variables, states, windows, buffers, timers, graph, knowledge, why
    case search, found, glossary, meaning, wordSearch, help, notes, summary
    case lab, labUnderWay, settings
  }

  /// The keys of the help, and some that it doesn't name.
  static let keys: [Key] =
    Array(" 0123456789helq?wpivstbgkxfrum.,[]a+-=/nNo#yz!").map(Key.character)
    + [.enter, .left, .right, .up, .down, .backspace, .tab, .escape, .home, .end, .pageUp]
    + [.pageDown, .function(1), .function(5)]

  @Test(
    arguments: Mode.allCases, [GridSize(columns: 80, rows: 24), GridSize(columns: 120, rows: 40)])
  func `a key acts, or the last line says why it doesn't`(mode: Mode, size: GridSize) {
    var app = Self.app(mode, size.rows == 24 ? .korean : .english)
    app.handle(.resized(size), isRepeat: false)
    _ = app.takeRequests()
    let before = app.grid(columns: size.columns, rows: size.rows)
    for key in Self.keys {
      var pressed = app
      pressed.handle(key, isRepeat: false)
      let isSeen =
        pressed.isFinished || !pressed.takeRequests().isEmpty
        || pressed.grid(columns: size.columns, rows: size.rows) != before
      #expect(isSeen, "\(mode), \(key)")
    }
  }

  @Test func `while something is foretold, a key of the stage says that it waits`() {
    var app = Self.app(.who, .korean)
    app.press("x")
    #expect(app.text().hasSuffix("\n 예측하는 중이에요. 다 말하거나 Esc로 그만두면 돼요."))
    app.press("1")
    #expect(!app.text().contains("예측하는 중이에요"))
  }

  @Test func `a key that is held down before a question says nothing`() {
    var app = Self.app(.question, .korean)
    let before = app.text()
    app.handle(.character(" "), isRepeat: true)
    #expect(app.text() == before)
  }

  @Test func `while settings are chosen, End leads to the last one and the world stands`() {
    var app = Self.app(.settings, .english)
    let before = app.lab
    app.handle(.end, isRepeat: false)
    #expect((app.lab == before) == true)
    #expect(app.editor?.row == LabSettingsEditor.rowCount - 1)
    #expect(app.text().contains("► "))
  }

  @Test(
    arguments: [
      (Language.korean, "고를 것이 없어요."), (Language.english, "There is nothing to choose."),
    ])
  func `where nothing is found, arrows and pages say that there is nothing to choose`(
    language: Language, said: String
  ) {
    var app = Self.app(.menu, language)
    app.press("/zzzz")
    for key in [Key.up, .down, .pageUp, .pageDown] {
      app.handle(key, isRepeat: false)
      #expect(app.notice == .idle(.nothingListed))
      #expect(app.text().contains(said))
    }
  }

  @Test func `without lessons Home says that there is nothing to choose`() {
    var app = App(Library([]), look: ScreenLook(.english), isAnimated: false)
    app.handle(.home, isRepeat: false)
    #expect(app.notice == .idle(.nothingListed))
  }

  @Test func `a letter with Ctrl that means nothing says so, but for the one that paints anew`() {
    var app = Self.app(.menu, .english)
    app.handle(.control("l"), isRepeat: false)
    #expect(app.notice == nil)
    app.handle(.control("a"), isRepeat: false)
    #expect(app.notice == .idle(.unused(nil)))
  }

  @Test func `a letter that means nothing is named, and help with it`() {
    var app = Self.app(.menu, .english)
    app.press("z")
    #expect(app.text().hasSuffix("\n The key ‘z’ does nothing. All keys: ?"))
  }

  // MARK: How one gets there

  private static func app(_ mode: Mode, _ language: Language) -> App {
    var app = App(
      Lessons.withGlossary, look: ScreenLook(language), isAnimated: false)
    switch mode {
    case .menu: break
    case .menuSearch: app.press("/f")
    case .titleCard: app.press(" ")
    case .stageStart, .question, .answered, .task, .notes: return onStage(mode, app)
    case .stageEnd:
      app = PanelLesson.app(language, at: .end)
      app.press(" ")
    case .summary:
      app.press("  ")
      app.handle(.end, isRepeat: false)
      while app.place == .stage(0) { app.press(" ") }
    case .glossary: app.press("e")
    case .meaning: app.press("e ")
    case .wordSearch: app.press("e/f")
    case .help: app.press("?")
    case .lab, .labUnderWay, .settings:
      app.press("↓↓↓ ")
      if mode == .labUnderWay { app.press("1 ") }
      if mode == .settings { app.press("u") }
    default:
      app = PanelLesson.app(language, at: .repair)
      app.press(keys(to: mode))
    }
    return app
  }

  private static func onStage(_ mode: Mode, _ app: App) -> App {
    var app = app
    app.press("  ")
    switch mode {
    case .question, .answered:
      while app.player(0)?.quiz == nil { app.press(" ") }
      if mode == .answered { while app.player(0)?.quiz?.isCorrect != true, app.goOnRightly() {} }
    case .task: while app.player(0)?.isInTask != true, app.goOnRightly() {}
    case .notes: app.press("n")
    default: break
    }
    return app
  }

  private static func keys(to mode: Mode) -> String {
    switch mode {
    case .time: "o"
    case .who: "p"
    case .signs: "p1"
    case .number: "p12\u{20}"
    case .foretold: "p4"
    case .deeds: "f"
    case .howMuch: "f1"
    case .fork: "x"
    case .header: "i"
    case .variables: "v"
    case .states: "s"
    case .windows: "b"
    case .buffers: "bb"
    case .timers: "t"
    case .graph: "g"
    case .knowledge: "k"
    case .why: "w"
    case .search: "/syn"
    case .found: "/syn⏎"
    default: ""
    }
  }
}
