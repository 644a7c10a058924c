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
    let run = LessonRun(lesson, limits: EventLimits(ofLesson: 5))
    #expect(run.diagnostics.map(\.mistake) == [.tooMuchHappensInAll(limit: 5)])
    #expect(run.diagnostics.map(\.range.line) == [25])
    #expect(run.steps.map(\.hasFailed) == [false, false, true, true, true, true])
    #expect(run.steps.map(\.stops.count) == [1, 1, 1, 0, 0, 0])
  }

  /// Each acknowledges what the other never sent, and is answered by an ACK: RFC 9293 §3.10.7.4.
  @Test func `a line that sees too many events is given up, and so is its block`() throws {
    let page = """
      # A lesson

      ```tcp setup
      set rtt 2ms
      establish
      ```

      Talk.

      ```tcp
      inject client -> server DATA len=40
      wait 1s
      expect no client -> server RST
      ```

      """
    let lesson = try #require(
      LessonCompiler.compile(Array(page.utf8), path: "a.en.md").lesson)
    #expect(LessonRun(lesson).diagnostics == [])
    let run = LessonRun(lesson, limits: EventLimits(ofLine: 600))
    #expect(run.diagnostics.map(\.mistake) == [.tooMuchHappens(limit: 600)])
    #expect(run.diagnostics.map(\.range.line) == [12])
    #expect(LessonRun(lesson, limits: EventLimits(ofLine: 1_200)).diagnostics == [])
    #expect(EventLimits() == EventLimits(ofLesson: 1_000_000, ofLine: 200_000, ofInstant: 20_000))
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
    let runs = (1...30).map { LessonRun(lesson, limits: EventLimits(ofLesson: $0)) }
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
    let tired = LessonRun(run.lesson, limits: EventLimits(ofLesson: 2))
    #expect(run.diagnostics.map(\.mistake.code) == ["E303"])
    #expect(tired.diagnostics.map(\.mistake.code) == ["E303", "E308"])
  }
}
