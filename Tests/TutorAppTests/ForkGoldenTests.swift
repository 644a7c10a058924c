import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A fork on the stage at a moment of the panels' lesson, and the keys that lead there.
struct ShownFork: CustomTestStringConvertible {
  var name: String
  var moment: PanelLesson.Moment
  var keys: String
  var testDescription: String { name }

  static let all = [
    // The SYN,ACK had arrived.
    ShownFork(name: "lost", moment: .send, keys: "↑↑↑x"),
    ShownFork(name: "list", moment: .repair, keys: "f↑↑"),
    ShownFork(name: "amount", moment: .repair, keys: "f6"),
    ShownFork(name: "again", moment: .send, keys: "x  f8  "),
    ShownFork(name: "refused", moment: .open, keys: "f8"),
  ]

  func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
    var app = PanelLesson.app(language, at: moment, glyphs: glyphs)
    app.press(keys)
    return app
  }
}

/// What if, on the screen.
struct ForkGoldenTests {
  private static let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

  @Test(arguments: ShownFork.all, [Language.korean, .english])
  func `a fork in five sizes`(_ fork: ShownFork, language: Language) {
    let app = fork.app(language)
    for (columns, rows) in Self.sizes {
      let name = "fork-\(fork.name)-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    }
  }

  @Test(arguments: ShownFork.all)
  func `a fork in ASCII says nothing beyond it`(_ fork: ShownFork) {
    let text = fork.app(.english, glyphs: .ascii).text()
    #expect(Golden.difference(text, "fork-\(fork.name)-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func `panels and reasons tell of the fork`() {
    for (name, keys) in [("why", "xw"), ("timers", "xt"), ("graph", "x   g")] {
      var app = PanelLesson.app(.korean, at: .send)
      app.press(keys)
      #expect(Golden.difference(app.text(), "fork-\(name)-panel-ko@80x24.txt") == nil)
    }
  }

  @Test(arguments: [Language.korean, .english])
  func `a fork's last line names p where something can be foretold, and not where nothing can`(
    _ language: Language
  ) {
    let predict = language == .korean ? "p 예측" : "p predict"
    func lastLine(_ app: App, columns: Int) -> Substring? {
      app.text(columns: columns, rows: 24).split(separator: "\n").last
    }
    var app = PanelLesson.app(language, at: .send)
    app.press("x  f8  ")
    #expect(lastLine(app, columns: 80)?.contains(predict) == true)
    #expect(lastLine(app, columns: 120)?.contains(predict) == true)
    app.press("p")
    #expect(app.prediction != nil)
    app.handle(.escape, isRepeat: false)
    app.press("f")
    #expect(lastLine(app, columns: 120)?.contains(predict) == false)
  }

  @Test(arguments: [Language.korean, .english])
  func `where Space leads back to the lesson, Esc isn't named for the same`(_ language: Language) {
    var app = PanelLesson.app(language, at: .send)
    app.press("x")
    for _ in 0..<60 where app.player(0)?.nextEffect != .leaveFork { app.press(" ") }
    #expect(app.player(0)?.forkedWorld != nil)
    let line = app.text().split(separator: "\n").last
    #expect(line?.contains("Space") == true && line?.contains("Esc") == false)
    escape(&app)
    #expect(app.player(0)?.forkedWorld == nil)
  }

  // MARK: Coming back

  private func escape(_ app: inout App) { app.handle(.escape, isRepeat: false) }

  @Test func `Esc gives back the screen, with its panel and its row`() {
    var app = PanelLesson.app(.korean, at: .repair)
    app.press("w↑↑")
    let before = app
    app.press("x  vf6")
    escape(&app)
    escape(&app)
    #expect(app != before)
    app.press("2")
    for _ in 0..<4 where app != before { escape(&app) }
    #expect(app == before)
  }

  @Test func `Esc closes what was opened last, whatever lies below it`() {
    let lesson = PanelLesson.app(.korean, at: .repair)
    // Each key opens one thing more; in the list 6 asks how much.
    for keys in ["vf6", "xvf", "fv", "vx", "vp", "pv", "xvp", "pw", "xf6t"] {
      var (app, stages) = (lesson, [lesson])
      for key in keys {
        app.press(String(key))
        stages.append(app)
      }
      for stage in stages.dropLast().reversed() {
        escape(&app)
        #expect(app.text() == stage.text(), "\(keys)")
      }
      #expect(app == lesson, "\(keys)")
    }
  }

  @Test func `a fork's last line doesn't name Esc for the way back while it closes a panel`() {
    var app = PanelLesson.app(.english, at: .send)
    app.press("xw")
    #expect(!app.text().contains("to the lesson") && app.text().contains("Esc close"))
    escape(&app)
    #expect(app.text().contains("Esc to the lesson"))
  }

  @Test func `back leads out of the fork to the same screen`() {
    var app = PanelLesson.app(.english, at: .send)
    app.press("↑")
    let before = app
    app.press("x  ←←←")
    #expect(app == before)
  }

  @Test func `the list closes without a trace`() {
    var app = PanelLesson.app(.english, at: .send)
    app.press("↑↑")
    let before = app
    for keys in ["ff", "f ", "f⏎", "f←", "f6←←"] {
      app.press(keys)
      #expect(app == before)
    }
  }

  @Test func `while the list is open the arrows choose what it is about`() {
    var app = PanelLesson.app(.english, at: .send)
    app.press("f↑↑↑2")
    #expect(
      app.text().contains("duplicated: SYN,ACK") || app.text().contains("duplicated: SYN+ACK"))
  }

  @Test func `a fork outlives a change of language`() {
    var app = PanelLesson.app(.korean, at: .send)
    app.press("xl")
    #expect(app.player(0)?.forkedWorld != nil)
    #expect(app.text().contains("to the lesson"))
  }

  @Test func `leaving the lesson leaves the fork`() {
    var app = PanelLesson.app(.korean, at: .send)
    let before = app.player(0)
    app.press("x q")
    #expect(app.player(0) == before)
  }
}
