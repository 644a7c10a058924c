import Testing

@testable import LessonKit

@Suite struct TranslationsAreConfirmedTests {
  @Test func `a step that ‘synced’ doesn't name is told at its fence`() {
    TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n", "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n", synced: [:]
    ).expect(.notConfirmed(step: "a", lesson: "talk"))
  }

  @Test func `a step that waits for its translation needs no second warning`() {
    TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n",
      "<!-- needs translation: #a -->\n\n글.\n\n```tcp #a\nwait 1s\n```\n\n"
        + "<!-- /needs translation -->\n",
      synced: [:]
    ).expect()
  }
}
