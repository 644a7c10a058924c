import Packetdrill
import Testing

/// What the runner makes of times, runs of segments, calls and ends.
struct ScriptRunTests {
  /// An established connection, descriptor 4, at 0.1 s.
  private static let established = """
    0  socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
    +0 bind(3, ..., ...) = 0
    +0 listen(3, 1) = 0
    +0 < S 0:0(0) win 30000 <mss 1000>
    +0 > S. 0:0(0) ack 1 <...>
    +.1 < . 1:1(0) ack 1 win 30000
    +0 accept(3, ..., ...) = 4

    """

  /// The first line of the verdict on an established connection and these lines.
  private func verdict(_ lines: String, options: String = "") -> String {
    let run = ScriptRun(options + Self.established + lines)
    return VerdictText.lines(of: run.verdict, path: "x", in: .english)[0]
  }

  // MARK: Times

  @Test(arguments: ["+1", "+1.12", "+.9", "*", "1.1", "1~1.2", "+.9~+1.1"])
  func `an eighth of the silence before is in time`(time: String) {
    let script = """
      +0 write(4, ..., 10) = 10
      +0 > P. 1:11(10) ack 1
      \(time) > P. 1:11(10) ack 1
      """
    #expect(verdict(script) == "x: pass")
  }

  @Test(arguments: ["+1.15", "+.85", "2", "+1.3~+1.5"])
  func `more than an eighth is not`(time: String) {
    let script = """
      +0 write(4, ..., 10) = 10
      +0 > P. 1:11(10) ack 1
      \(time) > P. 1:11(10) ack 1
      """
    #expect(verdict(script).hasPrefix("x:10: fail: "))
  }

  @Test func `tolerance_usecs replaces the tolerance`() {
    let script = """
      +0 write(4, ..., 10) = 10
      +0 > P. 1:11(10) ack 1
      +1.02 > P. 1:11(10) ack 1
      """
    #expect(verdict(script) == "x: pass")
    #expect(
      verdict(script, options: "--tolerance_usecs=10000\n")
        == "x:11: fail: it happened at another time")
    #expect(verdict(script, options: "--tolerance_usecs=30_000\n") == "x: pass")
  }

  @Test func `after a range, a relative time counts from what really happened`() {
    let script = """
      +0 write(4, ..., 10) = 10
      +0 > P. 1:11(10) ack 1
      +.5~+1.5 > P. 1:11(10) ack 1
      +2 > P. 1:11(10) ack 1
      """
    #expect(verdict(script) == "x: pass")
  }

  // MARK: Segments

  @Test func `segments of equal size meet one line, and the last may be shorter`() {
    let script = """
      +0 write(4, ..., 2500) = 2500
      +0 > P. 1:2501(2500) ack 1
      """
    #expect(verdict(script) == "x: pass")
  }

  @Test func `a part of what was sent doesn't meet a line that ends inside a segment`() {
    let script = """
      +0 write(4, ..., 2500) = 2500
      +0 > . 1:1501(1500) ack 1
      """
    #expect(verdict(script) == "x:9: fail: the segment differs (length)")
  }

  @Test func `what the script doesn't expect fails at the next line that looks`() {
    let script = """
      +0 write(4, ..., 2000) = 2000
      +0 > . 1:1001(1000) ack 1
      +.1 < . 1:1(0) ack 2001 win 30000
      +0 write(4, ..., 5) = 5
      +0 > P. 2001:2006(5) ack 1
      """
    #expect(verdict(script).hasPrefix("x:12: fail: the segment differs"))
  }

  @Test func `what was sent and never looked at fails at the end`() {
    let script = """
      +0 write(4, ..., 2000) = 2000
      +0 > . 1:1001(1000) ack 1
      """
    #expect(verdict(script) == "x:9: fail: a segment was sent that the script doesn't expect")
  }

  @Test func `the answer to a script's last call isn't waited for`() {
    #expect(verdict("+.1 close(4) = 0\n+0 close(3) = 0\n") == "x: pass")
  }

  @Test func `an answer before the last call is more than expected`() {
    let script = "+.1 < P. 1:11(10) ack 1 win 30000\n+.1 close(4) = 0\n"
    #expect(verdict(script) == "x:9: fail: a segment was sent that the script doesn't expect")
  }

  @Test func `nothing for a star to see ends too`() {
    #expect(verdict("* > . 1:1(0) ack 1\n") == "x:8: fail: no segment was sent by then")
  }

  // MARK: Calls

  @Test func `a call that blocks without an end of its own fails`() {
    #expect(verdict("+0 read(4, ..., 10) = 10\n") == "x:8: fail: the call doesn't return")
  }

  @Test func `a call that blocks past its end fails`() {
    let script = "+0...0.1 read(4, ..., 10) = 10\n+.2 < P. 1:11(10) ack 1 win 30000\n"
    #expect(verdict(script) == "x:8: fail: it happened at another time")
  }

  @Test func `a descriptor that isn't open fails`() {
    #expect(
      verdict("+0 close(9) = 0\n") == "x:8: fail: the descriptor doesn't fit those that are open")
  }

  @Test func `a descriptor that is open can't be opened again`() {
    #expect(
      verdict("+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 4\n")
        == "x:8: fail: the descriptor doesn't fit those that are open")
  }

  // MARK: The report

  @Test func `a failure tells the line, both sides and the ladder`() {
    let run = ScriptRun(
      """
      0  socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 3
      +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
      +0 > S 0:0(0) <mss 1400>
      """)
    #expect(
      VerdictText.lines(of: run.verdict, path: "a.pkt", in: .english) == [
        "a.pkt:3: fail: the segment differs (options)",
        "  expected: S 0:0(0) <mss 1400>",
        "  actual:   S 0:0(0) win 65535 <mss 1460>",
        "  until here:",
        "    0.000000 socket(…) = 3",
        "    0.000000 connect(3) = -1 EINPROGRESS",
        "    0.000000 > S 0:0(0) win 65535 <mss 1460>",
      ])
    #expect(
      VerdictText.lines(of: run.verdict, path: "a.pkt", in: .korean)[0]
        == "a.pkt:3: fail: 세그먼트가 달라요 (options)")
  }

  @Test func `the trace holds both ends and the reasons`() throws {
    let trace = ScriptRun(Self.established).trace
    let kinds = (0..<trace.count).map { "\(trace[$0].host) \(trace[$0].cause?.name ?? "")" }
    #expect(kinds.contains("server syn-in-listen"))
    #expect(kinds.contains("server acknowledgment-of-syn"))
  }
}
