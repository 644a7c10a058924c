import NetworkSimulation
import Testing

@testable import LessonKit

@Suite struct BlanksHaveAnswersTests: RuleTests {
  static let rule: any Rule.Type = BlanksHaveAnswers.self

  static let told: [Told] = [
    .page(
      """
      The number is `⟦____⟧`.

      ```tcp
      wait 1s
      ```

      """,
      english: [
        "this step has 1 blank ____ and 0 ‘fill’ lines",
        "add ‘fill ack of client -> server ACK’ or the like to this step's block",
      ],
      korean: [
        "이 단계에는 빈칸 ____ 1개와 ‘fill’ 줄 0개가 있어요",
        "이 단계의 블록에 ‘fill ack of client -> server ACK’ 같은 줄을 넣어 주세요",
      ]),
    .page(
      """
      The number is `____`.

      ```tcp
      fill rto of client
      ⟦fill state of client⟧
      wait 1s
      ```

      """,
      english: [
        "this step has 1 blank ____ and 2 ‘fill’ lines",
        "write `____` where the answer belongs, or take the line away",
      ],
      korean: ["이 단계에는 빈칸 ____ 1개와 ‘fill’ 줄 2개가 있어요", "답이 들어갈 곳에 `____` 빈칸을 쓰거나 이 줄을 지워 주세요"]),
    .page(
      """
      Two: `____`, `⟦____⟧`.

      ```tcp
      fill rto of client
      wait 1s
      ```

      """,
      english: [
        "this step has 2 blanks ____ and 1 ‘fill’ line",
        "add ‘fill ack of client -> server ACK’ or the like to this step's block",
      ],
      korean: [
        "이 단계에는 빈칸 ____ 2개와 ‘fill’ 줄 1개가 있어요",
        "이 단계의 블록에 ‘fill ack of client -> server ACK’ 같은 줄을 넣어 주세요",
      ]),
    .page(
      """
      ```tcp setup
      server listen
      ```

      The size is `____`.

      ```tcp
      ⟦fill mss of client -> server ACK⟧
      client connect
      expect client -> server ACK
      ```

      """,
      english: [
        "the engine has no answer for the blank: ‘fill mss of client -> server ACK’",
        "no such segment was sent in this step, or it has no such field",
      ],
      korean: [
        "엔진에 이 빈칸의 답이 없어요: ‘fill mss of client -> server ACK’",
        "이 단계에 그런 세그먼트가 없거나, 있어도 그런 필드가 없어요",
      ]),
  ]

  private func lesson(_ prose: String, _ script: String) -> TestLesson {
    TestLesson("# Title\n\n\(prose)\n\n```tcp\n\(script)\nwait 1s\n```\n")
  }

  @Test func `blanks are numbered through the step and answered in order`() {
    let lesson = lesson(
      "1. Seq `____`.\n2. Then `___`.\n\nAck `______`?",
      "fill seq of client -> server SYN\nfill cwnd of client\nfill state of server")
    lesson.expect()
    let step = lesson.steps[0]
    #expect(
      step.fills.map(\.name) == [.field(.seq), .metric(.cwnd), .state])
    #expect(
      step.narration == [
        .list(
          start: 1,
          items: [
            [.paragraph([Inline("Seq "), Inline("____", style: .code, blank: 0), Inline(".")])],
            [.paragraph([Inline("Then "), Inline("___", style: .code, blank: 1), Inline(".")])],
          ]),
        .paragraph([Inline("Ack "), Inline("______", style: .code, blank: 2), Inline("?")]),
      ])
  }

  @Test func `a blank that no line answers is told at the blank`() {
    let lesson = lesson("A `____` and b `⟦____⟧`.", "fill seq of client -> server SYN")
    lesson.expect(.blanksDiffer(blanks: 2, fills: 1))
    #expect(lesson.steps[0].fills.count == 1)
  }

  @Test func `an answer without its blank is told at the line`() {
    let lesson = lesson("Text `__`.", "⟦fill state of client⟧")
    lesson.expect(.blanksDiffer(blanks: 0, fills: 1))
    #expect(lesson.steps[0].fills.isEmpty)
  }

  @Test func `a page without scripts keeps its underscores`() {
    TestLesson("# Title\n\nName: `____`\n").expect()
  }
}
