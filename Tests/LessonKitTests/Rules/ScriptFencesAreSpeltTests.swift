import Testing

@testable import LessonKit

@Suite struct ScriptFencesAreSpeltTests {
  @Test(arguments: ["TCP", "tpc", "tcpp", "Tcp"])
  func `a fence that almost says tcp is told`(word: String) {
    TestLesson("# Title\n\n```⟦\(word)⟧ #a\nclient connect\n```\n")
      .expect(.almostScript(written: word))
  }

  @Test(arguments: ["", "text", "tcl", "c", "cpp", "toml"])
  func `other languages are shown as they are`(word: String) {
    TestLesson("# Title\n\n```\(word)\nx\n```\n").expect()
  }
}
