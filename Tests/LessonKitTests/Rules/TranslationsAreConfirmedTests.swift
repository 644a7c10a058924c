import Testing

@testable import LessonKit

@Suite struct TranslationsAreConfirmedTests: RuleTests {
  static let rule: any Rule.Type = TranslationsAreConfirmed.self

  static let told: [Told] = [
    .file(
      """
      ---
      tcptutor: 1
      lang: en
      translates: ko
      ---
      # A talk

      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      """,
      beside: [
        "lessons/01-talk.ko.md": """
        ---
        tcptutor: 1
        lang: ko
        ---
        # A talk

        글.

        ```tcp #a
        wait 1s
        ```

        """
      ],
      english: [
        "#a isn't in ‘synced’, so nobody would notice when its source changes",
        "read both; when this one says the same, ‘tcptutor sync talk --done a’",
      ],
      korean: [
        "#a 단계가 ‘synced’ 항목에 없어서, 원문이 바뀌어도 알 수 없어요",
        "두 글을 읽고, 뜻이 같아지면 ‘tcptutor sync talk --done a’ 명령을 실행해 주세요",
      ])
  ]

  @Test func `a step that waits for its translation needs no second warning`() {
    TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n",
      "<!-- needs translation: #a -->\n\n글.\n\n```tcp #a\nwait 1s\n```\n\n"
        + "<!-- /needs translation -->\n",
      synced: [:]
    ).expect()
  }
}
