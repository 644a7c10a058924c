import LessonPlayer
import TerminalCells
import TextWidth
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A hundred thousand keys in all, a share a seed.
private let eventsPerSeed = 12_500

@Test(arguments: 1...8 as ClosedRange<UInt64>)
func `no key at any moment traps, and rows are as wide as the screen`(seed: UInt64) {
  var keys = RandomKeys(seed: seed)
  let beginning = App(
    Lessons.withGlossary, look: ScreenLook(.korean, glyphs: GlyphSet.allCases[Int(seed % 3)]))
  var app = beginning
  var size = GridSize(columns: 80, rows: 24)
  for event in 0..<eventsPerSeed {
    switch keys.below(16) {
    case 0:
      size = keys.size()
      app.handle(.resized(size), isRepeat: false)
    case 1...3: app.tick(milliseconds: keys.below(3_000))
    default: app.handle(keys.key(), isRepeat: keys.below(5) == 0)
    }
    if app.isFinished { app = beginning }
    // What is drawn has the size that was told last, or, now and then, not yet.
    guard event % 25 == 0 else { continue }
    let drawn = keys.below(8) == 0 ? keys.size() : size
    let widths = app.rowWidths(drawn)
    if widths.contains(where: { $0 != drawn.columns }) {
      Issue.record("seed \(seed), event \(event), \(drawn.columns)x\(drawn.rows): \(widths)")
    }
  }
}

