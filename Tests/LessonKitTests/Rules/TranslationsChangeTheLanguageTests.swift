import Testing

@testable import LessonKit

@Suite struct TranslationsChangeTheLanguageTests {
  @Test func `a file that translates its own language is told so, and isn't compared`() throws {
    let test = TestLesson("---\ntcptutor: 1\nlang: en\n⟦translates: en⟧\n---\n# T\n")
    let lesson = try #require(test.lesson)
    let found = TranslationRules.diagnostics(of: lesson)
    #expect(found.map(\.mistake) == [.translatesItself(language: "en")])
    #expect(found.map(\.range.line) == test.marked.places.map(\.line))
    #expect(found.map(\.range.columns) == test.marked.places.map(\.columns))
    #expect(TranslationRules.findings(of: lesson, source: nil, expectedPath: nil) == [])
  }
}
