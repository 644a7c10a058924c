import LessonKit
import Testing

@testable import LessonPlayer

/// Lessons in which more happens than anybody can be shown.
struct LongLessonTests {
  private static let steps = 6

  private static let lesson: Lesson? = {
    let step = "Text.\n\n```tcp\nclient send 10\nwait 1s\n```\n\n"
    let text =
      "# A lesson\n\n```tcp setup\nestablish\n```\n\n"
      + String(repeating: step, count: steps)
    return LessonCompiler.compile(Array(text.utf8), path: "a.en.md").lesson
  }()

  @Test func `after too many events the rest of a lesson isn't run, and that is told once`() throws
  {
    let lesson = try #require(Self.lesson)
    let whole = LessonRun(lesson)
    #expect(whole.diagnostics == [] && whole.steps.map(\.stops.count) == [1, 1, 1, 1, 1, 1])
    // A segment arrives, and so does its acknowledgment: two events a step.
    let run = LessonRun(lesson, eventLimit: 5)
    #expect(run.diagnostics.map(\.mistake) == [.tooMuchHappensInAll(limit: 5)])
    #expect(run.diagnostics.map(\.range.line) == [25])
    #expect(run.steps.map(\.hasFailed) == [false, false, true, true, true, true])
    #expect(run.steps.map(\.stops.count) == [1, 1, 1, 0, 0, 0])
  }

  @Test func `what tasks take counts too, and after too many events the next isn't run`() {
    let task = """
      Try.

      ```tcp task
      client send 10
      allow drop 1
      goal client timeout
      solution
      drop next client -> server DATA
      wait 3s
      ```
      """
    let setup = "# A lesson\n\n```tcp setup\nestablish\n```\n\n"
    let lesson = PlayedLesson.run(setup + task + "\n\n---\n\n" + task + "\n").lesson
    let runs = (1...30).map { LessonRun(lesson, eventLimit: $0) }
    #expect(
      runs.map { run in run.steps.count { $0.task != nil } }
        == [Int](repeating: 0, count: 6) + [Int](repeating: 1, count: 6)
        + [Int](repeating: 2, count: 18))
    for run in runs {
      let isWhole = run.steps.allSatisfy { $0.task != nil }
      #expect(run.diagnostics.map(\.mistake.code) == (isWhole ? [] : ["E308"]))
      #expect(run.steps.map(\.hasFailed) == run.steps.map { $0.task == nil })
    }
  }

  @Test func `what a failing line has tried out counts too`() throws {
    let run = PlayedLesson.run(block: "client send 10\nexpect client CLOSED\nwait 1s")
    let tired = LessonRun(run.lesson, eventLimit: 2)
    #expect(run.diagnostics.map(\.mistake.code) == ["E303"])
    #expect(tired.diagnostics.map(\.mistake.code) == ["E303", "E308"])
  }
}
