import Testing

@testable import LessonKit

@Suite struct MarkedProseIsTranslatedTests {
  private func expect(
    _ text: String, _ expected: Mistake..., at location: SourceLocation = #_sourceLocation
  ) {
    let test = TestLesson(text)
    let found = test.lesson.map { NeedsTranslation.diagnostics(of: $0) } ?? []
    #expect(found.map(\.mistake) == expected, sourceLocation: location)
    #expect(
      found.map(\.range.line) == test.marked.places.map(\.line), sourceLocation: location)
  }

  @Test func `marks that stand are told once, at the upper one`() {
    expect(
      "# T\n\n⟦<!-- needs translation: #a -->⟧\n\n글.\n\n```tcp #a\nwait 1s\n```\n\n"
        + "<!-- /needs translation -->\n\nMore.\n",
      .needsTranslation(step: "a", lesson: "connect"))
    expect(
      "# T\n\n⟦<!--needs  translation-->⟧\n\n글.\n\n<!-- /needs translation -->\n",
      .needsTranslation(step: nil, lesson: "connect"))
  }

  @Test func `a mark left over is told too`() {
    expect(
      "# T\n\n글.\n\n⟦<!-- /needs translation -->⟧\n",
      .needsTranslation(step: nil, lesson: "connect"))
  }

  @Test func `other comments, and a block's own lines, are no marks`() {
    expect("# T\n\n<!-- this needs translation -->\n\n<!-- needs translations -->\n\nA.\n")
    expect("# T\n\n```tcp #a\n<!-- needs translation -->\nwait 1s\n```\n")
  }
}
