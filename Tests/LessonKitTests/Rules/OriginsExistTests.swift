import Testing

@testable import LessonKit

@Suite struct OriginsExistTests {
  @Test func `a task from a step that isn't there is told with the steps there are`() {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #fin2\nwait 1s\n```\n\nB.\n\n```tcp task\nfrom ⟦fin3⟧\ngoal both CLOSED\nsolution\nwait 1s\n```\n"
    ).expect(.unknownStep(written: "fin3", steps: ["fin2"]))
  }

  @Test func `a task from a step of the file is fine`() {
    TestLesson(
      "# Title\n\nA.\n\n```tcp #fin2\nwait 1s\n```\n\nB.\n\n```tcp task\nfrom fin2\ngoal both CLOSED\nsolution\nwait 1s\n```\n"
    ).expect()
  }
}
