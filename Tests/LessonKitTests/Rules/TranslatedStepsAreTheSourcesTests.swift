import Testing

@testable import LessonKit

@Suite struct TranslatedStepsAreTheSourcesTests: RuleTests {
  static let rule: any Rule.Type = TranslatedStepsAreTheSources.self

  static let told: [Told] = [
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        글.

        ```tcp #b
        wait 1s
        ```

        글.

        ```tcp #c
        wait 1s
        ```

        """,
      """
      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      Text.

      ```tcp #c
      wait 1s
      ```

      """,
      english: [
        "the Korean file has a step #b (line 15) that is missing here, after #a",
        "‘tcptutor sync talk’ puts it in, to be translated",
      ],
      korean: [
        "한국어 파일에 있는 #b 단계(15번째 줄)가 여기에는 없어요. #a 단계 다음 자리예요",
        "‘tcptutor sync talk’ 명령이 옮길 수 있게 넣어 줘요",
      ]),
    .translation(
      of: """
        글.

        ```tcp
        wait 1s
        ```

        글.

        ```tcp #b
        wait 1s
        ```

        """,
      """
      ⟦Text.⟧

      ```tcp #b
      wait 1s
      ```

      """,
      english: [
        "the Korean file has a step without an id (line 9) that is missing here, before "
          + "all others",
        "‘tcptutor sync talk’ puts it in, to be translated",
      ],
      korean: [
        "한국어 파일에 있는 이름 없는 단계(9번째 줄)가 여기에는 없어요. 맨 앞자리예요", "‘tcptutor sync talk’ 명령이 옮길 수 있게 넣어 줘요",
      ]),
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      wait 1s
      ```

      More.

      ⟦```tcp #x⟧
      wait 1s
      ```

      """,
      english: [
        "the Korean file has no step that goes with #x",
        "take it out here, or put it into that file",
      ],
      korean: ["한국어 파일에는 #x 단계와 짝이 되는 단계가 없어요", "여기에서 빼거나 그 파일에 넣어 주세요"]),
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        글.

        ```tcp #b
        wait 1s
        ```

        글.

        ```tcp #c
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #b
      wait 1s
      ```

      Text.

      ```tcp #c
      wait 1s
      ```

      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      """,
      english: [
        "#a stands elsewhere in the Korean file (line 9): before all others",
        "move it to where it stands there",
      ],
      korean: ["#a 단계의 자리가 한국어 파일(9번째 줄)과 달라요. 그 파일에서는 맨 앞이에요", "그 파일과 같은 자리로 옮겨 주세요"]),
    .translation(
      of: """
        글.

        ```tcp #a
        wait 1s
        ```

        글.

        ```tcp #b
        wait 1s
        ```

        글.

        ```tcp #c
        wait 1s
        ```

        """,
      """
      Text.

      ```tcp #a
      wait 1s
      ```

      Text.

      ⟦```tcp #c⟧
      wait 1s
      ```

      Text.

      ```tcp #b
      wait 1s
      ```

      """,
      english: [
        "#c stands elsewhere in the Korean file (line 21): after #b",
        "move it to where it stands there",
      ],
      korean: ["#c 단계의 자리가 한국어 파일(21번째 줄)과 달라요. 그 파일에서는 #b 단계 다음이에요", "그 파일과 같은 자리로 옮겨 주세요"]),
  ]

  /// Steps of one line of prose and a block, in Korean or in English.
  private func text(_ ids: String..., prose: String) -> String {
    ids.map { "\(prose)\n\n```tcp \($0)\nwait 1s\n```\n" }.joined(separator: "\n")
  }

  private func place(_ line: Int) -> SourcePlace { SourcePlace(language: "ko", line: line) }

  @Test func `a step that is missing is told at the one before it`() {
    TestTranslation(
      text("#a", "#b", "#c", prose: "글."),
      "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n\nText.\n\n```tcp #c\nwait 1s\n```\n"
    ).expect(.stepMissing(.id("b"), after: .id("a"), source: place(13), lesson: "talk"))
  }

  @Test func `the first step's lack is told at the top`() {
    TestTranslation(
      text("#a", "#b", prose: "글."), "⟦Text.⟧\n\n```tcp #b\nwait 1s\n```\n"
    ).expect(.stepMissing(.id("a"), after: nil, source: place(7), lesson: "talk"))
  }

  @Test func `a step without an id can be missing too`() {
    TestTranslation(
      "글.\n\n```tcp #a\nwait 1s\n```\n\n끝.\n", "Text.\n\n⟦```tcp #a⟧\nwait 1s\n```\n"
    ).expect(.stepMissing(.line(11), after: .id("a"), source: place(11), lesson: "talk"))
  }

  @Test func `a step that the source lacks is told at its fence`() {
    TestTranslation(
      text("#a", prose: "글."),
      "Text.\n\n```tcp #a\nwait 1s\n```\n\nMore.\n\n⟦```tcp #x⟧\nwait 1s\n```\n"
    ).expect(.stepExtra(.id("x"), language: "ko"))
  }

  @Test func `a step that stands elsewhere is told with its place there`() {
    TestTranslation(
      text("#a", "#b", "#c", prose: "글."),
      "Text.\n\n```tcp #b\nwait 1s\n```\n\nText.\n\n```tcp #c\nwait 1s\n```\n\nText.\n\n"
        + "⟦```tcp #a⟧\nwait 1s\n```\n"
    ).expect(.stepMoved(.id("a"), after: nil, source: place(7)))
  }

  @Test func `a source for another major version isn't compared`() {
    let text = "---\ntcptutor: 2\nlang: ko\n---\n글.\n\n```tcp #a\nwait 1s\n```\n"
    let source = LessonCompiler.compile(Array(text.utf8), path: "01-talk.ko.md").lesson
    let here = TestTranslation(self.text("#a", prose: "글."), self.text("#b", prose: "Text."))
    #expect(!here.findings.isEmpty)
    #expect(
      TranslationRules.findings(of: here.lesson, source: source, expectedPath: nil) == [])
  }
}
