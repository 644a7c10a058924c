import NetworkSimulation
import Testing

@testable import LessonKit

/// Lesson format, section 2, rule 4.
@Suite struct QuizTests {
  private func step(_ text: String) -> Step {
    TestLesson("# Title\n\n" + text).steps[0]
  }

  @Test func `a task list under a question is a quiz, with feedback in quotes`() {
    let step = step(
      """
      **What comes next?**

      - [ ] 👍 `ACK` only
        > Not yet.
      - [x] both

      More.

      ```tcp
      claim 1 server -> client ACK
      claim 2 client ESTABLISHED
      wait 1s
      ```
      """)
    #expect(step.narration.plain == ["More."])
    let ack = SegmentPattern(path: PathID(from: .server), kind: .ack)
    #expect(
      step.quizzes == [
        Quiz(
          question: [Inline("What comes next?", style: .strong)],
          choices: [
            Quiz.Choice(
              text: [Inline("👍 "), Inline("ACK", style: .code), Inline(" only")],
              isCorrect: false, feedback: [.paragraph([Inline("Not yet.")])], line: 5,
              claim: .event(EventPattern(subject: .segment(ack, fate: nil))),
              claimRange: SourceRange(line: 12, columns: 9..<29)),
            Quiz.Choice(
              text: [Inline("both")], isCorrect: true, feedback: [], line: 7,
              claim: .condition(Condition(host: .client, test: .state(.established))),
              claimRange: SourceRange(line: 13, columns: 9..<27)),
          ], line: 3)
      ])
  }

  @Test(arguments: ["Which?", "어느 것일까요？", "Which **one?**", "Which?  "])
  func `a question ends in a question mark, of either width, bold or not`(question: String) {
    #expect(step("\(question)\n\n- [x] a\n- [ ] b\n").quizzes.count == 1)
  }

  @Test(arguments: ["A list.", "Why? Because.", "## Why?"])
  func `other task lists are lists`(before: String) {
    #expect(step("\(before)\n\n- [x] a\n- [ ] b\n").quizzes.isEmpty)
  }

  @Test func `a list that a claim refers to is a quiz without a question mark`() {
    let step = step("Choose.\n\n- [x] a\n- [ ] b\n\n```tcp\nclaim 1 client CLOSED\nwait 1s\n```\n")
    #expect(step.quizzes.map(\.question.plain) == ["Choose."])
    #expect(step.narration.isEmpty)
  }

  @Test func `several ticks make it a choose-all quiz`() {
    #expect(step("Which?\n\n- [x] a\n- [x] b\n").quizzes.map(\.isMultipleChoice) == [true])
    #expect(step("Which?\n\n- [x] a\n- [ ] b\n").quizzes.map(\.isMultipleChoice) == [false])
  }

  @Test func `a claim speaks of the nearest quiz above`() {
    let step = step(
      "A?\n\n- [x] a\n\nB?\n\n- [x] b\n\n```tcp\nclaim 1 client CLOSED\nwait 1s\n```\n")
    #expect(step.quizzes.map { $0.choices[0].claim == nil } == [true, false])
  }

  @Test func `a question inside a numbered step, its choices at the margin, is a quiz`() {
    let step = step("1. First.\n2. Which?\n\n- [x] a\n- [ ] b\n")
    #expect(step.quizzes.map(\.question.plain) == ["Which?"])
    #expect(step.narration.plain == ["First."])
  }

  @Test func `choices inside a numbered step are a quiz too`() {
    let step = step("1. Look.\n\n   Which?\n\n   - [x] a\n   - [ ] b\n")
    #expect(step.quizzes.map(\.question.plain) == ["Which?"])
    #expect(step.narration.plain == ["Look."])
  }
}
