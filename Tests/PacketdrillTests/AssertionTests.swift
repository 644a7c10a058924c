import Testing

@testable import Packetdrill

/// The evaluator of `%{ … }%`: Python's meaning of what it knows.
struct AssertionTests {
  /// Every field is 10 here.
  private func holds(_ condition: String) throws -> Bool {
    try AssertionParser.parse("assert " + condition, line: 1).allSatisfy { $0.holds { _ in 10 } }
  }

  @Test(arguments: [
    "tcpi_snd_cwnd == 10", "tcpi_snd_cwnd == 10, 'so'", "1 < 2 <= 2 != 3",
    "not 1 == 2", "1 == 2 or 2 == 2 and 3 == 3", "2 + 3 * 4 == 14", "(2 + 3) * 4 == 20",
    "-7 // 2 == -4 and -7 % 2 == 1", "0x10 == 16", "TCP_ESTABLISHED == 1",
    "(-9223372036854775807 - 1) // -1 < 0 and (-9223372036854775807 - 1) % -1 == 0",
    "tcpi_options & 2 == 2 and 6 | 1 == 7", "TCP_CA_Recovery == 3 and TCPS_ESTABLISHED == 4",
  ])
  func `these hold`(condition: String) throws {
    #expect(try holds(condition))
  }

  @Test(arguments: [
    "tcpi_snd_cwnd == 11", "1 < 2 < 2", "not 2 == 2", "1 == 2 or 2 == 3", "0", "1 // 0 == 1",
  ])
  func `these don't`(condition: String) throws {
    #expect(try !holds(condition))
  }

  @Test func `brackets too deep to read are refused`() {
    let code = "assert " + String(repeating: "(", count: 100_000)
    #expect(throws: Unsupported.self) { try AssertionParser.parse(code, line: 1) }
    #expect(throws: Unsupported.self) {
      try ScriptParser.parse("0 f(" + String(repeating: "[", count: 100_000))
    }
  }

  @Test func `several stand on lines of their own or behind semicolons`() throws {
    let code = "\nassert 1 == 1; assert 2 == 2  # why\n  assert 3 == 3\n"
    let assertions = try AssertionParser.parse(code, line: 4)
    #expect(assertions.map(\.text) == ["assert 1 == 1", "assert 2 == 2", "assert 3 == 3"])
  }
}
