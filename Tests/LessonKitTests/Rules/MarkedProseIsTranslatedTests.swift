import Testing

@testable import LessonKit

@Suite struct MarkedProseIsTranslatedTests: RuleTests {
  static let rule: any Rule.Type = MarkedProseIsTranslated.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: ko
      ---
      # A talk

      ⟦<!-- needs translation: #a -->⟧

      글.

      ```tcp #a
      wait 1s
      ```

      <!-- /needs translation -->

      """,
      english: [
        "#a still needs its translation",
        "translate what stands between the marks, then ‘tcptutor sync talk --done a’",
      ],
      korean: ["#a 단계를 아직 옮기지 않았어요", "표시 사이를 옮긴 다음 ‘tcptutor sync talk --done a’ 명령을 실행해 주세요"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: ko
      ---
      # A talk

      ⟦<!-- needs translation -->⟧

      글.

      <!-- /needs translation -->

      """,
      english: [
        "this still needs its translation",
        "translate what stands between the marks, then delete them",
      ],
      korean: ["여기를 아직 옮기지 않았어요", "표시 사이를 옮긴 다음 표시를 지워 주세요"]),
  ]

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
