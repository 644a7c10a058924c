import Testing

@testable import LessonKit

struct GlossaryLinksLeadTests: RuleTests {
  static let rule: any Rule.Type = GlossaryLinksLead.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ---
      # A talk

      The [RTO](⟦glossary.en.md#rtoo⟧) runs.

      """,
      beside: [
        "lessons/glossary.en.md": """
        # Glossary

        ## Segment

        What TCP sends.

        ## RTO

        A timeout.

        """
      ],
      english: ["the glossary has no entry ‘rtoo’", "did you mean ‘rto’?"],
      korean: ["용어집에 ‘rtoo’ 항목이 없어요", "혹시 ‘rto’ 아닌가요?"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ---
      # A talk

      The [timer](⟦glossary.en.md#retransmission⟧) runs.

      """,
      beside: [
        "lessons/glossary.en.md": """
        # Glossary

        ## Segment

        What TCP sends.

        ## RTO

        A timeout.

        """
      ],
      english: [
        "the glossary has no entry ‘retransmission’",
        "entries are named after their headings: small letters, ‘-’ for a space",
      ],
      korean: ["용어집에 ‘retransmission’ 항목이 없어요", "항목의 이름은 제목을 소문자로 쓰고 공백을 ‘-’로 바꾼 거예요"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ---
      # A talk

      The [RTO](⟦glossary.ko.md#rto⟧) runs.

      """,
      beside: [
        "lessons/glossary.ko.md": """
        # Glossary

        ## Segment

        What TCP sends.

        ## RTO

        A timeout.

        """
      ],
      english: [
        "this leads to the glossary in Korean, not in the lesson's language",
        "write ‘glossary.en.md’",
      ],
      korean: ["강의의 언어가 아니라 한국어 용어집으로 가는 링크예요", "‘glossary.en.md’ 파일로 고쳐 주세요"]),
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      ---
      # A talk

      The [RTO](⟦glossary.en.md#rto⟧) runs.

      """,
      english: ["there is no glossary beside this lesson", "it would be lessons/glossary.en.md"],
      korean: ["이 강의 옆에는 용어집이 없어요", "lessons/glossary.en.md 파일이어야 해요"]),
  ]

  @Test func `only prose has links: not front matter, code, or what waits for its translator`() {
    let lesson = TestLesson(
      """
      ---
      tcptutor: 1
      summary: "[RTO](glossary.en.md#1)"
      ---
      # A talk

      ```
      [RTO](glossary.en.md#2)
      ```

      Write `[RTO](glossary.en.md#3)`, as in [RTO](glossary.en.md#4).

      <!-- needs translation: #a -->
      [RTO](glossary.ko.md#5)
      <!-- /needs translation -->

      More: [RTO](glossary.en.md#%6) and [RTO](glossary.en.md#%+5%ED%95%9C).

      """)
    #expect(lesson.lesson?.glossaryLinks.map(\.anchor) == ["4", "%6", "%+5한"])
  }
}
