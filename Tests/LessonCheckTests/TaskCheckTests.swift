import LessonCheck
import LessonKit
import LessonPlayer
import TestSupport
import Testing
import TraceExport
import Wording

/// What `check` says of tasks (E501, E502).
struct TaskCheckTests {
  private func lesson(_ task: String) -> MarkedText {
    MarkedText(
      """
      ---
      tcptutor: 1
      ---
      # Losing

      Try.

      ```tcp task #try
      server listen
      client connect
      allow drop 1
      \(task)
      ```

      """)
  }

  private func diagnostics(_ text: MarkedText, in language: Language = .english) -> [Diagnostic] {
    let source = LessonSource(path: "a.en.md", content: .octets(Array(text.text.utf8)))
    return LessonChecker.check([source], language: language).files[0].diagnostics
  }

  private func places(_ diagnostics: [Diagnostic]) -> [MarkedText.Place] {
    diagnostics.map { MarkedText.Place(line: $0.range.line, columns: $0.range.columns) }
  }

  @Test func `a goal that the solution doesn't reach is told with what really happened`() {
    let text = lesson(
      """
      goal client -> server SYN retransmit
      ⟦goal both CLOSED⟧
      solution
      drop next client -> server SYN
      wait 3s
      """)
    let found = diagnostics(text)
    #expect(places(found) == text.places)
    #expect(
      found.map { DiagnosticText.render($0, in: .english) } == [
        """
        a.en.md:13:1: error[E501]: the author's solution does not reach the goal: \
        ‘goal both CLOSED’ is not met (client ESTABLISHED after 3 s)
           |
        13 | goal both CLOSED
           | ^^^^^^^^^^^^^^^^
           = help: correct the goal, or let the solution go on until it is met
             what really happened in this step:
                        │                                            app: listen ┤ 0.000
                        │                                        CLOSED → LISTEN ┤ 0.000
                  0.000 ├ app: connect                                           │
                  0.000 ├ CLOSED → SYN-SENT                                      │
                  0.000 ├── SYN seq=100 mss=1000 ────✕ lost on the way           │ 0.025
                  1.000 ├ retransmission timer (RTO) runs out                    │
                  1.000 ├── SYN seq=100 mss=1000 (again) ───────────────────────►┤ 1.050
                        │                                  LISTEN → SYN-RECEIVED ┤ 1.050
                  1.100 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 1.050
                  1.100 ├ SYN-SENT → ESTABLISHED                                 │
                  1.100 ├── ACK seq=101 ack=301 ────────────────────────────────►┤ 1.150
                        │                             SYN-RECEIVED → ESTABLISHED ┤ 1.150
        """
      ])
    let korean = diagnostics(text, in: .korean)[0]
    #expect(
      korean.mistake.message(in: .korean)
        == "풀이대로 해도 ‘goal both CLOSED’ 목표가 이루어지지 않아요 (3 s 뒤 client ESTABLISHED)")
    #expect(korean.notes.first == "이 단계에서 실제로 일어난 일이에요:")
  }

  @Test func `an event that doesn't happen is told with both ends' states`() {
    let text = lesson(
      """
      ⟦goal 2nd client -> server SYN retransmit⟧
      solution
      drop next client -> server SYN
      wait 200ms
      """)
    let found = diagnostics(text)
    #expect(places(found) == text.places)
    #expect(
      found.map { $0.mistake.message(in: .english) } == [
        "the author's solution does not reach the goal: ‘goal 2nd client -> server SYN retransmit’ "
          + "is not met (client SYN-SENT, server LISTEN after 200 ms)"
      ])
  }

  @Test func `a solution that brings about what is forbidden is told at that line`() {
    let text = lesson(
      """
      goal client -> server SYN retransmit
      ⟦forbid client -> server SYN lost⟧
      ⟦forbid client rto > 1s⟧ # a second breach isn't told
      solution
      drop next client -> server SYN
      wait 3s
      """)
    let found = diagnostics(text)
    #expect(places(found) == [text.places[0]])
    #expect(
      found.map { $0.mistake.message(in: .english) } == [
        "the author's solution breaks ‘forbid client -> server SYN lost’ after 25 ms"
      ])
  }

  @Test func `a solution that is too slow is told at the limit`() {
    let text = lesson(
      """
      goal client -> server SYN retransmit
      ⟦limit 2s⟧
      solution
      drop next client -> server SYN
      wait 3s
      """)
    let found = diagnostics(text)
    #expect(places(found) == text.places)
    #expect(
      found.map { $0.mistake.message(in: .english) } == [
        "the author's solution takes 3 s, and the limit is 2 s"
      ])
  }

  @Test func `a task that is won by doing nothing is told with what happens by itself`() {
    let text = lesson(
      """
      ⟦goal both ESTABLISHED⟧
      solution
      drop next client -> server SYN
      wait 3s
      """)
    let found = diagnostics(text)
    #expect(places(found) == text.places)
    #expect(
      found.map { $0.mistake.message(in: .english) } == [
        "the goal is reached by doing nothing, after 150 ms: the learner has no task"
      ])
    #expect(found[0].notes.contains { $0.contains("0.150") })
    #expect(!found[0].notes.contains { $0.contains("dropped") })
  }

  @Test func `a task's trace is its solution's`() throws {
    let text = lesson(
      """
      goal client -> server SYN retransmit
      solution
      drop next client -> server SYN
      wait 1s
      """)
    let compiled = LessonCompiler.compile(Array(text.text.utf8), path: "a.en.md").lesson
    let run = LessonRun(try #require(compiled))
    let trace = try #require(ExportedTrace(ofTask: "try", in: run, source: "a.en.md"))
    #expect(
      TraceText(language: .english).lines(of: trace) { $0?.step == "try" }.dropLast().suffix(2) == [
        "     0.000 ├── SYN seq=100 mss=1000 ────✕ lost on the way           │ 0.025",
        "     1.000 ├ retransmission timer (RTO) runs out                    │",
      ])
    #expect(ExportedTrace(ofTask: "none", in: run, source: "a.en.md") == nil)
  }

  @Test func `goals and prohibitions count as expectations`() {
    let text = lesson(
      """
      goal client -> server SYN retransmit
      forbid server -> client RST
      solution
      drop next client -> server SYN
      expect client timeout
      expect client -> server ACK
      """)
    let source = LessonSource(path: "a.en.md", content: .octets(Array(text.text.utf8)))
    #expect(
      CheckText.lines(of: LessonChecker.check([source], language: .english), in: .english)
        == ["1 lesson, 1 language, 4 expectations: all true"])
  }
}
