import Testing

@testable import LessonKit

@Suite struct SyncedStepsExistTests {
  @Test func `a step in ‘synced’ that the source lacks is told with the nearest`() {
    let source = TestTranslation.source("글.\n\n```tcp #synack\nwait 1s\n```\n")
    let print = source.outline.passages[0].fingerprint
    let here = TestTranslation(
      "글.\n\n```tcp #synack\nwait 1s\n```\n", "Text.\n\n```tcp #synack\nwait 1s\n```\n",
      synced: ["sinack": print, "synack": print])
    let found = here.findings.map(\.diagnostic)
    #expect(
      found.map(\.mistake) == [
        .unknownStepInSynced(step: "sinack", suggestion: "synack", language: "ko")
      ])
    #expect(found.map(\.range) == [SourceRange(line: 6, columns: 3..<19)])
  }
}
