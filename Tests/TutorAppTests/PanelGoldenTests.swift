import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A panel at a moment at which it has something to show, and the keys that lead there.
struct ShownPanel: CustomTestStringConvertible {
  var name: String
  var moment: PanelLesson.Moment
  var keys: String
  var testDescription: String { name }

  static let all = [
    ShownPanel(name: "header", moment: .answer, keys: "i↑↑↑↑"),
    ShownPanel(name: "variables", moment: .repair, keys: "v"),
    ShownPanel(name: "states", moment: .answer, keys: "s"),
    ShownPanel(name: "windows", moment: .repair, keys: "b"),
    ShownPanel(name: "buffers", moment: .close, keys: "bb"),
    ShownPanel(name: "timers", moment: .repair, keys: "t"),
    ShownPanel(name: "graph", moment: .end, keys: "g"),
    ShownPanel(name: "knowledge", moment: .repair, keys: "k"),
    ShownPanel(name: "why", moment: .fill, keys: "↑↑↑↑↑↑w"),
    ShownPanel(name: "silence", moment: .close, keys: "w"),
  ]

  func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
    var app = PanelLesson.app(language, at: moment, glyphs: glyphs)
    app.press(keys)
    return app
  }
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

@Test(arguments: ShownPanel.all, [Language.korean, .english])
func `a panel in every size`(_ panel: ShownPanel, language: Language) {
  let app = panel.app(language)
  for (columns, rows) in sizes {
    let name = "panel-\(panel.name)-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: ShownPanel.all)
func `a panel in ASCII says nothing beyond it`(_ panel: ShownPanel) {
  let text = panel.app(.english, glyphs: .ascii).text()
  #expect(Golden.difference(text, "panel-\(panel.name)-en-ascii@80x24.txt") == nil)
  #expect(!text.unicodeScalars.contains { !$0.isASCII })
}

@Test(arguments: ShownPanel.all)
func `a very wide screen shows a panel beside a wider stage`(_ panel: ShownPanel) {
  let text = panel.app(.korean).text(columns: 200, rows: 60)
  #expect(Golden.difference(text, "panel-\(panel.name)-ko@200x60.txt") == nil)
}
