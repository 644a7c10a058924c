import Testing

@testable import LessonKit

@Suite struct ClaimsHaveChoicesTests {
  private func lesson(quiz: String, claims: String) -> TestLesson {
    TestLesson("# Title\n\n\(quiz)\n\nText.\n\n```tcp\n\(claims)\nwait 1s\n```\n")
  }

  @Test func `a claim about a choice that isn't there is told with their number`() {
    lesson(quiz: "Which?\n\n- [x] a\n- [ ] b", claims: "⟦claim 3 client CLOSED⟧ # third")
      .expect(.noSuchChoice(number: 3, count: 2))
  }

  @Test func `a claim without a quiz above is told`() {
    lesson(quiz: "Which?", claims: "⟦claim 1 client CLOSED⟧").expect(.claimWithoutQuiz)
  }

  @Test func `a second claim about a choice is told`() {
    lesson(
      quiz: "Which?\n\n- [x] a", claims: "claim 1 client CLOSED\n⟦claim 1 server CLOSED⟧"
    ).expect(.repeatedClaim(number: 1))
  }

  @Test func `a quiz of an earlier step is out of reach`() {
    TestLesson(
      "# Title\n\nWhich?\n\n- [x] a\n\n---\n\nText.\n\n```tcp\n⟦claim 1 client CLOSED⟧\nwait 1s\n```\n"
    ).expect(.claimWithoutQuiz)
  }
}
