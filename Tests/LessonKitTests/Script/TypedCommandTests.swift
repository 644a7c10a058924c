import NetworkSimulation
import TCPEngine
import Testing

@testable import LessonKit

/// What a learner types in a task.
@Suite struct TypedCommandTests {
  private func command(_ line: String) -> TypedCommand? { try? TypedCommand.parse(line).get() }

  private func mistake(_ line: String) -> Mistake? {
    if case .failure(let error) = TypedCommand.parse(line) { error.mistake } else { nil }
  }

  @Test(arguments: [
    ("", TypedCommand.next), ("  ", .next), ("next", .next), ("lose", .lose), ("drop", .lose),
    ("x", .lose), ("duplicate", .duplicate), ("delay 30ms", .delay(.milliseconds(30))),
    ("delay by 1.5s", .delay(.milliseconds(1_500))), ("choose 2", .choose(2)), ("back", .back),
    ("retry", .retry), ("goals", .goals), ("hint", .hint), ("skip", .skip),
    ("cut link", .cut(PathID.both)), ("cut server -> client", .cut([PathID(from: .server)])),
    ("client close", .call(.client, .close)), ("server abort", .call(.server, .abort)),
    ("close", .call(.client, .close)), ("read all", .call(.client, .read(nil))),
    ("server send \"hi\"", .call(.server, .send(SegmentText(utf8: "hi")))),
    ("send 100 # octets", .call(.client, .send(SegmentText(patternFrom: 0, count: 100)))),
    ("set rtt 300ms", .set(.roundTrip(.milliseconds(300)))),
  ])
  func `a line is a word or a statement`(line: String, meaning: TypedCommand) {
    #expect(command(line) == meaning)
  }

  @Test(arguments: [
    ("lsoe", Mistake.unknownWord(written: "lsoe", suggestion: "lose")),
    ("dance", .unknownWord(written: "dance", suggestion: nil)),
    ("delay", .missing(.duration, after: "delay")),
    ("delay 30", .missingUnit(number: "30", examples: ["30s", "30ms"])),
    ("choose two", .wrongValue(name: "choose", expects: .count, written: "two", example: "1")),
    ("send", .missing(.sizeOrText, after: "client send")),
    ("lose it", .leftOver(written: "it")),
    ("sever close", .unknownWord(written: "sever", suggestion: "server")),
    ("set mtu 1500", .unknownWord(written: "mtu", suggestion: nil)),
    // What a segment looks like is no part of a task.
    ("set icon SYN \"x\"", .unknownWord(written: "icon", suggestion: nil)),
    ("client listen", .unknownWord(written: "listen", suggestion: nil)),
    ("server shutdown", .unknownWord(written: "shutdown", suggestion: nil)),
    ("client -> server SYN", .arrowAsStatement(written: "client -> server SYN")),
  ])
  func `a line that can't be read says why`(line: String, reason: Mistake) {
    #expect(mistake(line) == reason)
  }

  @Test func `no line traps`() {
    for line in ["#", "\"", "→", "1", "set", "cut", "client", "set icon SYN \"x\"", "x x x", ","] {
      _ = TypedCommand.parse(line)
    }
  }
}
