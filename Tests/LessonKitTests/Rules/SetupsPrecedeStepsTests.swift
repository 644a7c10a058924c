import Testing

@testable import LessonKit

@Suite struct SetupsPrecedeStepsTests {
  @Test func `a setup at the end prepares nothing`() {
    TestLesson("# Title\n\nText.\n\n```tcp\nwait 1s\n```\n\n⟦```tcp setup⟧\nset rtt 1ms\n```\n")
      .expect(.setupWithoutStep)
  }
}
