import Testing

@testable import LessonKit

@Suite struct RulesStandApartTests {
  @Test func `text right above a rule is told at the rule`() {
    TestLesson("# Title\n\nText.\n⟦---⟧\n\nMore.\n").expect(.textAboveRule)
  }

  @Test func `a blank line between, and headings with signs, are fine`() {
    TestLesson("# Title\n\nText.\n\n---\n\n## Part\n---\n").expect()
  }
}
