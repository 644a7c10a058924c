import Testing

@testable import LessonKit

@Suite struct TranslatedQuestionsAreTheSourcesTests {
  private static let block = "```tcp #a\nwait 1s\n```\n"
  private static let source = "무엇일까요?\n\n- [ ] 가\n- [x] 나\n\n" + block

  private func mistake(
    _ difference: TranslatedQuestionsAreTheSources.Difference, line: Int
  ) -> Mistake {
    .questionsDiffer(.id("a"), difference, source: SourcePlace(language: "ko", line: line))
  }

  @Test func `the same ticks are right`() {
    TestTranslation(Self.source, "Which?\n\n- [ ] A\n- [x] B\n\n" + Self.block).expect()
  }

  @Test func `another choice ticked is told at the first that differs`() {
    TestTranslation(Self.source, "Which?\n\n⟦- [x] A⟧\n- [ ] B\n\n" + Self.block)
      .expect(mistake(.ticks(source: [2], here: [1]), line: 7))
  }

  @Test func `another number of choices is told at the question`() {
    TestTranslation(Self.source, "⟦Which?⟧\n\n- [ ] A\n- [x] B\n- [ ] C\n\n" + Self.block)
      .expect(mistake(.choices(source: 2, here: 3), line: 5))
  }

  @Test func `a quiz that isn't asked is told at the block`() {
    TestTranslation(Self.source, "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n")
      .expect(mistake(.quizzes(source: 1, here: 0), line: 5))
  }

  @Test func `blanks and hints are counted`() {
    TestTranslation(
      "`____`번이에요.\n\n<details>\n힌트\n</details>\n\n```tcp #a\nfill rto of client\nwait 1s\n```\n",
      "It is a number.\n\n⟦```tcp #a⟧\nfill rto of client\nwait 1s\n```\n"
    ).expectCodes("E603", "E603")
    let both = TestTranslation(
      "`____`\n\n<details>\n힌트\n</details>\n\n" + Self.block, "Text.\n\n" + Self.block)
    #expect(
      both.findings.map(\.diagnostic.mistake) == [
        mistake(.blanks(source: 1, here: 0), line: 11),
        mistake(.hints(source: 1, here: 0), line: 11),
      ])
  }
}

extension TestTranslation {
  fileprivate func expectCodes(_ codes: String...) {
    #expect(findings.map(\.diagnostic.mistake.code) == codes)
  }
}