@Test(arguments: Lessons.all.entries.indices)
func `Space held down for a minute walks a lesson and neither skips nor traps`(lesson: Int) {
  var app = App(Lessons.all, opening: lesson, look: ScreenLook(.korean), hasMenu: true)
  app.press(" ")
  let size = GridSize(columns: 80, rows: 24)
  var steps: [Int] = []
  // A keyboard repeats about thirty times a second, and so does the screen.
  for event in 0..<60 * 30 {
    app.handle(.character(" "), isRepeat: event > 0)
    app.tick(milliseconds: 33)
    if event % 15 == 0 { #expect(app.rowWidths(size).allSatisfy { $0 == size.columns }) }
    steps.append(app.player(lesson)?.stepIndex ?? -1)
  }
  #expect(app.place == .stage(lesson))
  #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 })
  #expect(app.player(lesson)?.answers.isEmpty == true)
}

/// What asks what would be: forks, their list, predictions, and what moves in them.
@Test(arguments: 1...4 as ClosedRange<UInt64>)
func `no key in a fork or a prediction traps, and rows are as wide as the screen`(seed: UInt64) {
  var keys = RandomKeys(seed: seed)
  let asking = Array("xxfpp  al.,01234567\t#owbgk↑↑↓←⏎/")
  let beginning = PanelLesson.app(
    seed % 2 == 0 ? .korean : .english, at: seed % 3 == 0 ? .fill : .repair)
  var app = beginning
  for event in 0..<3_000 {
    switch keys.below(12) {
    case 0: app.handle(.escape, isRepeat: false)
    case 1, 2: app.tick(milliseconds: keys.below(3_000))
    case 3: app.handle(keys.key(), isRepeat: false)
    default: app.press(String(asking[keys.below(asking.count)]))
    }
    if app.isFinished || app.place != .stage(0) { app = beginning }
    guard event % 20 == 0 else { continue }
    let size = keys.size()
    let widths = app.rowWidths(size)
    if widths.contains(where: { $0 != size.columns }) {
      Issue.record("seed \(seed), event \(event), \(size.columns)x\(size.rows): \(widths)")
    }
  }
}

/// What a walk from the menu seldom gets to: the lab, a lesson's summary, the glossary, and a search
/// in the lanes.
@Test(arguments: 1...4 as ClosedRange<UInt64>)
func `no key in the lab, a summary, the glossary or a search traps`(seed: UInt64) {
  var keys = RandomKeys(seed: seed)
  let asking = Array("/nNe1234567890x  u\t↑↓←⏎ㅅack가fin.,r")
  let look = ScreenLook(seed % 2 == 0 ? .korean : .english)
  var beginnings = [
    App(Lab(), look: look), PanelLesson.app(look.language, at: .end),
    App(Lessons.withGlossary, opening: 0, look: look, hasMenu: true, isAnimated: false),
  ]
  beginnings[1].press("/a")
  beginnings[2].press(" ")
  for _ in 0..<80 where beginnings[2].place == .stage(0) { beginnings[2].press("→") }
  #expect(beginnings[2].place == .summary(0))
  var app = beginnings[0]
  for event in 0..<3_000 {
    switch keys.below(12) {
    case 0: app.handle(.escape, isRepeat: false)
    case 1: app.tick(milliseconds: keys.below(3_000))
    case 2, 3: app.handle(keys.key(), isRepeat: keys.below(5) == 0)
    default: app.press(String(asking[keys.below(asking.count)]))
    }
    if app.isFinished || app.place == .menu || event % 300 == 0 {
      app = beginnings[keys.below(beginnings.count)]
    }
    guard event % 20 == 0 else { continue }
    let size = keys.size()
    let widths = app.rowWidths(size)
    if widths.contains(where: { $0 != size.columns }) {
      Issue.record("seed \(seed), event \(event), \(size.columns)x\(size.rows): \(widths)")
    }
  }
}

@Test func `Space held down for a minute in a fork stays in it`() {
  var app = PanelLesson.app(.korean, at: .repair)
  app.press("x")
  let size = GridSize(columns: 60, rows: 18)
  for event in 0..<3_600 {
    app.handle(.character(" "), isRepeat: event > 0)
    app.tick(milliseconds: 17)
    if event % 60 == 0 { #expect(app.rowWidths(size).allSatisfy { $0 == size.columns }) }
  }
  #expect(app.player(0)?.forkedWorld?.goesOn == false)
}

/// What is held down over the stage and after it, and what it leaves: the keys that lead there.
@Test(arguments: [Language.korean, .english])
func `Space held down for a minute leaves the glossary, a word and a summary as they are`(
  _ language: Language
) {
  let lesson = App(
    Lessons.withGlossary, opening: 0, look: ScreenLook(language), hasMenu: true, isAnimated: false)
  var (list, word, summary) = (lesson, lesson, lesson)
  list.press(" →e")
  word.press(" →e⏎")
  summary.press(" ")
  for _ in 0..<80 where summary.place == .stage(0) { summary.press("→") }
  #expect(list.overlay != nil && word.overlay != nil && summary.place == .summary(0))
  for place in [list, word, summary] {
    var app = place
    app.holdSpace(in: GridSize(columns: 80, rows: 24))
    #expect(app == place)
  }
}

@Test(
  arguments: [Language.korean, .english], ["", " ?", " n", " →/", " →→3p", " →→→3f", " →→→3f6"])
func `Space held down for a minute neither opens a lesson nor closes what stands over it`(
  _ language: Language, keys: String
) {
  var place = App(
    Lessons.withGlossary, opening: 0, look: ScreenLook(language), hasMenu: true, isAnimated: false)
  place.press(keys)
  var app = place
  app.holdSpace(in: GridSize(columns: 80, rows: 24))
  // Where something is looked for, a space is text.
  let isLeft = place.wantsText ? app.wantsText : app == place
  #expect(isLeft, "\(keys)")
  var menu = App(Lessons.withGlossary, look: ScreenLook(language), isAnimated: false)
  menu.holdSpace(in: GridSize(columns: 80, rows: 24))
  #expect(menu.place == .menu)
}

@Test(arguments: [Language.korean, .english])
func `Space held down for a minute in the lab stays in it`(_ language: Language) {
  var app = App(Lab(), look: ScreenLook(language))
  app.press("1    111 ")
  app.holdSpace(in: GridSize(columns: 60, rows: 18))
  #expect(app.place == .lab && !app.isFinished)
  // It waits for whoever plays, and what was done stays done.
  #expect(app.lab?.isMoving == false && app.lab?.lab.turns.isEmpty == false)
}

@Test(arguments: Lessons.all.entries.indices)
func `resizing at any moment changes no more than the screen`(lesson: Int) {
  var keys = RandomKeys(seed: 21)
  var app = App(Lessons.all, opening: lesson, look: ScreenLook(.english), hasMenu: true)
  app.press(" ")
  for _ in 0..<2_000 {
    let before = app.player(lesson)
    let size = keys.below(10) == 0 ? GridSize(columns: 1, rows: 1) : keys.size()
    app.handle(.resized(size), isRepeat: false)
    #expect(app.player(lesson) == before)
    if keys.below(20) == 0 {
      #expect(app.rowWidths(size).allSatisfy { $0 == size.columns })
      app.press(" ")
    }
    app.tick(milliseconds: 33)
  }
}

extension App {
  /// Holds Space down for a minute, as a keyboard repeats it, while the screen goes on.
  fileprivate mutating func holdSpace(in size: GridSize) {
    handle(.resized(size), isRepeat: false)
    for event in 0..<60 * 30 {
      handle(.character(" "), isRepeat: true)
      tick(milliseconds: 33)
      if event % 60 == 0 { #expect(rowWidths(size).allSatisfy { $0 == size.columns }) }
    }
    handle(.resized(GridSize(columns: 80, rows: 24)), isRepeat: false)
  }

  /// How many columns each row of the screen takes in a size.
  fileprivate func rowWidths(_ size: GridSize) -> [Int] {
    let grid = grid(columns: size.columns, rows: size.rows)
    return (0..<size.rows).map { row in
      grid.row(row).runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    }
  }
}
