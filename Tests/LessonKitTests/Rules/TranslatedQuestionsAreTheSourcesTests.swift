import Testing

@testable import LessonKit

@Suite struct TranslatedQuestionsAreTheSourcesTests: RuleTests {
  static let rule: any Rule.Type = TranslatedQuestionsAreTheSources.self

  static let told: [Told] = [
    .translation(
      of: """
        무엇일까요?

        - [ ] 가
        - [x] 나

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Which?

      ⟦- [x] A⟧
      - [ ] B

      ```tcp #a
      wait 1s
      ```

      """,
      english: [
        "#a: choice 1 is ticked here, choice 2 is ticked in the Korean file (its line 9)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: ["#a 단계: 정답이 여기는 1번, 한국어 파일은 2번이에요 (그 파일 9번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"]),
    .translation(
      of: """
        무엇일까요?

        - [x] 가
        - [x] 나

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Which?

      - [x] A
      ⟦- [ ] B⟧

      ```tcp #a
      wait 1s
      ```

      """,
      english: [
        "#a: choice 1 is ticked here, choices 1, 2 are ticked in the Korean file (its "
          + "line 10)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: [
        "#a 단계: 정답이 여기는 1번, 한국어 파일은 1번, 2번이에요 (그 파일 10번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요",
      ]),
    .translation(
      of: """
        무엇일까요?

        - [ ] 가
        - [x] 나

        ```tcp #a
        wait 1s
        ```

        """,
      """
      ⟦Which?⟧

      - [ ] A
      - [x] B
      - [ ] C

      ```tcp #a
      wait 1s
      ```

      """,
      english: [
        "#a: 3 choices here, 2 choices in the Korean file (its line 7)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: ["#a 단계: 선택지가 여기는 3개, 한국어 파일은 2개예요 (그 파일 7번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"]),
    .translation(
      of: """
        무엇일까요?

        - [ ] 가
        - [x] 나

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      """,
      english: [
        "#a: 0 quizzes here, 1 quiz in the Korean file (its line 7)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: ["#a 단계: 퀴즈가 여기는 0개, 한국어 파일은 1개예요 (그 파일 7번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"]),
    .translation(
      of: """
        `____`번이에요.

        ```tcp #a
        fill rto of client
        wait 1s
        ```

        """,
      """
      It is a number.

      ⟦```tcp #a⟧
      fill rto of client
      wait 1s
      ```

      """,
      english: [
        "#a: 0 blanks here, 1 blank in the Korean file (its line 9)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: ["#a 단계: 빈칸이 여기는 0개, 한국어 파일은 1개예요 (그 파일 9번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"],
      besides: ["E404"]),
    .translation(
      of: """
        글.

        <details>
        힌트
        </details>

        ```tcp #a
        wait 1s
        ```

        """,
      """
      Text.

      ⟦```tcp #a⟧
      wait 1s
      ```

      """,
      english: [
        "#a: 0 hints here, 1 hint in the Korean file (its line 13)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: ["#a 단계: 힌트가 여기는 0개, 한국어 파일은 1개예요 (그 파일 13번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"]),
    .translation(
      of: """
        무엇일까요?

        - [ ] 가
        - [x] 나

        ---

        글.

        ```tcp #a
        wait 1s
        ```

        """,
      """
      ⟦Which?⟧

      - [ ] A
      - [x] B
      - [ ] C

      ---

      Text.

      ```tcp #a
      wait 1s
      ```

      """,
      synced: """
          a: "760206"

        """,
      english: [
        "the step of line 10: 3 choices here, 2 choices in the Korean file (its line 7)",
        "what is asked is the same in every language: mend the one that is wrong",
      ],
      korean: [
        "10번째 줄의 단계: 선택지가 여기는 3개, 한국어 파일은 2개예요 (그 파일 7번째 줄)", "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요",
      ]),
  ]

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
