import Testing

@testable import LessonKit

@Suite struct TranslationsChangeTheLanguageTests: RuleTests {
  static let rule: any Rule.Type = TranslationsChangeTheLanguage.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ⟦translates: en⟧
      ---
      # A talk

      """,
      english: [
        "this file is in English itself, so it can't translate that",
        "name the language of the source, or leave ‘translates’ out",
      ],
      korean: ["이 파일이 바로 영어 파일이라서 그 언어를 옮긴 것일 수 없어요", "원문의 언어를 적거나 ‘translates’ 항목을 빼 주세요"])
  ]

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
