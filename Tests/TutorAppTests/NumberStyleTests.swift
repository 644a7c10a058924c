import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

@Test(arguments: [Language.korean, .english])
func `numbers counted from the first, in four sizes`(language: Language) {
  var app = PanelLesson.app(language, at: .fill)
  app.press("#")
  for (columns, rows) in [(20, 5), (60, 18), (80, 24), (120, 40)] {
    let name = "numbers-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test func `numbers counted from the first in ASCII say nothing beyond it`() {
  var app = PanelLesson.app(.english, at: .fill, glyphs: .ascii)
  app.press("#")
  #expect(Golden.difference(app.text(), "numbers-en-ascii@80x24.txt") == nil)
  #expect(!app.text().unicodeScalars.contains { !$0.isASCII })
}

@Test func `# counts numbers from the first of each end, and again shows them as on the wire`() {
  var app = PanelLesson.app(.english, at: .answer)
  #expect(app.text().contains("SYN  seq=100"))
  app.press("#")
  #expect(app.text().contains("SYN  seq=+0"))
  app.press("#")
  #expect(app.text().contains("SYN  seq=100"))
}

@Test(arguments: ["v", "b", "k"])
func `panels count as the ladder does`(key: String) {
  var app = PanelLesson.app(.english, at: .fill)
  app.press(key)
  #expect(app.text().contains("5101"))
  app.press("#")
  #expect(app.text().contains("+5001"))
}

@Test func `the header keeps the numbers that are on the wire`() {
  var app = PanelLesson.app(.english, at: .answer)
  app.press("#i")
  #expect(app.text().contains("❔ SYN  seq=+0    "))
  #expect(app.text().contains("sequence number 100"))
}
