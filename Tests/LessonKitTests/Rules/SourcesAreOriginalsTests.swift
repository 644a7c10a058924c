import Testing

@testable import LessonKit

@Suite struct SourcesAreOriginalsTests: RuleTests {
  static let rule: any Rule.Type = SourcesAreOriginals.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: ja
      ⟦translates: en⟧
      ---
      # A talk

      """,
      path: "lessons/01-talk.ja.md",
      beside: [
        "lessons/01-talk.en.md": """
        ---
        tcptutor: 1
        lang: en
        translates: ko
        ---
        # A talk

        """
      ],
      english: [
        "the English file is itself a translation, of the Korean one", "write ‘translates: ko’",
      ],
      korean: ["영어 파일도 한국어 파일을 옮긴 것이에요", "‘translates: ko’ 항목으로 고쳐 주세요"])
  ]
}
