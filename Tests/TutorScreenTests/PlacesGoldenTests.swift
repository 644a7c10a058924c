import TestSupport
import Testing
import Wording

@testable import TutorScreen

private let languages = [Language.korean, .english]

@Test(arguments: languages)
func `the menu`(language: Language) {
  let text = Sample.text(.menu(Sample.menu(language)), ScreenLook(language))
  #expect(Golden.difference(text, "menu-\(language.rawValue)@80x24.txt") == nil)
}

@Test(arguments: [(120, 40), (40, 12), (20, 5)])
func `the menu in other sizes`(columns: Int, rows: Int) {
  let text = Sample.text(
    .menu(Sample.menu(.korean)), ScreenLook(.korean, glyphs: .unicode), columns: columns,
    rows: rows)
  #expect(Golden.difference(text, "menu@\(columns)x\(rows).txt") == nil)
}

@Test func `the menu's footer says what Enter does with each lesson`() {
  var menu = Sample.menu(.english)
  let effects = menu.entries.indices.map { index in
    menu.selection = index
    let lines = Sample.text(.menu(menu), ScreenLook(.english)).split(separator: "\n")
    return lines.last.map(String.init) ?? ""
  }
  #expect(
    effects == [
      " [Enter] Resume" + spaces(26) + "↑↓ choose  Home from the start  / find",
      " [Enter] Start" + spaces(48) + "↑↓ choose  / find",
      " [Enter] Look again" + spaces(22) + "↑↓ choose  Home from the start  / find",
    ])
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

@Test func `a menu without lessons says so`() {
  let text = Sample.text(.menu(MenuView(entries: [], selection: 0)), ScreenLook(.english))
  #expect(Golden.difference(text, "menu-empty@80x24.txt") == nil)
}

@Test(arguments: languages)
func `a title card shows three keys`(language: Language) {
  let text = Sample.text(
    .titleCard(Sample.menu(language).entries[0], notice: nil), ScreenLook(language))
  #expect(Golden.difference(text, "title-card-\(language.rawValue)@80x24.txt") == nil)
}

@Test(arguments: languages)
func `help stands over the stage`(language: Language) {
  let text = Sample.text(
    .stage(Sample.lossStage()), ScreenLook(language), overlay: .help(scroll: 0))
  #expect(Golden.difference(text, "help-\(language.rawValue)@80x24.txt") == nil)
}

@Test func `help scrolls where it doesn't fit`() {
  let text = Sample.text(
    .stage(Sample.lossStage()), columns: 40, rows: 12, overlay: .help(scroll: 5))
  #expect(Golden.difference(text, "help@40x12.txt") == nil)
}
