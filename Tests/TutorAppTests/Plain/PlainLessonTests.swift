import LessonKit
import LessonPlayer
import Testing
import TutorApp
import Wording

struct PlainLessonTests {
  @Test func `a lesson reads from top to bottom, with answers, events and states`() throws {
    #expect(
      try plain(.english).transcript.joined(separator: "\n") == """
        Opening

        Step 1 of 2

        At the start: client CLOSED, server LISTEN.

        The client asks, and expects ____.

        Who knows?
          1. nobody
          2. the server
        Hint: Think of the road.
        Answer: 2. the server
          1: It has arrived.
          2: Right.

        0.000 s: the client's application: connect.
        0.000 s: client: CLOSED becomes SYN-SENT.
        0.000 s: the client sends SYN (seq=100).
        0.050 s: SYN arrives at the server.
        0.050 s: server: LISTEN becomes SYN-RECEIVED.

        Now: client SYN-SENT, server SYN-RECEIVED.

        The blank: 100

        It was a question.

        Step 2 of 2

        All is said.

        This is the end of the lesson.
        """)
  }

  @Test func `in Korean the program's own words are Korean, with particles that agree`() throws {
    #expect(
      try Array(plain(.korean).transcript.dropFirst(16).prefix(11)) == [
        "0.000초: 클라이언트의 응용 프로그램: 연결 청하기.",
        "0.000초: 클라이언트: CLOSED에서 SYN-SENT로 바뀌었어요.",
        "0.000초: 클라이언트가 SYN을 보냈어요 (seq=100).",
        "0.050초: 서버에 SYN이 도착했어요.",
        "0.050초: 서버: LISTEN에서 SYN-RECEIVED로 바뀌었어요.",
        "",
        "지금: 클라이언트 SYN-SENT, 서버 SYN-RECEIVED.",
        "",
        "빈칸의 답: 100",
        "",
        "It was a question.",
      ])
  }

  @Test func `a loss and a retransmission are told as such`() throws {
    let lesson = """
      # Loss

      ```tcp setup
      establish
      ```

      Five bytes get lost.

      ```tcp
      drop next client -> server DATA
      client send 5
      expect client -> server DATA retransmit
      ```

      """
    let transcript = try plain(.english, lesson).transcript
    #expect(transcript.contains("0.025 s: the client's 5 bytes of data: It was lost on the way."))
    #expect(transcript.contains("1.000 s: the client's retransmission timer (RTO) runs out."))
    #expect(
      transcript.contains("1.000 s: the client sends 5 bytes of data again (seq=101, ack=301)."))
    #expect(transcript.contains("1.050 s: the server's application gets 5 bytes."))
    #expect(!transcript.contains { $0.contains("SYN-SENT becomes") })
  }

  @Test func `an answer is judged, and names only choices that are there`() throws {
    let quiz = try quiz(Self.lesson)
    #expect(quiz.reply(to: "2") == ["Right.", "  2: Right."])
    #expect(
      quiz.reply(to: " 1 ") == [
        "Not quite.", "Answer: 2. the server", "  1: It has arrived.", "  2: Right.",
      ])
    for nonsense in ["", "3", "0", "1 2", "x", "99999999999999999999"] {
      #expect(quiz.reply(to: nonsense) == nil)
    }
  }

  @Test func `where several choices are right all of them are needed`() throws {
    let quiz = try quiz("# A\n\nWhich?\n\n- [x] one\n- [ ] two\n- [x] three\n\n---\n")
    #expect(quiz.reply(to: "3, 1") == ["Right."])
    #expect(quiz.reply(to: "1") == ["Not quite.", "Answer: 1. one / 3. three"])
  }

  @Test func `an author's errors are announced at the top`() throws {
    let lesson = try PlainLesson(run(Self.lesson), language: .english, errorCount: 2)
    #expect(
      lesson.transcript[2]
        == "this lesson has 2 errors: ‘tcptutor check a.md’ tells them all.")
  }

  private func plain(_ language: Language, _ text: String = lesson) throws -> PlainLesson {
    try PlainLesson(run(text), language: language)
  }

  private func quiz(_ text: String) throws -> PlainQuiz {
    let quizzes = try plain(.english, text).parts.compactMap { part in
      if case .quiz(let quiz) = part { quiz } else { nil }
    }
    return try #require(quizzes.first)
  }

  private func run(_ text: String) throws -> LessonRun {
    LessonRun(try #require(LessonCompiler.compile(Array(text.utf8), path: "a.md").lesson))
  }

  private static let lesson = """
    # Opening

    ```tcp setup
    server listen
    ```

    The client asks, and expects `____`.

    Who knows?

    - [ ] nobody
      > It has arrived.
    - [x] the server
      > Right.

    <details>

    Think of the road.

    </details>

    ```tcp #syn
    client connect
    fill seq of client -> server SYN
    expect client -> server SYN
    ```

    > It was a question.

    All is said.

    """
}
