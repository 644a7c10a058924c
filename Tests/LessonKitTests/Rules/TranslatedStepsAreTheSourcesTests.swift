import Testing

@testable import LessonKit

@Suite struct TranslatedStepsAreTheSourcesTests {
  /// Steps of one line of prose and a block, in Korean or in English.
  private func text(_ ids: String..., prose: String) -> String {
    ids.map { "\(prose)\n\n```tcp \($0)\nwait 1s\n```\n" }.joined(separator: "\n")
  }

  private func place(_ line: Int) -> SourcePlace { SourcePlace(language: "ko", line: line) }

  @Test func `a step that is missing is told at the one before it`() {
    TestTranslation(
      text("#a", "#b", "#c", prose: "글."),
      "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n\nText.\n\n```tcp #c\nwait 1s\n```\n"
    ).expect(.stepMissing(.id("b"), after: .id("a"), source: place(13), lesson: "talk"))
  }

  @Test func `the first step's lack is told at the top`() {
    TestTranslation(
      text("#a", "#b", prose: "글."), "⟦Text.⟧\n\n```tcp #b\nwait 1s\n```\n"
    ).expect(.stepMissing(.id("a"), after: nil, source: place(7), lesson: "talk"))
  }

  @Test func `a step without an id can be missing too`() {
    TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n\n끝.\n", "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n"
    ).expect(.stepMissing(.line(11), after: .id("a"), source: place(11), lesson: "talk"))
  }

  @Test func `a step that the source lacks is told at its fence`() {
    TestTranslation(
      text("#a", prose: "글."),
      "Text.\n\n```tcp #a\nwait 1s\n```\n\nMore.\n\n⟦```tcp #x⟧\nwait 1s\n```\n"
    ).expect(.stepExtra(.id("x"), language: "ko"))
  }

  @Test func `a step that stands elsewhere is told with its place there`() {
    TestTranslation(
      text("#a", "#b", "#c", prose: "글."),
      "Text.\n\n```tcp #b\nwait 1s\n```\n\nText.\n\n```tcp #c\nwait 1s\n```\n\nText.\n\n"
        + "⟦```tcp #a⟧\nwait 1s\n```\n"
    ).expect(.stepMoved(.id("a"), after: nil, source: place(7)))
  }

  @Test func `a source for another major version isn't compared`() {
    let text = "---\ntcptutor: 2\nlang: ko\n---\n글.\n\n```tcp #a\nwait 1s\n```\n"
    let source = LessonCompiler.compile(Array(text.utf8), path: "01-talk.ko.md").lesson
    let here = TestTranslation(self.text("#a", prose: "글."), self.text("#b", prose: "Text."))
    #expect(!here.findings.isEmpty)
    #expect(
      TranslationRules.findings(of: here.lesson, source: source, expectedPath: nil) == [])
  }
}
