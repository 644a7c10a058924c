import LessonKit
import LessonPlayer
import Testing
import TutorApp
import Wording

/// Tasks in plain text, a typed line at a time.
struct PlainTaskTests {
  private func task(_ language: Language = .english) throws -> PlainTask {
    let lesson = try #require(
      LessonCompiler.compile(Array(Self.lesson.utf8), path: "a.md").lesson)
    let parts = PlainLesson(LessonRun(lesson), language: language).parts.compactMap { part in
      if case .task(let task) = part { task } else { nil }
    }
    return try #require(parts.first)
  }

  @Test func `a task says its goals, what may be done and where time has stopped`() throws {
    #expect(
      try task().asked == [
        "Goal: the client's SYN arrives, sent again", "Goal: both ends are ESTABLISHED",
        "Forbidden: the server's RST sets out",
        "You may: lose a segment (1 left), send data",
        "Type a line: next, choose 2, lose, client send 100, back, retry, goals, skip",
        "0.000 s: the server's application: listen.", "0.000 s: server: CLOSED becomes LISTEN.",
        "0.000 s: the client's application: connect.",
        "0.000 s: client: CLOSED becomes SYN-SENT.",
        "0.000 s: the client sends SYN (seq=100).",
        "In the middle of its way: the client's SYN (seq=100)", "task: 9.975 s left",
      ])
  }

  @Test func `losing the segment and going on wins`() throws {
    var task = try task()
    #expect(
      task.reply(to: "lose") == [
        "0.025 s: the client's SYN: It was lost on the way.", "task: 9.975 s left",
      ])
    #expect(
      task.reply(to: "") == [
        "1.000 s: the client's retransmission timer (RTO) runs out.",
        "1.000 s: the client sends SYN again (seq=100).",
        "In the middle of its way: the client's SYN (seq=100)", "task: 8.975 s left",
      ])
    _ = task.reply(to: "next")
    _ = task.reply(to: "next")
    #expect(
      task.reply(to: "next").suffix(2) == [
        "Goal: both ends are ESTABLISHED (met)", "You did it: every goal is met.",
      ])
    #expect(task.prompt == "[Enter] read on   [q] quit ")
    #expect(task.reply(to: "") == [])
    #expect(task.isDone)
  }

  @Test func `what can't be done, or can't be read, is said`() throws {
    var task = try task()
    #expect(
      task.reply(to: "cut link") == ["this task doesn't let you do that: cut the line"])
    #expect(task.reply(to: "lsoe") == ["unknown word ‘lsoe’", "did you mean ‘lose’?"])
    #expect(task.reply(to: "choose 5") == ["there is only segment 1 to choose."])
    #expect(try self.task(.korean).korean(after: "choose 5") == ["고를 수 있는 세그먼트는 1번뿐이에요."])
    #expect(
      task.reply(to: "server send 5") == ["the server is LISTEN now. Remote socket unspecified."])
    _ = task.reply(to: "x")
    #expect(task.reply(to: "choose 1") == ["no segment is short of the middle of its way."])
    _ = task.reply(to: "next")
    #expect(task.reply(to: "x") == ["you have done that once already: lose a segment"])
    #expect(try self.task(.korean).korean(after: "cut link") == ["이 과제에서는 할 수 없는 일이에요: 길 끊기"])
  }

  @Test func `a task can be taken back, tried again and left`() throws {
    var task = try task()
    let beginning = task
    #expect(task.reply(to: "back") == ["there is nothing to take back."])
    _ = task.reply(to: "lose")
    _ = task.reply(to: "back")
    #expect(task == beginning)
    _ = task.reply(to: "next")
    _ = task.reply(to: "r")
    #expect(task == beginning)
    #expect(task.reply(to: "ㅗ") == ["Hint: Look at the ❔."])
    #expect(task.reply(to: "skip") == [])
    #expect(task.isDone)
  }

  @Test func `where nobody can play, one solution is told`() throws {
    let lesson = try #require(
      LessonCompiler.compile(Array(Self.lesson.utf8), path: "a.md").lesson)
    let transcript = PlainLesson(LessonRun(lesson), language: .korean).transcript
    #expect(transcript.contains("목표: 클라이언트가 다시 보낸 SYN 도착"))
    #expect(transcript.contains("풀이 하나:"))
    #expect(transcript.contains("    drop next client -> server SYN"))
    #expect(transcript.contains("1.000초: 클라이언트가 SYN을 다시 보냈어요 (seq=100)."))
    #expect(!transcript.contains { $0.contains("한 줄씩") })
  }

  private static let lesson = """
    # Losing

    Make it go again.

    <details>

    Look at the ❔.

    </details>

    ```tcp task #again
    server listen
    client connect
    allow drop 1, send
    goal client -> server SYN retransmit
    goal both ESTABLISHED
    forbid server -> client RST
    limit 10s
    solution
    drop next client -> server SYN
    wait 3s
    ```

    """
}

extension PlainTask {
  /// What is said to one line.
  fileprivate func korean(after line: String) -> [String] {
    var task = self
    return task.reply(to: line)
  }
}
