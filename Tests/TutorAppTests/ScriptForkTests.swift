import LessonPlayer
import Packetdrill
import TestSupport
import TerminalCells
import TextWidth
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// What if in a packetdrill script, on the screen.
struct ScriptForkTests {
  /// The sample script's stage after some keys.
  private static func app(_ language: Language, keys: String, glyphs: GlyphSet = .emoji) -> App {
    let script = ScriptRun(SampleScript.text)
    guard
      let run = LessonRun(
        of: script, text: SampleScript.text, verdict: "server.pkt: pass", path: "server.pkt",
        language: language.rawValue)
    else { preconditionFailure("the sample script runs") }
    var app = App(playing: run, look: ScreenLook(language, glyphs: glyphs), isAnimated: false)
    app.press(" " + keys)
    return app
  }

  /// Names, and the keys from the stage's beginning.
  private static let shown = [
    // The second of two segments, until the client has all and has closed.
    ("lost", "   x"), ("mended", "   x      "),
    ("list", "   f"), ("amount", "   f5"), ("refused", "   f2"), ("failed", "f7"),
    ("over", "   x          "),
  ]

  @Test(arguments: shown, [Language.korean, .english])
  func `a script's fork in two sizes`(_ shown: (name: String, keys: String), language: Language) {
    let app = Self.app(language, keys: shown.keys)
    for (columns, rows) in [(60, 18), (80, 24)] {
      let name = "script-fork-\(shown.name)-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    }
  }

  @Test(arguments: shown)
  func `a script's fork in ASCII says nothing beyond it`(_ shown: (name: String, keys: String)) {
    let text = Self.app(.english, keys: shown.keys, glyphs: .ascii).text()
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }

  @Test(arguments: [Language.korean, .english])
  func `Esc gives back the script's screen`(_ language: Language) {
    var app = Self.app(language, keys: "   ↑")
    let before = app
    app.press("x   f53 ")
    #expect(app != before)
    app.handle(.escape, isRepeat: false)
    #expect(app == before)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `no key in a script's stage traps, and rows are as wide as the screen`(seed: UInt64) {
    var keys = RandomKeys(seed: seed)
    let asking = Array("xxffp   al.,0123456785\t#owbgk↑↑↑↓←⏎/")
    let beginning = Self.app(seed == 1 ? .korean : .english, keys: "  ")
    var app = beginning
    for event in 0..<1_500 {
      switch keys.below(12) {
      case 0: app.handle(.escape, isRepeat: false)
      case 1: app.tick(milliseconds: keys.below(3_000))
      case 2: app.handle(keys.key(), isRepeat: false)
      default: app.press(String(asking[keys.below(asking.count)]))
      }
      if app.isFinished || app.place != .stage(0) { app = beginning }
      guard event % 20 == 0 else { continue }
      let size = keys.size()
      let grid = app.grid(columns: size.columns, rows: size.rows)
      for row in 0..<size.rows {
        let width = grid.row(row).runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        #expect(width == size.columns, "seed \(seed), event \(event), row \(row)")
      }
    }
  }

  // MARK: Plain text

  @Test(arguments: [Language.korean, .english])
  func `in plain text the script's world goes its own way by lines`(_ language: Language) throws {
    let script = ScriptRun(SampleScript.text)
    let run = try #require(
      LessonRun(
        of: script, text: SampleScript.text, verdict: "", path: "server.pkt",
        language: language.rawValue))
    let lesson = PlainLesson(run, language: language)
    let moments = lesson.parts.compactMap { part in
      if case .pause(_, let moment) = part { moment } else { nil }
    }
    var fork = try #require(moments[3].fork())
    var text = fork.greeting
    for line in ["lose", "", "cut link", "client close", "server close", "run"] {
      text += ["> " + line] + fork.reply(to: line)
    }
    text += fork.farewell
    let difference = Golden.difference(
      text.joined(separator: "\n") + "\n", "script-fork-plain-\(language.rawValue).txt")
    #expect(difference == nil)
  }
}
