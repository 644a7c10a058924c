import Testing

@testable import LessonKit

@Suite struct QuizzesHaveAnswersTests: RuleTests {
  static let rule: any Rule.Type = QuizzesHaveAnswers.self

  static let told: [Told] = [
    .page(
      """
      Which?

      - ⟦[ ]⟧ a
      - [ ] b

      """,
      english: ["no choice is ticked, so nobody can be right", "tick the right one: ‘- [x] …’"],
      korean: ["표시된 선택지가 없어서 아무도 맞힐 수 없어요", "맞는 것에 표시해 주세요: ‘- [x] …’"])
  ]

  @Test func `a list that is no quiz needs no tick`() {
    TestLesson("# Title\n\nTo do:\n\n- [ ] a\n").expect()
  }
}
