import Foundation
import TestSupport
import Testing

/// Free play by its keys, in a real terminal, and by lines.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct LabTerminalTests {
  /// A folder that is gone with the value.
  private final class Folder {
    let path = NSTemporaryDirectory() + "tcptutor-lab-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// A shell's words that run the program in the folder.
    func command(_ arguments: String) -> [String] {
      ["/bin/sh", "-c", "cd '\(path)' && exec '\(Program.path)' \(arguments)"]
    }
  }

  private func session(_ folder: Folder, _ arguments: String) throws -> TmuxSession {
    try TmuxSession(
      command: folder.command("lab --no-animation --glyphs emoji " + arguments),
      environment: TmuxSession.tellingProgress.merging([
        "LC_ALL": "C.UTF-8", "TCPTUTOR_LESSONS": Program.lessons,
      ]) { $1 })
  }

  @Test func `connect, send, lose, close and save, and check accepts the file`() throws {
    let folder = try Folder()
    let session = try session(folder, "--lang en")
    let keys: [(key: String, shown: String)] = [
      ("1", "SYN-SENT"), ("Space", "time 0.025"), ("Space", "❔👍"), ("Space", "time 0.125"),
      ("Space", "0.150"), ("1", "📦"), ("Space", "time 0.175"), ("x", "💥"),
      ("End", "received 500 bytes"), ("3", "FIN-WAIT-1"), ("m", "Saved as lab-1.md"),
    ]
    try session.wait(for: "press 1 to connect")
    for (key, shown) in keys {
      try session.send(key)
      try session.wait(for: shown)
    }
    try session.send("m")
    try session.wait(for: "Saved as lab-2.md")
    try session.send("q")
    #expect(folder.names == ["lab-1.md", "lab-2.md"])
    let text = try String(contentsOfFile: folder.path + "/lab-1.md", encoding: .utf8)
    #expect(text.contains("drop next client -> server DATA"))
    let checked = try Program.run("check", folder.path + "/lab-1.md", "--lang", "en")
    #expect(checked.exitCode == 0)
    #expect(checked.errors == "")
  }

  @Test(arguments: ["en", "ko"])
  func `each deed by its key stands in what is saved, and check accepts that`(
    _ language: String
  ) throws {
    let folder = try Folder()
    let session = try session(folder, "--lang " + language)
    // Connected, then the client's data in mid-path.
    let keys =
      ["1", "Space", "Right", "Space", "Right", "1", "Space"]
      // A copy of it; the server's data, late; no more reading, and a cut link, both undone.
      + ["7", "Space", "Right", "Tab", "1", "Space", "6", "End", "2", "9", "9", "2"]
      // One flipped and overtaken; the power off and on; the client gives up.
      + ["1", "Space", "0", "8", "End", "5", "5", "Tab", "4"]
    for key in keys { try session.press(key) }
    #expect(try session.press("m").contains("lab-1.md"))
    let text = try String(contentsOfFile: folder.path + "/lab-1.md", encoding: .utf8)
    for line in [
      "client connect", "duplicate next client -> server DATA", "client send 500",
      "delay next server -> client DATA by 100ms", "server stop reading", "server resume reading",
      "cut link", "heal link", "corrupt next server -> client DATA",
      "reorder next server -> client DATA by 1", "crash server", "reboot server", "client abort",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line)\n\(text)")
    }
    let checked = try Program.run("check", folder.path + "/lab-1.md", "--lang", language)
    #expect(checked.exitCode == 0)
  }

  @Test func `the settings, the help and the language, in Korean`() throws {
    let folder = try Folder()
    let session = try session(folder, "--lang ko --profile linux")
    try session.wait(for: "1을 눌러 연결해")
    try session.send("u")
    try session.wait(for: "바꾸면 새로 시작해요")
    try session.send("Right", "Enter")
    try session.wait(for: "처음부터 다시 시작했어요")
    try session.send("Left")
    try session.wait(for: "profile linux")
    try session.send("?")
    try session.wait(for: "날아가는 세그먼트 고르기")
    try session.send("Escape", "l")
    try session.wait(for: "press 1 to connect")
  }

  @Test func `where no file can be written it says so, and nothing is lost`() throws {
    // Whoever may write everywhere finds every name taken by a folder.
    let folder = try Folder()
    let isPrivileged = getuid() == 0
    try #require(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    let session = try TmuxSession(
      command: [
        "/bin/sh", "-c",
        "cd \(isPrivileged ? "/proc/self" : "'\(folder.path)'") && exec '\(Program.path)' "
          + "lab --no-animation --lang en",
      ],
      environment: ["LC_ALL": "C.UTF-8"])
    try session.wait(for: "press 1 to connect")
    try session.send("1")
    try session.wait(for: "SYN-SENT")
    try session.send("m")
    try session.wait(for: "lab-1.md can't be written")
    try session.send("Space")
    try session.wait(for: "time 0.025")
  }

  @Test func `lines on standard input play it, and a wrong one is the exit code`() throws {
    let good = try Program.run(
      "lab", "--plain", "--lang", "en", input: Array("client connect\nrun\n".utf8))
    #expect(good.exitCode == 0)
    #expect(good.output.contains("Now: client ESTABLISHED, server ESTABLISHED."))
    let bad = try Program.run("lab", "--lang", "ko", input: Array("client conect\n".utf8))
    #expect(bad.exitCode == 1)
    #expect(bad.output.contains("모르는 낱말이에요: ‘conect’"))
  }

  @Test func `a profile that doesn't exist is wrong usage`() throws {
    let result = try Program.run("lab", "--profile", "windows", "--lang", "en")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("--profile"))
  }
}
