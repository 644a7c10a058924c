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
    "tcpi_snd_cwnd in (9, 10)", "tcpi_snd_cwnd in [10]", "tcpi_snd_cwnd not in (1, 2)",
    "3 in (3,)", "not 3 in ()", "abs(tcpi_snd_cwnd - 12) <= 2", "abs(-3) == 3",
    "min(tcpi_snd_cwnd, 3, 5) == 3 and max(2, tcpi_snd_cwnd) == 10",
    "tcpi_options & 2 == 2 and 6 | 1 == 7", "TCP_CA_Recovery == 3 and TCPS_ESTABLISHED == 4",
  ])
  func `these hold`(condition: String) throws {
    #expect(try holds(condition))
  }

  @Test(arguments: [
    "tcpi_snd_cwnd == 11", "1 < 2 < 2", "not 2 == 2", "1 == 2 or 2 == 3", "0", "1 // 0 == 1",
    "tcpi_snd_cwnd in (1, 2)", "10 not in (10, 11)", "abs(-3) == -3", "min(1, 2) == 2",
    "max(1, 2) == 1", "3 in ()",
  ])
  func `these don't`(condition: String) throws {
    #expect(try !holds(condition))
  }

  @Test(arguments: [
    "3 in (3)", "3 in 3", "3 in (1, 2", "3 in (1 2)", "abs(1, 2) == 1", "abs() == 0", "min(1) == 1",
    "abs 1", "sum(1, 2) == 3", "not in (1, 2)",
  ])
  func `these can't be read`(condition: String) {
    #expect(throws: Unsupported.self) { try holds(condition) }
  }

  @Test func `brackets too deep to read are refused`() {
    let code = "assert " + String(repeating: "(", count: 100_000)
    #expect(throws: Unsupported.self) { try AssertionParser.parse(code, line: 1) }
    for opening in ["(", "["] {
      let code = "assert " + String(repeating: "1 in \(opening)", count: 100_000)
      #expect(throws: Unsupported.self) { try AssertionParser.parse(code, line: 1) }
    }
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
