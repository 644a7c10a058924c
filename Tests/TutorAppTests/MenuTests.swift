import LessonKit
import LessonPlayer
import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// The menu of the shipped lessons: one done and changed since, one begun, one to come.
private func menu(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
  var connect = LessonProgress(at: StepPlace(7, in: Lessons.shipped("01-connect.ko")))
  connect.finish = LessonProgress.Finish(language: "ko", fingerprint: "000000")
  let send = LessonProgress(at: StepPlace(2, in: Lessons.shipped("02-send.ko")))
  return App(
    Lessons.all, look: ScreenLook(language, glyphs: glyphs),
    progress: LearnerProgress(lessons: ["connect": connect, "send": send]), isAnimated: false)
}

extension App {
  /// The numbers of the lessons that the menu shows.
  fileprivate var shownNumbers: [Int?] {
    shownLessons.filter { $0 != labIndex }.map { library.entries[$0].number }
  }
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40), (200, 60)]

@Test(arguments: [Language.korean, .english])
func `the menu of the shipped lessons, and the one that was updated`(_ language: Language) {
  var app = menu(language)
  app.press("1")
  for (columns, rows) in sizes {
    let name = "menu-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 60)])
func `the lab's purpose is told whole where there is room for it`(columns: Int, rows: Int) {
  for (language, purpose) in [
    (Language.korean, "자유롭게 연결하고 망가뜨리기"),
    (.english, "connect, send, and break the network as you like"),
  ] {
    #expect(menu(language).text(columns: columns, rows: rows).contains(purpose))
  }
}

@Test func `a tall menu says of every lesson what it is about, and says it once`() {
  let lines = menu(.english).text(columns: 120, rows: 40).split(separator: "\n")
  for entry in Lessons.all.entries {
    let summary = entry.lesson(in: .english).metadata.summary ?? ""
    #expect(lines.count { $0.contains(summary) } == 1)
  }
}

@Test func `the menu in ASCII says nothing beyond it`() {
  for (name, keys) in [("menu", ""), ("menu-find", "/handshake")] {
    var app = menu(.english, glyphs: .ascii)
    app.press(keys)
    let text = app.text()
    #expect(Golden.difference(text, "\(name)-en-ascii@80x24.txt") == nil)
    #expect(!text.replacing("한국어", with: "").unicodeScalars.contains { !$0.isASCII })
  }
}

@Test(arguments: [Language.korean, .english])
func `finding lessons by what is typed`(_ language: Language) {
  var app = menu(language)
  app.press("/ㅇㄱ ㅅㅈ")
  for (columns, rows) in sizes {
    let name = "menu-find-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(
  arguments: [
    ("연결", [1, 3]), ("ㅇㄱ", [1, 3]), ("handshake", [1, 3]), ("ㄷㅇㅌ", [1, 2]), ("rto", [2]),
    ("half-close", [3]), ("데이터 패킷", [2]), ("없는 말", []), ("", [1, 2, 3]),
  ])
func `lessons are found by title, summary, tag and term in both languages`(
  _ typed: String, found: [Int]
) {
  for language in [Language.korean, .english] {
    var app = menu(language)
    app.press("/" + typed)
    #expect(app.shownNumbers == found, "\(typed)")
  }
}

@Test func `while something is typed, letters are letters, and Esc brings everything back`() {
  var app = menu(.korean)
  #expect(!app.wantsText)
  app.press("/q l1?")
  #expect(app.wantsText)
  #expect(app.search == "q l1?")
  #expect(app.look.language == .korean)
  #expect(app.text().contains("맞는 강의가 없어요."))
  app.press("⏎")
  #expect(app.place == .menu)
  app.handle(.escape, isRepeat: false)
  #expect(app.search == nil)
  #expect(app.shownNumbers == [1, 2, 3])
}

@Test func `Backspace takes one character back, and from nothing leaves the search`() {
  var app = menu(.korean)
  app.press("/연결")
  app.handle(.backspace, isRepeat: false)
  #expect(app.search == "연")
  app.handle(.backspace, isRepeat: false)
  app.handle(.backspace, isRepeat: false)
  #expect(app.search == nil)
}

@Test func `Enter opens what was found, and the menu is whole again afterwards`() {
  var app = menu(.english)
  app.press("/closing⏎")
  #expect(app.place == .titleCard(2))
  app.press("q")
  #expect(app.search == nil)
  #expect(app.selection == 2)
  #expect(app.shownNumbers == [1, 2, 3])
}

@Test func `the arrows move among what was found`() {
  var app = menu(.korean)
  app.press("/연결↓")
  #expect(app.selection == 2)
  app.press("↓↓")
  #expect(app.selection == app.labIndex)
  app.press("↑↑↑")
  #expect(app.selection == 0)
}

@Test(arguments: [Language.korean, .english])
func `Home begins anew where the last line says so, and is the first line elsewhere`(
  _ language: Language
) {
  let named = language == .korean ? "Home 처음부터" : "Home from the start"
  for line in 0...3 {
    var app = menu(language)
    app.selection = line
    let isNamed = app.text().contains(named)
    app.handle(.home, isRepeat: false)
    #expect(isNamed == (line < 2) && isNamed == (app.place == .stage(line)))
    if !isNamed { #expect(app.place == .menu && app.selection == 0) }
  }
}

@Test(arguments: [("실험", Language.korean), ("ㅅㅎㅅ", .korean), ("lab", .english)])
func `the lab is found too, and keeps its world while the menu is open`(
  _ typed: String, _ language: Language
) {
  var app = menu(language)
  app.press("/" + typed + "⏎")
  #expect(app.place == .lab)
  app.press("1")
  let world = app.lab
  app.press("q")
  #expect(app.place == .menu)
  #expect(app.selection == app.labIndex)
  #expect(app.text().contains(language == .korean ? "하던 중" : "under way"))
  app.press("⏎")
  #expect(app.place == .lab)
  #expect(app.lab == world)
  app.press("q")
  app.handle(.home, isRepeat: false)
  #expect(app.lab == LabPlayer(Lab(), isAnimated: false))
}
