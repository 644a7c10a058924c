import Testing

@testable import LessonKit

@Suite struct TranslationsHaveASourceTests {
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
