import TestSupport
import Testing

/// A lesson's task by its keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct TaskTerminalTests {
  @Test(
    arguments: [
      ("ko", "길 한가운데: 클라이언트의 SYN", "금지된 일이 일어났어요", "해냈어요!"),
      ("en", "In mid-path: the client's SYN", "What is forbidden has happened", "You did it"),
    ])
  func `time stops in mid-path, r begins again, and x wins`(
    _ language: String, waiting: String, broken: String, won: String
  ) throws {
    let session = try LessonPlay.session("connect", language: language, options: "--no-animation")
    var screen = ""
    for key in ["Space", "]", "]"] { screen = try session.press(key) }
    #expect(screen.contains(waiting))
    for key in ["Space", "x"] { screen = try session.press(key) }
    #expect(screen.contains(broken))
    for key in ["r", "x", "Space", "Space", "Space", "Space"] { screen = try session.press(key) }
    #expect(screen.contains(won) && screen.contains("[v]"))
  }

  @Test(arguments: ["send", "close"], ["en", "ko"])
  func `the tasks of lessons 2 and 3 give a hint, are lost by the first loss and won by the next`(
    _ lesson: String, language: String
  ) throws {
    let isKorean = language == "ko"
    let session = try LessonPlay.session(
      lesson, language: language, options: "--no-animation")
    var screen = try session.press("Space")
    for _ in 0..<3 { screen = try session.press("]") }
    #expect(screen.contains("[ ]") && !screen.contains("💡"))
    #expect(try session.press("h").contains("💡"))
    #expect(try session.press("x").contains(isKorean ? "금지된 일이" : "What is forbidden"))
    let over = try session.press("x")
    #expect(over.contains(isKorean ? "과제가 끝났어요" : "The task is over"))
    for key in ["r", "Space", "x"] { screen = try session.press(key) }
    #expect(screen.contains("💥") && !screen.contains("❌"))
    // The same key so soon again is a key held down.
    for index in 0..<8 where !screen.contains("✅") {
      screen = try session.press(index % 2 == 0 ? "Space" : "Right")
    }
    #expect(screen.contains(isKorean ? "해냈어요!" : "You did it"), "\(screen)")
    #expect(screen.contains("[v]") && !screen.contains("[ ]"))
  }
}
