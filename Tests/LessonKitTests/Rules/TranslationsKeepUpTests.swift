import Testing

@testable import LessonKit

@Suite struct TranslationsKeepUpTests: RuleTests {
  static let rule: any Rule.Type = TranslationsKeepUp.self

  static let told: [Told] = [
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      """,
      synced: """
          a: "000000"

        """,
      english: [
        "#a: the Korean text changed since this translation (lines 5 to 11 there)",
        "read both; when this one says the same, ‘tcptutor sync talk --done a’",
      ],
      korean: [
        "#a: 번역한 뒤에 한국어 글이 바뀌었어요 (그 파일 5~11번째 줄)",
        "두 글을 읽고, 뜻이 같아지면 ‘tcptutor sync talk --done a’ 명령을 실행해 주세요",
      ])
  ]

  private static let source = "글이에요.\n\n```tcp #a\nwait 1s\n```\n"
  private static let stale = Mistake.staleProse(
    step: "a", source: SourcePlace(language: "ko", line: 5), last: 9, lesson: "talk")

  @Test func `prose that changed since is told at the step, with its lines in the source`() {
    let here = TestTranslation(
      Self.source, "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n",
      synced: ["a": Fingerprint.of("예전 글이에요.")])
    here.expect(Self.stale)
    #expect(here.findings.map(\.staleStep) == ["a"])
  }

  @Test func `prose that is only wrapped otherwise is still the same`() {
    TestTranslation(
      Self.source, "Text.\n\n```tcp #a\nwait 1s\n```\n",
      synced: ["a": Fingerprint.of("  글이에요.\n")]
    ).expect()
  }

  @Test func `it is a warning, and an error for a strict check`() {
    let diagnostic = Diagnostic(Self.stale, ofFile: "a.md")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.strict.severity == .error)
    #expect(DiagnosticText.render(diagnostic.strict, in: .english).contains("error[W604]"))
    #expect(Diagnostic(.unclosedDetails, ofFile: "a.md").strict.severity == .warning)
  }
}
