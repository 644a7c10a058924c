import Foundation
import TestSupport
import Testing

/// Progress across sessions, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct ProgressTerminalTests {
  private func menu(_ state: LessonFolder, language: String = "en") throws -> TmuxSession {
    try LessonPlay.terminal(
      "--lang", language, "--lessons", Program.lessons, "--glyphs", "emoji", "--no-animation",
      environment: ["XDG_STATE_HOME": state.path])
  }

  @Test(arguments: ["ko", "en"])
  func `half a lesson, the end of the session, and Enter goes on`(_ language: String) throws {
    let state = try LessonFolder()
    let isKorean = language == "ko"
    let first = try menu(state, language: language)
    for (text, key) in [
      (isKorean ? "시작하기" : "Start", "Enter"), (isKorean ? "초급" : "beginner", "Space"),
      (isKorean ? "1/8단계" : "step 1/8", "Right"), (isKorean ? "2/8단계" : "step 2/8", "Space"),
    ] {
      try first.wait(for: text)
      try first.send(key)
    }
    try first.wait(for: isKorean ? "3/8단계" : "step 3/8")
    // A step is saved before it is seen, so a session may end in any way.
    first.kill()

    let second = try menu(state, language: language)
    try second.wait(for: isKorean ? "3/8 하던 중" : "at 3/8")
    try second.send("Enter")
    try second.wait(for: isKorean ? "3/8단계" : "step 3/8")
    try second.send("q")
    try second.wait(for: isKorean ? "3/8 하던 중" : "at 3/8")
    try second.send("Home")
    try second.wait(for: isKorean ? "1/8단계" : "step 1/8")
  }

  @Test(arguments: [("ko", "진도는 저장돼 있어요."), ("en", "Progress is saved.")])
  func `after a crash the line that tells of it says that progress is saved, and it is`(
    _ language: String, said: String
  ) throws {
    let state = try LessonFolder()
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", language, "--lessons", Program.lessons, "--no-animation",
      environment: ["XDG_STATE_HOME": state.path, "TCPTUTOR_TITLE": "progress"])
    for key in ["Space", "Space"] { try session.press(key) }
    try session.signal("SEGV")
    #expect(try session.wait(for: "exit code 139").contains(said))
    let kept = try String(contentsOfFile: state["tcptutor/progress.json"], encoding: .utf8)
    #expect(kept.contains("connect"))
  }

  @Test func `after a crash nothing says that progress is saved where it couldn't be any more`()
    throws
  {
    let state = try LessonFolder()
    let session = try LessonPlay.terminal(
      "play", "connect", "--lang", "en", "--lessons", Program.lessons, "--no-animation",
      environment: ["XDG_STATE_HOME": state.path, "TCPTUTOR_TITLE": "progress"])
    for key in ["Space", "Right"] { try session.press(key) }
    try FileManager.default.removeItem(atPath: state["tcptutor"])
    try Data("a file".utf8).write(to: URL(fileURLWithPath: state["tcptutor"]))
    try session.press("Space")
    try session.signal("SEGV")
    let screen = try session.wait(for: "exit code 139")
    #expect(screen.contains("tcptutor stopped unexpectedly. The terminal is as it was."))
    #expect(!screen.contains("Progress is saved."))
  }

  @Test(arguments: [true, false])
  func `a damaged record is told of in the menu or on the title card, and put aside`(
    _ inMenu: Bool
  ) throws {
    let state = try LessonFolder()
    try FileManager.default.createDirectory(
      atPath: state["tcptutor"], withIntermediateDirectories: true)
    try Data("{ not this".utf8).write(to: URL(fileURLWithPath: state["tcptutor/progress.json"]))
    let session =
      inMenu
      ? try menu(state)
      : try LessonPlay.terminal(
        "play", "connect", "--lang", "en", "--lessons", Program.lessons, "--no-animation",
        environment: ["XDG_STATE_HOME": state.path])
    try session.wait(for: "Damaged progress is kept as progress.damaged.json.")
    try session.send("?")
    try session.wait(for: "Esc close")
    try session.send("Escape")
    try session.wait(for: inMenu ? "[Enter] Start" : "[Space] Start")
    #expect(FileManager.default.fileExists(atPath: state["tcptutor/progress.damaged.json"]))
  }

  @Test func `a place that can't be written to is told once, and the lesson goes on`() throws {
    let session = try LessonPlay.terminal(
      "--lang", "en", "--lessons", Program.lessons, "--no-animation",
      environment: ["XDG_STATE_HOME": Program.nowhere])
    for (text, key) in [
      ("Start", "Enter"), ("beginner", "Space"), ("Progress isn't saved", "Right"),
      ("step 2/8", "Space"), ("step 3/8", "q"),
    ] {
      try session.wait(for: text)
      try session.send(key)
    }
    try session.wait(for: "at 3/8")
  }

  @Test(arguments: ["ko", "en"])
  func `a lesson's end tells how it went, and a key leads to the next lesson`(
    _ language: String
  ) throws {
    let isKorean = language == "ko"
    let session = try LessonPlay.session("send", language: language, options: "--no-animation")
    for key in ["Space", "Right", "p", "4"] { try session.press(key) }
    try session.press("Escape")
    var screen = try session.press("End")
    for index in 0..<20 where !screen.contains(isKorean ? "돌아보기" : "How it went") {
      screen = try session.press(index % 2 == 0 ? "Right" : "Space")
    }
    screen = try session.press("Enter")
    #expect(screen.contains(isKorean ? "다시 볼 곳: " : "to look at again: steps "))
    #expect(screen.contains(isKorean ? "1번 가운데 빠짐없이 맞힌 것은 아직" : "none of 1 right"))
    #expect(screen.contains("SEQ, ACK"))
    #expect(try session.press("Left").contains("🎉"))
    try session.press("Enter")
    #expect(try session.press("Space").contains(isKorean ? "3강" : "Lesson 3"))
  }
}
