import TestSupport
import Testing

@testable import LessonKit

@Suite struct ScriptFormatterTests {
  @Test(arguments: [
    ("expect client → server SYN seq ＝ 100", "expect client -> server SYN seq=100"),
    ("expect client->server ACK ack != +1", "expect client -> server ACK ack!=+1"),
    ("client send “안녕” # → 그대로", "client send \"안녕\" # → 그대로"),
    ("client send \"a → b\"", "client send \"a → b\""),
    ("  expect\u{3000}server received >= 5", "  expect server received >= 5"),
    ("expect client rto = 2s", "expect client rto = 2s"),
    ("ｗａｉｔ　３ｓ", "wait 3s"), ("client send \"open → ", "client send \"open → "),
    ("seq < = 5", "seq< = 5"), ("# a → b", "# a → b"), ("＃ a", "# a"), ("", ""), ("\t", "\t"),
    ("expect client->server SYN win≥5  # end ", "expect client -> server SYN win>=5  # end "),
  ])
  func `a line is written as the format has it`(line: String, formatted: String) {
    #expect(ScriptFormatter.line(line) == formatted)
    #expect(ScriptFormatter.line(formatted) == formatted)
  }

  @Test func `only lines of tcp blocks are edited`() throws {
    let text =
      "# → T\n\n→ here.\n\n```tcp #a\nwait 1s\nexpect client→server SYN\n```\n\n```\n→\n```\n"
    let editable = try #require(EditableText(Array(text.utf8)))
    #expect(
      ScriptFormatter.edits(of: editable, path: "a.md") == [
        .init(6..<7, ["expect client -> server SYN"])
      ])
  }

  @Test(arguments: 1...300)
  func `a line says the same when it is formatted, and formatting it again changes nothing`(
    seed: UInt64
  ) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "client", "server", "->", "→", "expect", " ", "  ", "\u{3000}", "seq", "ack", "=", "＝", "!=",
      "≥", "100", "+1", "\"", "“", "”", "x", "-", "!", "<", ">", "가", "\t", "rto", "\u{301}",
    ]
    let line = (0..<10).map { _ in pieces[Int(numbers.next() % UInt64(pieces.count))] }.joined()
    let formatted = ScriptFormatter.line(line)
    func said(_ line: String) -> [[String]] {
      Lexer(line).tokens.map { ["\($0.kind)", ScriptText.line(of: [$0])] }
    }
    #expect(said(formatted) == said(line), "‘\(line)’ ‘\(formatted)’")
    #expect(ScriptFormatter.line(formatted) == formatted, "‘\(line)’ ‘\(formatted)’")
  }
}
