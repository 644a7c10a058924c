import Testing

@testable import LessonKit

@Suite struct StepIDsDifferTests {
  @Test func `an id that was given before is told with its first line`() {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #syn\nwait 1s\n```\n\nB.\n\n```tcp ⟦#syn⟧\nwait 1s\n```\n"
    ).expect(.repeatedStepID(id: "syn", line: 5))
  }
}
