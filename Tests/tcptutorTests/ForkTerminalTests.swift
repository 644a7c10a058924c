import TestSupport
import Testing

/// What if, by its keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct ForkTerminalTests {
  /// Lesson 2, where its first data has arrived.
  private func session(_ language: String, options: String = "--no-animation") throws -> TmuxSession
  {
    let session = try LessonPlay.session("send", language: language, options: options)
    try session.wait(for: language == "ko" ? "시작하기" : "Start")
    try session.send("Space")
    try session.wait(for: "ESTABLISHED")
    try session.send("Right")
    try session.wait(for: "hello")
    try session.send("Space")
    try session.wait(for: "seq=101")
    return session
  }

  @Test(arguments: [("ko", "강의로", "만약에"), ("en", "to the lesson", "What if")])
  func `x loses what had arrived, Space runs on to its repair, and Esc leads back`(
    _ language: String, back: String, title: String
  ) throws {
    let session = try session(language)
    try session.send("x")
    try session.wait(for: "the loss, apart from the lesson") {
      $0.contains("💥") && $0.contains(title) && $0.contains(back)
    }
    try session.send("Space")
    try session.wait(for: "RTO")
    try session.send("Right")
    try session.wait(for: "↻")
    try session.send("Left")
    try session.wait(for: "the timeout again") { !$0.contains("↻") && $0.contains("💥") }
    try session.send("Escape")
    try session.wait(for: "the lesson again") { !$0.contains("💥") && !$0.contains(back) }
  }

  @Test func `f opens the list, Tab turns it, and a digit asks how much`() throws {
    let session = try session("en")
    try session.send("f")
    try session.wait(for: "close")
    try session.send("Tab")
    try session.wait(for: "Tab client")
    try session.send("6")
    try session.wait(for: "1460 bytes")
    try session.send("4")
    try session.wait(for: "the server: send 1460 bytes")
    try session.send("Escape")
    try session.wait(for: "the lesson again") { !$0.contains("What if") }
  }

  @Test func `what is refused says why, and with a Korean layout the keys are the same`() throws {
    let session = try LessonPlay.session("connect", language: "ko", options: "--no-animation")
    try session.wait(for: "시작하기")
    try session.send("Space")
    try session.wait(for: "CLOSED")
    try session.type("ㄹ")
    try session.wait(for: "강제로 끊기")
    try session.send("8")
    try session.wait(for: "클라이언트 쪽은 CLOSED 상태예요. 연결이 없어요.")
  }
}
