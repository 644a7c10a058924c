import LessonPlayer
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A moment in the lab, and the keys that lead there.
struct ShownLab: CustomTestStringConvertible {
  var name: String
  var keys: String
  var testDescription: String { name }

  static let all = [
    ShownLab(name: "open", keys: ""), ShownLab(name: "paused", keys: "1 "),
    ShownLab(name: "lost", keys: "1 x"), ShownLab(name: "burst", keys: "1    1 111 ↓"),
    ShownLab(name: "server", keys: "1    1 \t3"), ShownLab(name: "refused", keys: "3"),
    ShownLab(name: "settings", keys: "u↓↓↓↓↓↓↓→"), ShownLab(name: "mistake", keys: "u100⏎"),
    ShownLab(name: "changed", keys: "1 u→⏎"), ShownLab(name: "help", keys: "?"),
    ShownLab(name: "why", keys: "1 w"), ShownLab(name: "unsaved", keys: "m"),
  ]

  func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
    var app = App(Lab(), look: ScreenLook(language, glyphs: glyphs), isAnimated: false)
    app.press(keys)
    return app
  }
}

private let sizes = [(24, 8), (60, 18), (80, 24), (120, 40)]

@Test(arguments: ShownLab.all, [Language.korean, .english])
func `the lab in four sizes`(_ shown: ShownLab, language: Language) {
  let app = shown.app(language)
  for (columns, rows) in sizes {
    let name = "lab-\(shown.name)-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: ShownLab.all)
func `the lab in ASCII says nothing beyond it`(_ shown: ShownLab) {
  let text = shown.app(.english, glyphs: .ascii).text()
  #expect(Golden.difference(text, "lab-\(shown.name)-en-ascii@80x24.txt") == nil)
  // Help names the other language in its own letters.
  #expect(!text.replacing("한국어", with: "").unicodeScalars.contains { !$0.isASCII })
}
