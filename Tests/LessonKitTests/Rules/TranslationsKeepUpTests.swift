import Testing

@testable import LessonKit

@Suite struct TranslationsKeepUpTests {
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
