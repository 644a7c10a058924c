import Testing

@testable import LessonKit

@Suite struct TranslationsHaveASourceTests: RuleTests {
  static let rule: any Rule.Type = TranslationsHaveASource.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ⟦translates: ko⟧
      ---
      # A talk

      """,
      english: [
        "this translates the Korean file, which can't be read",
        "it would be lessons/01-talk.ko.md, beside this file",
      ],
      korean: ["한국어 파일을 옮긴 것인데, 그 파일을 읽을 수 없어요", "이 파일 옆의 lessons/01-talk.ko.md 파일이어야 해요"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ⟦translates: fr⟧
      ---
      # A talk

      """,
      path: "talk.md",
      english: [
        "this translates the ‘fr’ file, which can't be read",
        "name both files alike but for the language: talk.ko.md, talk.en.md",
      ],
      korean: [
        "‘fr’ 파일을 옮긴 것인데, 그 파일을 읽을 수 없어요", "두 파일의 이름을 언어만 다르게 지어 주세요: talk.ko.md, talk.en.md",
      ]),
  ]

  private func findings(path: String) -> [Diagnostic] {
    let lesson = TestLesson("---\ntcptutor: 1\nlang: en\ntranslates: ko\n---\n# T\n", path: path)
    guard let lesson = lesson.lesson else { return [] }
    return TranslationRules.findings(
      of: lesson, source: nil, expectedPath: TranslationRules.sourcePath(of: lesson)
    ).map(\.diagnostic)
  }

  @Test func `a source that isn't there is told with the path where it would be`() {
    let found = findings(path: "lessons/01-talk.en.md")
    #expect(found.map(\.mistake) == [.noSource(language: "ko", path: "lessons/01-talk.ko.md")])
    #expect(found.map(\.range) == [SourceRange(line: 4, columns: 1..<15)])
  }

  @Test func `a file whose name has no language can't have one`() {
    #expect(findings(path: "talk.md").map(\.mistake) == [.noSource(language: "ko", path: nil)])
    #expect(findings(path: "-").map(\.mistake) == [.noSource(language: "ko", path: nil)])
  }

  @Test(arguments: [
    ("a/01-talk.en.md", "a/01-talk.ko.md"), ("talk.pt-BR.md", "talk.ko.md"),
    ("/talk.en.md", "/talk.ko.md"),
  ])
  func `the source's name differs in the language alone`(path: String, source: String) {
    #expect(TranslationRules.path(path, in: "ko") == source)
  }

  @Test(arguments: ["talk.md", ".en.md", "a/.en.md", "a.b/talk", "talk.en.txt"])
  func `other names tell nothing`(path: String) {
    #expect(TranslationRules.path(path, in: "ko") == nil)
  }
}
