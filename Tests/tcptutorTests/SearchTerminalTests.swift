import TestSupport
import Testing

/// Looking for something in the lanes, typed in a terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct SearchTerminalTests {
  /// Presses keys one after the other; the screen after the last.
  private func press(_ keys: String..., in session: TmuxSession) throws -> String {
    var screen = try session.settledScreen()
    for key in keys { screen = try session.press(key) }
    return screen
  }

  @Test func `Hangul finds a row of the lanes, and n, N and Esc do what the last row says`() throws
  {
    let session = try LessonPlay.session("send", language: "ko", options: "--no-animation")
    #expect(try press("Space", "End", in: session).contains("10/10단계"))
    let typing = try press("/", "재", "전", "송", in: session)
    #expect(typing.contains("찾기: 재전송") && typing.contains("Enter 정하기"))
    let found = try press("Enter", in: session)
    #expect(found.contains("n 다음 줄") && found.contains("►"))
    #expect(found.contains("Esc 찾기 끝"))
    #expect(try press("N", "n", in: session).contains("맞는 줄이 더 없어요."))
    #expect(try press("Escape", in: session).contains("q 나가기"))
    #expect(try press("/", "없", "는", in: session).contains("맞는 줄이 없어요."))
    #expect(try press("Escape", in: session).contains("q 나가기"))
  }

  @Test func `in the lab English finds a state`() throws {
    let session = try LessonPlay.terminal(
      "lab", "--lang", "en", "--no-animation", "--glyphs", "emoji")
    _ = try press("1", "Space", "Space", "Space", "Space", in: session)
    #expect(try press("/", "e", "s", "t", "a", in: session).contains("find: esta"))
    #expect(try press("Enter", in: session).contains("n next"))
  }
}
