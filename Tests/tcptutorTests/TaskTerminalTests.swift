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
}
