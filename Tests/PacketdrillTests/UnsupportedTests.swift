import Packetdrill
import Testing
import Wording

/// What this program doesn't know or have makes a script unsupported, with the line and the reason.
struct UnsupportedTests {
  private func line(_ script: String, _ language: Language = .english) -> String {
    VerdictText.lines(of: ScriptRun(script).verdict, path: "x", in: language)[0]
  }

  @Test(arguments: [
    ("", "x:1: unsupported: there is no event in it"),
    ("0 frobnicate(3) = 0", "x:1: unsupported: the call ‘frobnicate’ isn't known"),
    (
      "0 socket(..., SOCK_DGRAM, IPPROTO_UDP) = 3",
      "x:1: unsupported: the arguments of ‘socket’ aren't known"
    ),
    (
      "\n0 < S 0:0(0) win 1000 <mss 1000,wscale 7>",
      "x:2: unsupported: the engine doesn't have it yet: window scaling (wscale)"
    ),
    (
      "0 < S 0:0(0) win 1000 <sackOK,mss 1000>",
      "x:1: unsupported: the engine doesn't have it yet: selective acknowledgments (SACK)"
    ),
    (
      "0 < S 0:0(0) win 1000 <TS val 1 ecr 0>",
      "x:1: unsupported: the engine doesn't have it yet: timestamps (TS)"
    ),
    (
      "0 < SEW 0:0(0) win 1000",
      "x:1: unsupported: the engine doesn't have it yet: explicit congestion notification (ECN)"
    ),
    (
      "0 < [ect0] S 0:0(0) win 1000",
      "x:1: unsupported: the engine doesn't have it yet: explicit congestion notification (ECN)"
    ),
    (
      "`../common/defaults.sh`\n0 close(3) = 0",
      "x:1: unsupported: the engine doesn't have it yet: the linux profile"
    ),
    (
      "`sysctl -q net.ipv4.tcp_sack=0`\n0 close(3) = 0",
      "x:1: unsupported: the engine doesn't have it yet: the linux profile"
    ),
    (
      "`sysctl net.inet.tcp.rfc1323=0`\n0 close(3) = 0",
      "x:1: unsupported: the engine doesn't have it yet: the freebsd profile"
    ),
    ("`rm -rf /`\n0 close(3) = 0", "x:1: unsupported: the shell line isn't known: rm -rf /"),
    ("0 close(3) = 0\n+0 `ip route`", "x:2: unsupported: the shell line isn't known: ip route"),
    ("--no-such-thing\n0 close(3) = 0", "x:1: unsupported: ‘--no-such-thing’ isn't known"),
    (
      "--ip_version=ipv6\n0 close(3) = 0",
      "x:1: unsupported: ‘--ip_version’ can't have the value ‘ipv6’"
    ),
    (
      "--delayed-ack=500ms\n0 close(3) = 0",
      "x:1: unsupported: ‘--delayed-ack’ can't have the value ‘500ms’"
    ),
    (
      "0 < . 1:2(0) ack 1 win 1", "x:1: unsupported: the end isn't the beginning plus the length, 0"
    ),
    ("0 < S 1:1(0) ack 1 win 1", "x:1: unsupported: ‘.’ and ‘ack’ go together"),
    ("0 < . 1:1(0) ack 1", "x:1: unsupported: a segment that comes in needs its ‘win’"),
    (
      "0~1 < R 1:1(0)",
      "x:1: unsupported: only a segment that goes out has a time with ‘*’ or ‘~’"
    ),
    ("0...1 < R 1:1(0)", "x:1: unsupported: only a call has a time with ‘...’"),
    ("0 close(3) = -1", "x:1: unsupported: a result is 0 or more, or ‘-1’ with the error's name"),
    ("0 /* never", "x:1: unsupported: ‘/*’ is never closed"),
    (
      "0 %{ print(tcpi_snd_cwnd) }%",
      "x:1: unsupported: this can't be read as an assertion: print(tcpi_snd_cwnd)"
    ),
    (
      "0 %{ assert tcpi_reordering == 3 }%",
      "x:1: unsupported: the engine can't tell ‘tcpi_reordering’"
    ),
    ("0 < icmp unreachable [1:1(0)]", "x:1: unsupported: ‘icmp’ isn't expected here"),
    ("0 < . 1:1(0) ack 1 win 1 <nop,frob>", "x:1: unsupported: the TCP option ‘frob’ isn't known"),
    ("0 close(3) =", "x:1: unsupported: the script ends too early"),
  ])
  func `a script says why it can't be judged`(script: String, expected: String) {
    #expect(line(script) == expected)
  }

  @Test func `text that nobody can read any more needs a reset that the engine doesn't have`() {
    let script = """
      0  socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 30000 <mss 1000>
      +0 > S. 0:0(0) ack 1 <...>
      +.1 < . 1:1(0) ack 1 win 30000
      +0 accept(3, ..., ...) = 4
      +0 close(4) = 0
      +0 > F. 1:1(0) ack 1
      +.1 < P. 1:11(10) ack 1 win 30000
      +0 > R 2:2(0)
      """
    #expect(
      line(script)
        == "x:10: unsupported: the engine doesn't have it yet: a reset for text that comes after close"
    )
  }

  @Test func `the reason is told in Korean too`() {
    #expect(line("0 frobnicate(3) = 0", .korean) == "x:1: unsupported: ‘frobnicate’ 호출은 몰라요")
    #expect(line("0 + 1", .korean) == "x:1: unsupported: 여기에 ‘+’가 올 줄 몰랐어요")
  }

  /// Whatever a script is, reading it ends with a verdict.
  @Test func `a script cut off anywhere never traps`() throws {
    for name in ScriptFiles.names.prefix(6) {
      let text = try ScriptFiles.text(name)
      for length in stride(from: 0, to: text.count, by: 7) {
        _ = ScriptRun(String(text.prefix(length)))
      }
    }
  }
}
