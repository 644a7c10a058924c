import Testing

@testable import LessonKit

@Suite struct SourcesAreOriginalsTests {
  @Test func `a source that is a translation itself is told with the original's language`() throws {
    let translation = try #require(
      TestLesson("---\ntcptutor: 1\nlang: ja\ntranslates: en\n---\n# T\n").lesson)
    let source = try #require(
      TestLesson("---\ntcptutor: 1\nlang: en\ntranslates: ko\n---\n# T\n").lesson)
    let found = TranslationRules.findings(of: translation, source: source, expectedPath: nil)
    #expect(
      found.map(\.diagnostic.mistake) == [.sourceIsTranslation(language: "en", original: "ko")])
    #expect(found.map(\.diagnostic.range.line) == [4])
  }
}
