import LessonKit
import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// Lesson 1 at the step that links to the initial number, with the glossary open.
private func app(_ language: Language, glyphs: GlyphSet = .emoji, keys: String = "e") -> App {
  var app = App(
    Lessons.withGlossary, opening: 0, look: ScreenLook(language, glyphs: glyphs), hasMenu: true,
    isAnimated: false)
  app.press(" →" + keys)
  return app
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

@Test(arguments: [Language.korean, .english])
func `the glossary opens at the word that the step uses`(_ language: Language) {
  for (columns, rows) in sizes {
    var list = app(language)
    list.handle(.resized(GridSize(columns: columns, rows: rows)), isRepeat: false)
    let name = "glossary-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(list.text(columns: columns, rows: rows), name) == nil)
    list.press("⏎")
    let meaning = "glossary-iss-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(list.text(columns: columns, rows: rows), meaning) == nil)
  }
}

@Test func `the glossary in ASCII says nothing beyond it`() {
  for (name, keys) in [("glossary", "e"), ("glossary-iss", "e⏎")] {
    let text = app(.english, glyphs: .ascii, keys: keys).text()
    #expect(Golden.difference(text, "\(name)-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }
}

@Test func `words are found by Hangul, by first consonants and by English`() {
  for (typed, found) in [
    ("시작 번호", "ISS"), ("ㅎㅇ ㅇㄷ", "ACK"), ("timeout", "RTO"), ("half", "half-close"),
  ] {
    for language in [Language.korean, .english] {
      let text = app(language, keys: "e/" + typed).text()
      #expect(text.contains("►• " + found) || text.contains("►  " + found), "\(typed)\n\(text)")
    }
  }
  #expect(app(.korean, keys: "e/없는말").text().contains("찾는 말이 없어요."))
}

@Test func `closing the glossary returns to the very same place`() {
  let before = app(.korean, keys: "i")
  var after = app(.korean, keys: "ie/ㅅ⏎")
  for _ in 0..<3 { after.handle(.escape, isRepeat: false) }
  #expect(after == before)
}

@Test func `the glossary changes its language at the same word`() {
  var app = app(.korean, keys: "e⏎")
  app.press("l")
  #expect(app.text().contains("Initial send sequence number"))
}

@Test func `the glossary opens over the menu, and without one says so`() {
  var app = App(Lessons.withGlossary, look: ScreenLook(.english), isAnimated: false)
  app.press("e")
  #expect(app.text().contains("►  Segment"))
  var bare = App(Lessons.all, look: ScreenLook(.english), isAnimated: false)
  bare.press("e")
  #expect(bare.text().contains("There is no glossary here."))
}

@Test func `what is typed in the glossary is text, and Esc takes one layer at a time`() {
  var app = app(.korean, keys: "e/q")
  #expect(app.wantsText)
  #expect(app.look.language == .korean)
  app.handle(.escape, isRepeat: false)
  #expect(!app.wantsText)
  #expect(app.text().contains("용어집"))
  app.handle(.escape, isRepeat: false)
  #expect(app.overlay == nil)
}

@Test func `a word of the feedback is the step's once it has been said`() {
  // In lesson 3 the note under the first answer links to half-close.
  var app = App(
    Lessons.withGlossary, opening: 2, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.press("    ")
  for _ in 0..<40 where !app.text().contains("called a half-close") { app.press(" ") }
  app.press("e")
  #expect(app.text().contains("• half-close"))
  app.press("e,,e")
  #expect(!app.text().contains("• half-close"))
}
