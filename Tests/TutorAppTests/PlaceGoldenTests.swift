import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A screen of a shipped lesson that is no panel, and what leads there.
struct ShownPlace: CustomTestStringConvertible {
  var name: String
  /// The lesson's place in the library, from 0.
  var lesson = 0
  /// The step's place in the lesson, from 0.
  var step: Int
  var keys: String
  var testDescription: String { name }

  static let all = [
    ShownPlace(name: "title", step: 0, keys: ""),
    ShownPlace(name: "first", step: 0, keys: " "),
    ShownPlace(name: "help", step: 0, keys: " ?"),
    ShownPlace(name: "question", step: 2, keys: " "),
    ShownPlace(name: "skipping", step: 2, keys: "  "),
    ShownPlace(name: "wrong", step: 2, keys: " 1"),
    ShownPlace(name: "right", step: 2, keys: " 3"),
    ShownPlace(name: "several", lesson: 2, step: 7, keys: " 1"),
    ShownPlace(name: "submitted", lesson: 2, step: 7, keys: " 12⏎"),
    ShownPlace(name: "hint", step: 6, keys: " h"),
    ShownPlace(name: "losing", step: 6, keys: " x"),
    ShownPlace(name: "broken", step: 6, keys: "  x"),
    ShownPlace(name: "won", step: 6, keys: " x    "),
    ShownPlace(name: "last", step: 7, keys: " "),
  ]

  func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
    var app = App(
      Lessons.withGlossary, opening: lesson, look: ScreenLook(language, glyphs: glyphs),
      hasMenu: true,
      isAnimated: false)
    guard let first = keys.first else { return app }
    app.press(String(first))
    app.update(lesson) { $0.handle(.goTo(step: step)) }
    app.press(String(keys.dropFirst()))
    return app
  }
}

private let sizes = [(20, 5), (60, 18), (80, 24), (120, 40)]

@Test(arguments: ShownPlace.all, [Language.korean, .english])
func `a lesson's other screens in four sizes`(_ place: ShownPlace, language: Language) {
  var app = place.app(language)
  for (columns, rows) in sizes {
    app.handle(.resized(GridSize(columns: columns, rows: rows)), isRepeat: false)
    let name = "place-\(place.name)-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: ShownPlace.all)
func `a lesson's other screens in ASCII say nothing beyond it`(_ place: ShownPlace) {
  let text = place.app(.english, glyphs: .ascii).text()
  #expect(Golden.difference(text, "place-\(place.name)-en-ascii@80x24.txt") == nil)
  // The other language is named in its own letters.
  let letters = text.replacing("한국어", with: "")
  #expect(!letters.unicodeScalars.contains { !$0.isASCII })
}
