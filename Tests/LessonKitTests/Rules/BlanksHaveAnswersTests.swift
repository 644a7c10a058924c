import NetworkSimulation
import Testing

@testable import LessonKit

@Suite struct BlanksHaveAnswersTests {
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
