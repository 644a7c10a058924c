import NetworkSimulation
import TCPEngine
import Testing

@testable import LessonKit

/// What is typed in the lab.
@Suite struct LabLineTests {
  private func mistake(_ line: String) -> Mistake? {
    if case .failure(let error) = LabLine.parse(line) { error.mistake } else { nil }
  }

  @Test(arguments: [
    ("", LabLine.next), ("next", .next), ("run", .run), ("x", .treat(.drop)),
    ("lose", .treat(.drop)), ("delay 30ms", .treat(.delay(by: .milliseconds(30)))),
    ("reorder", .treat(.reorder(by: 1))), ("reorder by 2", .treat(.reorder(by: 2))),
    ("corrupt", .treat(.corrupt)), ("choose 2", .choose(2)), ("back", .back), ("save", .save),
    ("connect", .deed(.application(.client, .connect))),
    ("server stop reading", .deed(.application(.server, .stopReading))),
    ("cut link", .deed(.cut(PathID.both))), ("reboot server", .deed(.reboot(.server))),
    ("server send \"hi\"", .deed(.application(.server, .send(SegmentText(utf8: "hi"))))),
  ])
  func `a line is a word or a deed`(line: String, meaning: LabLine) {
    #expect((try? LabLine.parse(line).get()) == meaning)
  }

  @Test(arguments: [
    ("connekt", "E101"), ("client", "E107"), ("clinet send 1", "E101"), ("delay 30", "E108"),
    ("set rtt 100", "E109"), ("set icon SYN \"!\"", "E101"), ("expect client SYN-SENT", "E101"),
    ("send \"안녕\"", "E109"), ("save now", "E114"), ("choose 0", "E109"),
  ])
  func `what is no line of the lab says so`(line: String, code: String) {
    #expect(mistake(line)?.code == code, "\(mistake(line)?.message(in: .english) ?? "none")")
  }

  @Test(arguments: [
    "set rtt 40ms", "set client mss 500", "set client -> server loss 2.5%", "set profile linux",
  ])
  func `a setting keeps how it was written`(line: String) {
    guard case .success(.set(let setting)) = LabLine.parse(line) else {
      Issue.record("a setting: \(line)")
      return
    }
    #expect(setting.line == line)
  }

  @Test(arguments: [
    "client listen", "server send 500", "client send \"hi\"", "server read all", "client read 10",
    "server stop reading", "cut link", "heal server -> client", "crash client",
  ])
  func `a deed is written as it is read`(line: String) throws {
    guard case .deed(let statement) = try LabLine.parse(line).get() else {
      Issue.record("a deed: \(line)")
      return
    }
    #expect(ScriptText.stimulus(statement) == line)
  }

  @Test(arguments: [
    "drop next client -> server SYN", "duplicate next 2 server -> client",
    "corrupt 2nd client -> server DATA seq=101 retransmit",
    "delay every server -> client ACK by 1.5s", "reorder 0.5% client -> server by 2",
  ])
  func `a fault is written as it is read`(line: String) {
    var parser = StatementParser(Lexer(line).tokens, in: .step)
    guard case .statement(let statement) = parser.parse() else {
      Issue.record("a fault: \(line)")
      return
    }
    #expect(ScriptText.stimulus(statement) == line)
  }

  @Test func `rates are written in their largest unit`() {
    #expect(
      [nil, 1_000, 64_000, 1_500_000, 10_000_000_000].map(ScriptText.rate) == [
        "unlimited", "1kbps", "64kbps", "1.5Mbps", "10Gbps",
      ])
  }
}
