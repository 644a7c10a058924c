import Testing

@testable import LessonKit

@Suite struct SyncedNeedsTranslatesTests: RuleTests {
  static let rule: any Rule.Type = SyncedNeedsTranslates.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: ko
      ⟦synced:⟧
        a: "734e10"
      ---
      # A talk

      """,
      english: [
        "‘synced’ says nothing in a file that translates none",
        "name the source's language, as in ‘translates: ko’, or take it out",
      ],
      korean: ["옮긴 것이 없는 파일에서 ‘synced’ 항목은 뜻이 없어요", "‘translates: ko’처럼 원문의 언어를 적거나 이 항목을 빼 주세요"])
  ]
}
