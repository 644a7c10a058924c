import Foundation
import TestSupport
import Testing

/// What is said to recordings and options that make no sense.
final class ClassroomCommandTests {
  private let folder = NSTemporaryDirectory() + "tcptutor-rec-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func file(_ text: String, _ name: String = "a.rec") throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func header(_ lesson: String, _ fingerprints: String) -> String {
    """
    {"animated":false,"columns":80,"fingerprints":\(fingerprints),"glyphs":"ascii",\
    "language":"en","lesson":"\(lesson)","presenting":false,"program":"0.1.0","rows":24,"seed":1,\
    "session":1,"theme":"mono"}\n
    """
  }

  @Test(arguments: [
    (["play"], "Missing expected argument"),
    (["play", "connect", "--notes", "--record", "x"], "--notes and --record"),
    (["play", "--replay", "x", "--record", "y"], "--record and --replay"),
    (["play", "connect", "--notes", "--replay", "x"], "--notes and --replay"),
    (["play", "connect", "--present", "--notes"], "--present and --notes"),
    (["play", "--present", "--replay", "x"], "--present and --replay"),
    (["play", "connect", "--plain", "--record", "x"], "--plain and --record"),
    (["play", "connect", "--overwrite"], "--overwrite needs --record"),
    (["play", "connect", "--record"], "--record"),
  ])
  func `options that don't go together are wrong usage`(_ arguments: [String], _ word: String)
    throws
  {
    let result = try Program.run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(word) && result.output.isEmpty)
  }

  @Test func `without a terminal there is nothing to record, and no file is made`() throws {
    let path = folder + "/new.rec"
    let result = try Program.run("play", "connect", "--record", path)
    #expect(result.exitCode == 2)
    #expect(
      result.errors
        == "tcptutor: \(path): there is no stage to record: --record is for a lesson in a terminal.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that is no recording, or is missing, is told`() throws {
    let path = try file("# A lesson\n")
    let result = try Program.run("play", "--replay", path)
    #expect(result.exitCode == 2 && result.errors.contains("this is no recording of tcptutor's"))
    let missing = try Program.run("play", "--replay", folder + "/none.rec")
    #expect(missing.exitCode == 2 && missing.errors.contains("none.rec"))
    let directory = try Program.run("play", "--replay", folder)
    #expect(directory.exitCode == 2)
  }

  @Test func `a damaged line is told with what saves the rest`() throws {
    let path = try file(header("connect", "{}") + "{\"at\":1,\"key\":\"a\"}\nbroken\n")
    let result = try Program.run("play", "--replay", path)
    #expect(result.exitCode == 2)
    #expect(
      result.errors
        == "tcptutor: \(path): line 3 can't be read. ‘head -n 2 \(path)’ saves what comes before it.\n"
    )
    let korean = try Program.run("play", "--replay", path, "--lang", "ko")
    #expect(korean.errors.contains("3번째 줄을 읽을 수 없어요."))
  }

  @Test func `a lesson that has changed since is refused`() throws {
    let lesson = try file("# A\n\nText.\n", "lesson.md")
    let path = try file(header(lesson, "{\"en\":\"00\"}"))
    let result = try Program.run("play", "--replay", path)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("isn't as it was recorded"))
    let gone = try file(header("nothing-like-it", "{\"en\":\"00\"}"), "b.rec")
    #expect(try Program.run("play", "--replay", gone).exitCode == 2)
  }

  @Test func `a lesson of standard input must be named again`() throws {
    let path = try file(header("-", "{\"en\":\"00\"}"))
    let result = try Program.run("play", "--replay", path)
    #expect(result.exitCode == 2 && result.errors.contains("‘play LESSON.md --replay"))
  }

  @Test(arguments: [("en", "Opening"), ("ko", "연결 설정하기")])
  func `on paper the notes of all steps are printed`(_ language: String, _ title: String) throws {
    let result = try Program.run("play", "connect", "--notes", "--lang", language)
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(result.output.contains(title))
    #expect(result.output.contains(language == "ko" ? "1/8단계" : "step 1/8"))
  }
}
