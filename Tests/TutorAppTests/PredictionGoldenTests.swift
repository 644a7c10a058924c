import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A prediction on the stage, at the moments of the lesson with all panels.
struct PredictionGoldenTests {
  /// A question, or what came of it, and the keys that lead there.
  struct Shown: CustomTestStringConvertible {
    var name: String
    var moment: PanelLesson.Moment
    var keys: String
    var testDescription: String { name }

    static let all = [
      Shown(name: "who", moment: .answer, keys: "p"),
      Shown(name: "signs", moment: .answer, keys: "p212"),
      Shown(name: "number", moment: .send, keys: "p125⏎101⏎↓"),
      Shown(name: "graded", moment: .send, keys: "p125⏎101⏎300⏎"),
      Shown(name: "number-relative", moment: .send, keys: "#p125⏎1⏎↓"),
      Shown(name: "graded-relative", moment: .send, keys: "#p125⏎2⏎7⏎"),
      Shown(name: "free", moment: .answer, keys: "p212⏎101⏎"),
      Shown(name: "fork", moment: .repair, keys: "xp2"),
      Shown(name: "silence", moment: .end, keys: "p4"),
    ]

    func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
      var app = PanelLesson.app(language, at: moment, glyphs: glyphs)
      app.press(keys)
      return app
    }
  }

  @Test(arguments: Shown.all, [Language.korean, .english])
  func `a prediction in five sizes`(_ shown: Shown, language: Language) {
    let app = shown.app(language)
    for (columns, rows) in [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)] {
      let name = "predict-\(shown.name)-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    }
  }

  @Test(arguments: Shown.all)
  func `a prediction in ASCII says nothing beyond it`(_ shown: Shown) {
    let text = shown.app(.english, glyphs: .ascii).text()
    #expect(Golden.difference(text, "predict-\(shown.name)-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }
}

/// What keys do while a learner foretells.
struct PredictionKeyTests {
  private let app = PanelLesson.app(.english, at: .send)

  private func pressing(_ keys: String) -> App {
    var app = app
    app.press(keys)
    return app
  }

  @Test(arguments: ["p", "p1", "p12⏎", "p125⏎101⏎301⏎", "p4"])
  func `Esc leaves a prediction where it was, and the lesson stands as before`(_ keys: String) {
    var app = pressing(keys)
    app.handle(.escape, isRepeat: false)
    // That something was foretold is remembered.
    app.progress = self.app.progress
    #expect(app == self.app)
  }

  @Test func `Space after the grading goes on as it would have`() {
    var app = pressing("p4 ")
    app.progress = pressing(" ").progress
    #expect(app == pressing(" "))
  }

  @Test func `keys that move in the lesson do nothing meanwhile, and no time passes`() {
    let asking = pressing("p")
    var app = asking
    app.press(".[]axrh+-,")
    for key in [Key.home, .end] { app.handle(key, isRepeat: false) }
    app.tick(milliseconds: 10_000)
    #expect(app.notice == .idle(.foretelling))
    app.notice = nil
    #expect(app == asking && !app.wantsTicks)
  }

  @Test func `panels open over it, and Esc closes them first`() {
    var app = pressing("pv")
    #expect(app.text().contains("SND.UNA"))
    app.handle(.escape, isRepeat: false)
    #expect(app == pressing("p"))
  }

  @Test func `an animation waits until the prediction is over`() {
    var moving = App(
      Lessons.all, opening: 0, look: ScreenLook(.english), hasMenu: true, isAnimated: true)
    moving.press("    3 ")
    moving.tick(milliseconds: 10)
    #expect(moving.wantsTicks)
    var asked = moving
    asked.press("p")
    asked.tick(milliseconds: 10_000)
    asked.press("4")
    asked.press(" ")
    asked.progress = moving.progress
    #expect(asked == moving)
  }

  @Test func `digits count as the numbers are shown, and stay the same number`() {
    let typed = pressing("p125⏎101").prediction?.seq?.value
    #expect(typed == 101)
    #expect(pressing("#p125⏎1").prediction?.seq?.value == 101)
    #expect(pressing("p125⏎10#1").prediction?.seq?.value != 101)
    #expect(pressing("p125⏎101##").prediction?.seq?.value == 101)
    // Another digit after the numbers have turned into +1.
    #expect(pressing("p125⏎101#5").prediction?.seq?.value == 115)
  }

  @Test func `switching the language keeps what was said`() {
    #expect(pressing("p125⏎101⏎l").text().contains("내 예측"))
  }

  @Test func `switching the language in the midst of a motion keeps its place`() {
    var moving = App(
      Lessons.all, opening: 0, look: ScreenLook(.english), hasMenu: true, isAnimated: true)
    moving.press("    3 ")
    moving.tick(milliseconds: 10)
    var asked = moving
    asked.press("pl")
    #expect(asked.player(0)?.cursor == moving.player(0)?.cursor)
    asked.press("l4 ")
    _ = asked.takeRequests()
    asked.progress = moving.progress
    #expect(asked == moving)
  }

  @Test func `in a fork the fork is foretold, and Space goes on with it`() throws {
    var app = PanelLesson.app(.english, at: .repair)
    app.press("x")
    let fork = try #require(app.player(0)?.forkedWorld)
    var foretold = app
    foretold.press("p4")
    #expect(foretold.prediction?.isGraded == true)
    #expect(foretold.player(0)?.forkedWorld == fork)
    foretold.press(" ")
    app.press(" ")
    #expect(foretold == app && app.player(0)?.forkedWorld != fork)
  }

  @Test func `over the list of deeds it is asked once the list is closed`() {
    #expect(pressing("fp") == pressing("p"))
  }

  @Test func `where the lesson asks, it says so`() {
    var app = App(Lessons.all, opening: 0, look: ScreenLook(.english), hasMenu: true)
    app.press("   p")
    #expect(app.text().contains("The lesson asks first here"))
  }

  @Test(arguments: [
    (Language.korean, "조금 뒤에 강의가 물어요."), (.english, "The lesson will ask soon"),
  ])
  func `where the lesson asks before anything happens, it says that it does so further on`(
    _ language: Language, told: String
  ) {
    for keys in [" p", "  p"] {
      var app = App(Lessons.all, opening: 0, look: ScreenLook(language), hasMenu: true)
      app.press(keys)
      #expect(app.text().contains(told))
    }
  }
}
