import Testing

@testable import LessonKit

@Suite struct SyncedNeedsTranslatesTests {
  @Test func `‘synced’ in a source is told at its key`() throws {
    let lesson = try #require(
      TestLesson("---\ntcptutor: 1\nlang: ko\nsynced:\n  a: \"734e10\"\n---\n# T\n").lesson)
    let found = TranslationRules.diagnostics(of: lesson)
    #expect(found.map(\.mistake) == [.syncedWithoutSource])
    #expect(found.map(\.range) == [SourceRange(line: 4, columns: 1..<8)])
  }
}
