import Foundation
import TestSupport
import Testing

/// Presenting, following and recording, in real terminals.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
final class ClassroomTerminalTests {
  private let folder = NSTemporaryDirectory() + "tcptutor-class-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func session(
    _ arguments: String..., columns: Int = 80, language: String = "en"
  ) throws -> TmuxSession {
    try TmuxSession(
      command: [Program.path] + arguments, columns: columns,
      environment: TmuxSession.tellingProgress.merging([
        "XDG_RUNTIME_DIR": folder, "XDG_STATE_HOME": folder, "TCPTUTOR_LESSONS": Program.lessons,
        "LC_ALL": "C.UTF-8", "TCPTUTOR_LANG": language,
      ]) { $1 })
  }

  @Test func `a second terminal follows a session that presents, until it ends`() throws {
    let notes = try session("play", "connect", "--notes")
    try notes.wait(for: "Waiting for a presentation")
    let stage = try session("play", "connect", "--present", "--no-animation")
    try stage.wait(for: "Start")
    try stage.send("Space")
    try stage.wait(for: "connection-oriented")
    try notes.wait(for: "step 1/")
    // The same key twice at once would be a key held down.
    try stage.send("Right")
    try notes.wait(for: "step 2/")
    try stage.send("Space")
    try stage.wait(for: "Show the answer")
    try notes.wait(for: "Answer")
    try stage.send("Right")
    try stage.wait(for: "The answer is 3.")
    try stage.send("q")
    try stage.wait(for: "Opening")
    stage.kill()
    try notes.wait(for: "Waiting for a presentation")
    try notes.send("q")
    #expect(try notes.waitForEnd() == 0)
    // Nothing was recorded.
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
        !$0.hasPrefix("tcptutor/present") && $0 != "tcptutor"
      } == [])
  }

  @Test(arguments: [("en", "Presenter's notes"), ("ko", "발표자 메모")])
  func `n opens the notes over the stage, and Esc closes them`(
    _ language: String, title: String
  ) throws {
    let session = try session("play", "connect", language: language)
    let stage = try session.press("Space")
    #expect(try session.press("n").contains(title))
    #expect(try session.press("Escape") == stage)
  }

  @Test(arguments: [
    ("en", "The answer is 3.", "This is how the goal is met."),
    ("ko", "답은 3번이에요.", "이렇게 하면 목표를 이뤄요."),
  ])
  func `before a room Space reveals the answer, and how a task is done`(
    _ language: String, answer: String, solution: String
  ) throws {
    let session = try session(
      "play", "connect", "--present", "--no-animation", language: language)
    for key in ["Space", "Right", "Space"] { try session.press(key) }
    #expect(try session.press("Right").contains(answer))
    var screen = try session.press("]")
    for index in 0..<12 where !screen.contains(solution) {
      screen = try session.press(index % 2 == 0 ? "Space" : "Right")
    }
    #expect(screen.contains(solution), "\(screen)")
  }

  @Test func `a recording is replayed in a terminal and on paper`() throws {
    let file = folder + "/a.rec"
    let stage = try session("play", "connect", "--record", file, "--no-animation")
    try stage.wait(for: "Start")
    try stage.send("Space")
    try stage.wait(for: "connection-oriented")
    try stage.send("Right")
    try stage.wait(for: "step 2/")
    // What the keys do in the glossary depends on what it holds, so that is recorded too.
    try stage.send("e")
    try stage.wait(for: "►• ISS")
    try stage.send("Enter", "Escape", "Escape")
    try stage.wait(for: "the stage again") { !$0.contains("ISS") }
    try stage.send("q")
    #expect(try stage.waitForEnd() == 0)
    let paper = try Program.run("play", "--replay", file)
    #expect(paper.exitCode == 0 && paper.output.contains("step 2/"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let other = folder + "/b.rec"
    try text.replacing("\"end\":\"", with: "\"end\":\"0").write(
      toFile: other, atomically: true, encoding: .utf8)
    let wrong = try Program.run("play", "--replay", other)
    #expect(wrong.exitCode == 1 && wrong.errors.contains("end at another screen"))
    let again = try session("play", "--replay", file)
    try again.wait(for: "recording")
    try again.send("End")
    try again.wait(for: "end of the recording")
    try again.send("Space")
    #expect(try again.waitForEnd() == 0)
    let refused = try session("play", "connect", "--record", file, columns: 160)
    try refused.wait(for: "it exists already")
    #expect(try refused.waitForEnd() == 2)
  }

  @Test func `what was recorded before a kill is kept`() throws {
    let file = folder + "/killed.rec"
    let stage = try session("play", "connect", "--record", file, "--no-animation")
    try stage.wait(for: "Start")
    try stage.send("Space")
    try stage.wait(for: "connection-oriented")
    try stage.send("Right")
    try stage.wait(for: "step 2/")
    try stage.send("l")
    try stage.wait(for: "2/8단계")
    stage.kill()
    let paper = try Program.run("play", "--replay", file)
    #expect(paper.exitCode == 0 && paper.output.contains("2/8단계"))
  }
}
