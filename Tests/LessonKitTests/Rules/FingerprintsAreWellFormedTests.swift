import Testing

@testable import LessonKit

@Suite struct FingerprintsAreWellFormedTests {
  @Test func `a value that is no fingerprint is told at its line`() {
    let here = TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n", "Text.\n\n```tcp #a\nwait 1s\n```\n",
      synced: ["a": "yes"])
    let found = here.findings.map(\.diagnostic)
    #expect(found.map(\.mistake) == [.malformedFingerprint(step: "a", written: "yes")])
    #expect(found.map(\.range) == [SourceRange(line: 6, columns: 3..<11)])
  }
}
