import Testing

@testable import LessonKit

@Suite struct TranslatedBlocksAreTheSourcesTests: RuleTests {
  static let rule: any Rule.Type = TranslatedBlocksAreTheSources.self

  static let told: [Told] = [
    .translation(
      of: """
        글.

        ```tcp #a
        client connect
        expect client -> server SYN seq=100
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      client connect
      expect client -> server SYN ⟦seq=101⟧
      wait 1s
      ```

      """,
      english: [
        "#a differs from the Korean file: ‘seq=101’ here, ‘seq=100’ in its line 11",
        "‘tcptutor sync talk’ copies the Korean one",
      ],
      korean: [
        "#a 단계 블록이 한국어 파일과 달라요: 여기는 ‘seq=101’, 그 파일 11번째 줄은 ‘seq=100’",
        "‘tcptutor sync talk’ 명령이 한국어 블록을 복사해요",
      ],
      besides: ["E301"]),
    .translation(
      of: """
        글.

        ```tcp #a
        client connect
        expect client -> server SYN seq=100
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      client connect
      ⟦expect client -> server SYN seq=100⟧
      ```

      """,
      english: [
        "#a lacks a line of the Korean file: ‘wait 1s’ (its line 12)",
        "‘tcptutor sync talk’ copies the Korean one",
      ],
      korean: [
        "#a 단계 블록에 한국어 파일의 줄이 빠졌어요: ‘wait 1s’ (그 파일 12번째 줄)",
        "‘tcptutor sync talk’ 명령이 한국어 블록을 복사해요",
      ]),
    .translation(
      of: """
        글.

        ```tcp #a
        client connect
        expect client -> server SYN seq=100
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      client connect
      ⟦pause⟧
      expect client -> server SYN seq=100
      wait 1s
      ```

      """,
      english: [
        "#a has a line that the Korean file lacks at its line 11: ‘pause’",
        "‘tcptutor sync talk’ copies the Korean one",
      ],
      korean: [
        "#a 단계 블록에 한국어 파일 11번째 줄 자리에는 없는 줄이 있어요: ‘pause’", "‘tcptutor sync talk’ 명령이 한국어 블록을 복사해요",
      ]),
    .translation(
      of: """
        글.

        ```tcp
        wait 1s
        ```

        글.

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp
      wait ⟦2s⟧
      ```

      Text.

      ```tcp #a
      wait 1s
      ```

      """,
      english: [
        "the step of line 12 differs from the Korean file: ‘2s’ here, ‘1s’ in its line 10",
        "‘tcptutor sync talk’ copies the Korean one",
      ],
      korean: [
        "12번째 줄의 단계 블록이 한국어 파일과 달라요: 여기는 ‘2s’, 그 파일 10번째 줄은 ‘1s’",
        "‘tcptutor sync talk’ 명령이 한국어 블록을 복사해요",
      ]),
  ]

  private static let source = """
    # 제목

    글.

    ```tcp #a
    client connect
    expect client -> server SYN seq=100
    wait 1s
    ```

    """

  private func mistake(
    _ difference: TranslatedBlocksAreTheSources.Difference, line: Int
  ) -> Mistake {
    .blockDiffers(
      .id("a"), difference, source: SourcePlace(language: "ko", line: line), lesson: "talk")
  }

  private func translation(_ script: String) -> TestTranslation {
    TestTranslation(Self.source, "# Title\n\nText.\n\n```tcp #a\n\(script)\n```\n")
  }

  @Test func `comments, blank lines and spacing make no difference`() {
    translation(
      "# first\nclient   connect\n\nexpect client -> server SYN seq = 100  # its number\n wait 1s"
    ).expect()
  }

  @Test func `a word that differs is shown with the source's and its line`() {
    translation("client connect\nexpect client -> server SYN ⟦seq=101⟧\nwait 1s")
      .expect(mistake(.changed(source: "seq=100", here: "seq=101"), line: 11))
  }

  @Test func `statements of another length are shown whole`() {
    translation("client connect\n⟦expect client -> server SYN⟧\nwait 1s").expect(
      mistake(
        .changed(
          source: "expect client -> server SYN seq=100", here: "expect client -> server SYN"),
        line: 11))
  }

  @Test func `a line that is missing is shown where it belongs`() {
    translation("client connect\n⟦wait 1s⟧").expect(
      mistake(.missing("expect client -> server SYN seq=100"), line: 11))
    translation("client connect\n⟦expect client -> server SYN seq=100⟧").expect(
      mistake(.missing("wait 1s"), line: 12))
  }

  @Test func `a line that the source lacks is shown`() {
    translation("client connect\n⟦pause⟧\nexpect client -> server SYN seq=100\nwait 1s").expect(
      mistake(.extra("pause"), line: 11))
  }

  @Test func `the fence belongs to the block`() {
    TestTranslation(
      "글.\n\n```tcp setup\nserver listen\n```\n\n```tcp #a\nwait 1s\n```\n",
      "Text.\n\n```tcp ⟦#a⟧\nserver listen\nwait 1s\n```\n"
    ).expect(mistake(.changed(source: "setup", here: "#a"), line: 7))
  }

  @Test func `only the first difference of a step is told: the mend copies the whole block`() {
    translation("client ⟦close⟧\nexpect client -> server SYN seq=9\nwait 2s").expect(
      mistake(.changed(source: "connect", here: "close"), line: 10))
  }

  @Test func `a file with a block that is never closed isn't compared`() {
    let open = TestTranslation(Self.source, "# Title\n\nText.\n\n```tcp #a\nclient close\n")
    #expect(open.findings == [])
  }
}
