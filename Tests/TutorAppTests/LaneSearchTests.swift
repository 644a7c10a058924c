import LessonPlayer
import NetworkSimulation
import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A stage on which all has happened: a loss, its repair, a full window, and a close.
private func app(_ language: Language = .english, glyphs: GlyphSet = .emoji, keys: String = "")
  -> App
{
  var app = PanelLesson.app(language, at: .end, glyphs: glyphs)
  app.press(keys)
  return app
}

extension App {
  /// The selected row of the lanes, in the words of a ladder.
  fileprivate var selected: LadderRow? {
    guard case .stage(let index) = place, let row = panel.row else { return nil }
    return stageView(index).shownStage.rows[row]
  }

  fileprivate mutating func press(_ key: Key) { handle(key, isRepeat: false) }
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

@Test(arguments: [Language.korean, .english])
func `what is looked for in the lanes is typed in the last row`(_ language: Language) {
  let typed = language == .korean ? "재전송" : "again"
  var settled = app(language, keys: "/\(typed)⏎")
  let shown = [
    ("typing", app(language, keys: "/\(typed)")), ("found", settled),
    ("none", app(language, keys: "/zzz")),
  ]
  for (name, app) in shown {
    for (columns, rows) in sizes {
      let file = "search-\(name)-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), file) == nil)
    }
  }
  settled.press("o")
  let file = "search-time-\(language.rawValue)@80x24.txt"
  #expect(Golden.difference(settled.text(), file) == nil)
}

@Test func `a search in ASCII says nothing beyond it`() {
  for (name, keys) in [("typing", "/again"), ("found", "/again⏎"), ("none", "/zzz")] {
    let text = app(glyphs: .ascii, keys: keys).text()
    #expect(Golden.difference(text, "search-\(name)-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }
}

@Test(
  arguments: [
    ("fin-wait-1", "FIN-WAIT-1"), ("ㅅㄹㅈ", "lost"), ("lost", "lost"), ("사라", "lost"),
    ("재전", "↻"), ("retransmission", "↻"), ("seq=2077", "2077"), ("클라이언트 FIN", "FIN"),
    ("server SYN+ACK", "SYN+ACK"), ("1.050", "1.050"), ("time-wait 상태", "TIME-WAIT"),
  ])
func `rows are found by state, kind, fate and number, in Hangul and in English`(
  typed: String, shown: String
) throws {
  let found = app(keys: "/" + typed)
  try #require(found.panel.search?.row != nil)
  let line = found.text(columns: 120, rows: 40).split(separator: "\n")
    .first { $0.hasPrefix("►") }
  #expect(line?.contains(shown) == true, "\(line ?? "no row")")
}

@Test func `n and N go round, in the order of time`() {
  var app = app(keys: "/fin⏎")
  let first = app.panel.row
  var rows = [first]
  for _ in 0..<20 {
    app.press("n")
    if app.panel.row == first { break }
    rows.append(app.panel.row)
  }
  #expect(rows.count > 2 && rows.compactMap { $0 } == rows.compactMap { $0 }.sorted())
  app.press("N")
  #expect(app.panel.row == rows.last)
  app.press("n")
  #expect(app.panel.row == first)
  app.press(.escape)
  #expect(app.panel.search == nil && app.panel.row == first)
  app.press("n")
  #expect(app.overlay != nil)
}

@Test func `n and N go on from the row that was selected since`() {
  let found = app(keys: "/fin⏎")
  var moved = found
  for _ in 0..<40 { moved.press(.up) }
  moved.press("n")
  var first = app(keys: "/fin")
  first.press(.escape)
  for _ in 0..<40 { first.press(.up) }
  first.press("/fin⏎")
  if first.panel.row == 0 { first.press("n") }
  #expect(moved.panel.row == first.panel.row && moved.panel.row != nil)
}

@Test(arguments: [Language.korean, .english])
func `the keys of a search stand beside help and the way out, but not while Esc closes a panel`(
  _ language: Language
) {
  let ends = language == .korean ? "Esc 찾기 끝" : "Esc end the search"
  var app = app(language, keys: "/fin⏎")
  let footer = { (app: App) in app.text(columns: 100).split(separator: "\n").last.map(String.init) }
  #expect(footer(app)?.contains(ends) == true)
  #expect(footer(app)?.contains("? ") == true && footer(app)?.contains("q ") == true)
  app.press("v")
  #expect(footer(app)?.contains(ends) == false)
  app.press(.escape)
  #expect(footer(app)?.contains(ends) == true)
}

@Test func `while something is typed the way back is the key that stays longest`() {
  let narrow = app(keys: "/fin").text(columns: 30).split(separator: "\n").last.map(String.init)
  #expect(narrow?.contains("Esc stop") == true && narrow?.contains("Enter") == false)
}

@Test func `up and down go on while typing, and each letter begins where the search did`() {
  var app = app(keys: "/fin")
  let first = app.panel.row
  app.press("↓")
  #expect(app.panel.row ?? 0 > first ?? 0)
  app.press("-")
  app.press(.backspace)
  #expect(app.panel.row == first)
  app.press("↑")
  #expect(app.panel.row != first)
}

@Test func `typed letter by letter the same is found as at once, also past the end`() {
  for typed in ["seq=2077", ".25", "988 B", "ㅅㄹㅈ", "fin 서버", "server ack 4053", "zz9", "연결"] {
    for rows in [0, 3, 40] {
      var beginning = app()
      for _ in 0..<rows { beginning.press(.up) }
      var byLetter = beginning
      byLetter.press("/" + typed)
      var atOnce = LaneSearch(from: beginning.panel.row)
      atOnce.look(for: typed, in: beginning.stageView(0).shownStage, beginning.look)
      #expect(byLetter.panel.search?.row == atOnce.row, "\(typed)")
    }
  }
}

@Test func `giving up a search leaves everything as it was`() {
  var before = app()
  before.press(.up)
  for keys in ["/fin", "/zzz", "/", "/fin⌫⌫⌫⌫"] {
    var after = before
    for key in keys { after.press(key == "⌫" ? .backspace : .character(key)) }
    if !keys.contains("⌫") { after.press(.escape) }
    #expect(after == before, "\(keys)")
  }
  var empty = before
  empty.press("/⏎")
  #expect(empty == before)
  var none = before
  none.press("/zzz⏎")
  #expect(none.wantsText && none.panel.row == before.panel.row)
}

@Test func `only what has been seen is found, and going on ends the search`() {
  var app = PanelLesson.app(.english, at: .answer)
  app.press("/fin")
  #expect(app.panel.search?.row == nil)
  app.press(.escape)
  app.press("/syn⏎")
  #expect(app.panel.row != nil)
  app.press(" ")
  #expect(app.panel.search == nil && app.panel.row == nil)
}

@Test func `a row that was found is what why and what-if are asked of`() {
  var app = app(keys: "/seq=1089⏎")
  guard case .segment(let row) = app.selected else {
    Issue.record("a segment is found")
    return
  }
  app.press("w")
  #expect(app.text().contains("seq=1089"))
  app.press(.escape)
  app.press("x")
  let lost = app.player(0)?.stage.rows.index(of: row.segment.id)
  #expect(lost.map { app.player(0)?.stage.rows.brief($0).isLost } == true)
}

@Test func `the list of deeds, a fork and a task keep their place while something is looked for`() {
  var app = PanelLesson.app(.english, at: .repair)
  app.press("f/ack⏎")
  #expect(app.player(0)?.deeds != nil && app.panel.row != nil)
  app.press(.escape)
  app.press(.escape)
  app.press("x/lost⏎")
  #expect(app.player(0)?.forkedWorld != nil)
  #expect(app.panel.row != nil)
  app.press(.escape)
  #expect(app.player(0)?.forkedWorld != nil)
  app.press(.escape)
  #expect(app.player(0)?.forkedWorld == nil)
}

@Test(
  arguments: [
    (Language.korean, "예측을 마치거나"), (.english, "Foretell first, then search"),
  ])
func `a prediction isn't searched, which is said, and ends a search`(
  _ language: Language, told: String
) {
  var app = PanelLesson.app(language, at: .answer)
  app.press("/syn⏎p")
  #expect(app.prediction != nil && app.panel.search == nil)
  let asking = app
  app.press("/")
  #expect(app.panel.search == nil)
  #expect(app.text().contains(told) && app.text(columns: 60, rows: 18).contains("Esc"))
  app.press("↓↑")
  let isAsking = app.prediction == asking.prediction && app.panel == asking.panel
  #expect(isAsking)
}

@Test func `the lab's lanes are searched too`() {
  var app = App(Lab(), look: ScreenLook(.korean), isAnimated: false)
  app.press("1    /서버⏎")
  #expect(app.panel.row != nil)
  #expect(app.text().contains("n 다음 줄"))
  #expect(Golden.difference(app.text(), "search-lab-ko@80x24.txt") == nil)
  app.press("N")
  #expect(app.lab?.lab.turns.isEmpty == false)
  app.press(.escape)
  #expect(app.panel.search == nil)
}
