import Testing

@testable import LessonKit

@Suite struct QuizzesHaveAnswersTests {
  @Test func `a quiz without a tick is told at its first choice`() {
    TestLesson("# Title\n\nWhich?\n\n- ⟦[ ]⟧ a\n- [ ] b\n").expect(.noChoiceTicked)
  }

  @Test func `a list that is no quiz needs no tick`() {
    TestLesson("# Title\n\nTo do:\n\n- [ ] a\n").expect()
  }
}
