import TestSupport
import Testing

/// Foretelling by keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct PredictionTerminalTests {
  @Test(arguments: [("en", "p", "SND.NXT"), ("ko", "ㅔ", "SND.NXT")])
  func `p asks, digits and Enter answer, Space shows what really comes`(
    _ language: String, key: String, rule: String
  ) throws {
    let session = try LessonPlay.session("send", language: language, options: "--no-animation")
    try session.wait(for: language == "ko" ? "시작하기" : "Start")
    try session.send("Space")
    try session.wait(for: "ESTABLISHED")
    try session.send("Right")
    try session.wait(for: "hello")
    try session.send("Space")
    try session.wait(for: "ack=105")
    try session.send("2")
    try session.wait(for: language == "ko" ? "직접 확인하기" : "See for yourself")
    try session.type(key)
    try session.wait(for: language == "ko" ? "다음에 무엇이 올까요?" : "What comes next?")
    try session.send("2")
    try session.wait(for: "[ ] ACK")
    try session.send("2", "Enter")
    try session.wait(for: "seq = ____")
    try session.type("301")
    try session.send("Enter")
    try session.wait(for: "ack = ____")
    try session.send("Down", "Down", "Enter")
    try session.wait(for: rule)
    try session.send("Space")
    try session.wait(for: "ack=106 ──")
  }
}
