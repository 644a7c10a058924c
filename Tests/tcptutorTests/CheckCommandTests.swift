import Foundation
import Testing

struct CheckCommandTests {
  @Test func `the shipped lessons are all true`() throws {
    for language in ["ko", "en"] {
      let result = try Program.run("check", "--lang", language)
      #expect(result.exitCode == 0)
      #expect(result.errors == "")
    }
    #expect(
      try Program.run("check").output.contains("3 lessons, 2 languages,"))
  }

  /// The acceptance of the lesson checker: one false `expect` in a shipped lesson.
  @Test func `one false expectation gives its line, what really happened, and exit code 1`() throws
  {
    let source = try String(contentsOfFile: Program.lessons + "/01-connect.ko.md", encoding: .utf8)
    let lines = source.components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.hasPrefix("expect ") && $0.contains("ack=101") })
    var changed = lines
    changed[line] = changed[line].replacingOccurrences(of: "ack=101", with: "ack=102")
    let glossary = try Data(
      contentsOf: URL(fileURLWithPath: Program.lessons + "/glossary.ko.md"))
    let folder = try LessonFolder([
      "01-connect.ko.md": Array(changed.joined(separator: "\n").utf8),
      "glossary.ko.md": Array(glossary),
    ])
    let result = try Program.run("check", folder["01-connect.ko.md"])
    #expect(result.exitCode == 1)
    #expect(result.output.contains("01-connect.ko.md:\(line + 1):"))
    #expect(result.output.contains("error[E301]"))
    #expect(result.output.contains("ack=101"))
    #expect(result.output.contains("SYN,ACK seq=300 ack=101"))
    #expect(result.output.hasSuffix(": 1 error\n"))
  }

  @Test func `a file that can't be read doesn't keep the others from being checked`() throws {
    let folder = try LessonFolder("a.md", "# A\n\nSay.\n")
    let result = try Program.run("check", "/no/such.md", folder["a.md"])
    #expect(result.exitCode == 2)
    #expect(result.output.contains("/no/such.md:1:1: error[E001]"))
    #expect(result.output.contains("1 lesson, "))
  }
}

struct CheckScriptTests {
  private static let script = """
    0  socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 3
    +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
    +0 > S 0:0(0) <mss 1460>

    """

  @Test func `check runs packetdrill scripts and says pass, fail or unsupported`() throws {
    let folder = try LessonFolder("a.pkt", Self.script)
    let path = folder["a.pkt"]
    #expect(
      try Program.run("check", path) == .init(exitCode: 0, output: "\(path): pass\n", errors: ""))

    let other = try LessonFolder(
      "b.pkt", Self.script.replacingOccurrences(of: "1460", with: "1461"))
    let failed = try Program.run("check", "--lang", "en", path, other["b.pkt"])
    #expect(failed.exitCode == 1)
    #expect(failed.output.contains("b.pkt:3: fail: the segment differs (options)\n"))

    let strange = try LessonFolder("c.pkt", "`rm -rf /`\n" + Self.script)
    let unsupported = try Program.run("check", "--lang", "en", strange["c.pkt"])
    #expect(unsupported.exitCode == 2)
    #expect(unsupported.output.contains("c.pkt:1:1: unsupported: the shell line isn't known"))
  }

  @Test func `check finds the scripts in a folder's folders`() throws {
    let folder = try LessonFolder("a.pkt", Self.script)
    try FileManager.default.createDirectory(
      atPath: folder["deep/er"], withIntermediateDirectories: true)
    try Self.script.write(toFile: folder["deep/er/b.pkt"], atomically: true, encoding: .utf8)
    let result = try Program.run("check", folder[""])
    #expect(result.exitCode == 0)
    #expect(
      result.output.split(separator: "\n").map { $0.split(separator: "/").last ?? "" } == [
        "a.pkt: pass", "b.pkt: pass",
      ])
  }

  @Test func `play tells a script part by part, and its verdict`() throws {
    let folder = try LessonFolder("a.pkt", Self.script)
    let result = try Program.run("play", "--plain", "--lang", "en", folder["a.pkt"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("> S 0:0(0)"))
    #expect(result.output.contains("pass"))
  }

  // RFC 9293 §3.9.2.2.
  @Test func `an ICMP message of a script is told, in both languages`() throws {
    let script = Self.script + "+.1 < icmp unreachable host_unreachable [0:0(0)]\n"
    let folder = try LessonFolder("a.pkt", script)
    let english = try Program.run("play", "--plain", "--lang", "en", folder["a.pkt"])
    #expect(english.output.contains("ICMP about seq=100: a router can't reach that host."))
    #expect(english.output.contains("Trouble on the path (ICMP)."))
    let korean = try Program.run("play", "--plain", "--lang", "ko", folder["a.pkt"])
    #expect(korean.output.contains("ICMP가 왔어요. seq=100 세그먼트: 라우터가 그 호스트에 닿지 못해요."))
    #expect(korean.output.contains("길에 문제가 있대요(ICMP)."))
  }

  @Test func `trace prints what a script did, as JSON too`() throws {
    let folder = try LessonFolder("a.pkt", Self.script)
    let ladder = try Program.run("trace", "--lang", "en", folder["a.pkt"])
    #expect(ladder.exitCode == 0)
    #expect(ladder.output.contains("SYN"))
    let json = try Program.run("trace", "--json", folder["a.pkt"])
    #expect(json.output.contains("\"event\":\"sent\""))
  }
}
