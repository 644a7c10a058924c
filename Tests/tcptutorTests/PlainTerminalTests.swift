import TestSupport
import Testing

/// A lesson as text at a terminal, as somebody with a screen reader goes through it.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct PlainTerminalTests {
  private func session(_ language: String, environment: [String: String] = [:]) throws
    -> TmuxSession
  {
    try LessonPlay.terminal(
      "play", "connect", "--plain", "--lang", language, "--lessons", Program.lessons,
      environment: environment)
  }

  /// What is said last: the last lines up to the prompt, once the prompt is there.
  private func answer(_ session: TmuxSession, _ typed: String, until text: String) throws -> String
  {
    if !typed.isEmpty { try session.type(typed) }
    try session.send("Enter")
    return try session.wait(for: text) { screen in
      screen.contains(text) && screen.split(separator: "\n").last?.hasPrefix("[") == true
    }
  }

  @Test func `the keys are told first, and why and back work by letters`() throws {
    let session = try session("en")
    #expect(try session.wait(for: "[Enter] read on").contains("w: why?, i: the newest"))
    #expect(try answer(session, "w", until: "Nothing has happened yet").contains("Step 1 of 8"))
    #expect(try answer(session, "b", until: "This is the beginning.").contains("Step 1 of 8"))
    _ = try answer(session, "", until: "Step 2 of 8")
    #expect(try answer(session, "", until: "Nobody yet").contains("Step 3 of 8"))
    _ = try answer(session, "3", until: "Right. The client waits")
    let happened = try answer(session, "", until: "SYN arrives at the server.")
    #expect(happened.contains("Now: client SYN-SENT, server SYN-RECEIVED."))
    let why = try answer(session, "w", until: "RFC 9293 §")
    #expect(why.contains("client: CLOSED becomes SYN-SENT."))
    #expect(try answer(session, "v", until: "received: ").contains("server: SYN-RECEIVED"))
    #expect(try answer(session, "i", until: "sequence number: 100").contains("SYN: 1"))
    #expect(try answer(session, "t", until: " left. ").contains("client, "))
    _ = try answer(session, "z", until: "‘z’ isn't understood here.")
    try session.type("q")
    try session.send("Enter")
    try session.wait(for: "exit code 0")
  }

  @Test func `back tells what came before again`() throws {
    let session = try session("ko")
    try session.wait(for: "[Enter]")
    _ = try answer(session, "", until: "2/8단계")
    try session.type("ㅠ")
    try session.send("Enter")
    try session.wait(for: "the first step again") { screen in
      let parts = screen.split(separator: "ㅠ")
      return parts.count == 2 && parts[1].contains("1/8단계")
        && screen.split(separator: "\n").last?.hasPrefix("[") == true
    }
    _ = try answer(session, "?", until: "다시 듣기")
    try session.type("ㅂ")
    try session.send("Enter")
    try session.wait(for: "exit code 0")
  }

  @Test func `back over a press after a quiz asks the quiz again and knows nothing of the press`()
    throws
  {
    let session = try session("en")
    try session.wait(for: "[Enter] read on")
    _ = try answer(session, "", until: "Step 2 of 8")
    _ = try answer(session, "", until: "Nobody yet")
    _ = try answer(session, "3", until: "Right. The client waits")
    _ = try answer(session, "", until: "SYN arrives at the server.")
    try session.type("b")
    try session.send("Enter")
    try session.wait(for: "the quiz again") { screen in
      let told = screen.components(separatedBy: " b\n")
      return told.count == 2 && told[1].contains("Nobody yet")
        && !told[1].contains("SYN arrives")
        && screen.split(separator: "\n").last?.hasPrefix("[") == true
    }
    let why = try answer(session, "w", until: "Nothing has happened yet that has a reason.")
    #expect(!why.contains("RFC 9293"))
  }

  @Test func `what comes is foretold question by question, and then graded with its rule`() throws {
    let session = try session("en")
    try session.wait(for: "[Enter] read on")
    _ = try answer(session, "", until: "Step 2 of 8")
    _ = try answer(session, "", until: "Nobody yet")
    _ = try answer(session, "p", until: "answer, then predict")
    _ = try answer(session, "3", until: "Right. The client waits")
    #expect(try answer(session, "p", until: "What comes next?").contains("client: connect"))
    _ = try answer(session, "7", until: "‘7’ is no answer to this.")
    #expect(try answer(session, "1", until: "5. data").contains("Choose all."))
    let graded = try answer(session, "SYN", until: "RFC 9293 §3.10.1")
    #expect(graded.contains("Right. Who: the client sends."))
    #expect(graded.contains("seq: 100 = ISS."))
    #expect(try answer(session, "k", until: "It knows only").contains("server: "))
    _ = try answer(session, "", until: "Step 4 of 8")
  }

  @Test func `a what-if is played by lines, and f leads back to the lesson`() throws {
    let session = try session("ko")
    try session.wait(for: "[Enter]")
    _ = try answer(session, "", until: "2/8단계")
    _ = try answer(session, "", until: "아직 아무도")
    _ = try answer(session, "3", until: "맞았어요")
    _ = try answer(session, "", until: "3. ❔👍")
    _ = try answer(session, "3", until: "대답과 물음을 한 번에")
    let lost = try answer(session, "ㅌ", until: "SYN: 길에서 사라졌어요.")
    #expect(lost.contains("길을 나선 때로 돌아갔어요") && lost.contains("서버 LISTEN"))
    _ = try answer(session, "", until: "타이머(RTO)가 끝났어요.")
    _ = try answer(session, "ㄹ", until: "강의로 돌아왔어요.")
    #expect(try answer(session, "", until: "5/8단계").contains("클라이언트 ESTABLISHED"))
  }

  @Test func `in a task the keys can be asked for, and back leads to what came before`() throws {
    let folder = try LessonFolder("a.md", Self.task)
    let session = try LessonPlay.terminal("play", folder["a.md"], "--plain", "--lang", "en")
    // The keys are told in one line.
    try session.resize(columns: 300, rows: 40)
    try session.wait(for: "[Enter]")
    _ = try answer(session, "", until: "Goal: ")
    _ = try answer(session, "?", until: "b: back, to hear it again")
    _ = try answer(session, "f", until: "In a task, trying it is the what-if. Type goals to see")
    try session.type("b")
    try session.send("Enter")
    let back = try session.wait(for: "the first step again") { screen in
      let told = screen.components(separatedBy: " b\n")
      return told.count == 2 && told[1].contains("First of all.")
        && screen.split(separator: "\n").last?.hasPrefix("[") == true
    }
    #expect(!back.contains("unknown word"))
  }

  private static let task = """
    # Losing

    First of all.

    ---

    Make it go again.

    ```tcp task #again
    server listen
    client connect
    allow drop 1
    goal client -> server SYN retransmit
    limit 10s
    solution
    drop next client -> server SYN
    wait 3s
    ```

    """

  @Test(arguments: ["dumb", ""])
  func `a terminal that can't place text says why it gets text`(type: String) throws {
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", "ko", "--lessons", Program.lessons, environment: ["TERM": type])
    let screen = try session.wait(for: "[Enter] 이어서 읽기")
    #expect(screen.contains(type == "dumb" ? "TERM=dumb" : "TERM이 없어서"))
    #expect(screen.contains("TERM=xterm-256color로 정해"))
  }
}
