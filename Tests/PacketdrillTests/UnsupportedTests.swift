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
    ("0 frobnicate(3) = 0", "x:1:3: unsupported: the call ‘frobnicate’ isn't known"),
    (
      "0 socket(..., SOCK_DGRAM, IPPROTO_UDP) = 3",
      "x:1: unsupported: the arguments of ‘socket’ aren't known"
    ),
    (
      "`sysctl -q net.ipv4.tcp_abort_on_overflow=1`\n0 close(3) = 0",
      "x:1:1: unsupported: the shell line isn't known: net.ipv4.tcp_abort_on_overflow=1"
    ),
    (
      "`sysctl -w net.inet.tcp.functions_default=rack`\n0 close(3) = 0",
      "x:1:1: unsupported: the shell line isn't known: net.inet.tcp.functions_default=rack"
    ),
    ("`rm -rf /`\n0 close(3) = 0", "x:1:1: unsupported: the shell line isn't known: rm -rf /"),
    (
      "`sysctl net.ipv4.tcp_sack=0 | sh`\n0 close(3) = 0",
      "x:1:1: unsupported: the shell line isn't known: sysctl net.ipv4.tcp_sack=0"
    ),
    (
      "0 close(3) = 0\n+0 `ip route`", "x:2:4: unsupported: the shell line isn't known: ip route"
    ),
    (
      "0 close(3) = 0\n`frobnicate`", "x:2:1: unsupported: the shell line isn't known: frobnicate"
    ),
    ("--no-such-thing\n0 close(3) = 0", "x:1:1: unsupported: ‘--no-such-thing’ isn't known"),
    (
      "--ip_version=ipv5\n0 close(3) = 0",
      "x:1:1: unsupported: ‘--ip_version’ can't have the value ‘ipv5’"
    ),
    (
      "--profile=windows\n0 close(3) = 0",
      "x:1:1: unsupported: ‘--profile’ can't have the value ‘windows’"
    ),
    (
      "--delayed-ack=500ms\n0 close(3) = 0",
      "x:1:1: unsupported: ‘--delayed-ack’ can't have the value ‘500ms’"
    ),
    (
      "0 < . 1:2(0) ack 1 win 1",
      "x:1:5: unsupported: the end isn't the beginning plus the length, 0"
    ),
    ("0 < S 1:1(0) ack 1 win 1", "x:1:5: unsupported: ‘.’ and ‘ack’ go together"),
    ("0 < . 1:1(0) ack 1", "x:1:5: unsupported: a segment that comes in needs its ‘win’"),
    (
      "0 < [ect01] . 1:1(0) ack 1 win 1",
      "x:1:5: unsupported: a segment that comes in needs its ‘ect0’"
    ),
    (
      "0~1 < R 1:1(0)",
      "x:1:1: unsupported: only a segment that goes out has a time with ‘*’ or ‘~’"
    ),
    ("0...1 < R 1:1(0)", "x:1:1: unsupported: only a call has a time with ‘...’"),
    ("< R 1:1(0)", "x:1:1: unsupported: an event begins with its time, not with ‘<’"),
    (
      "0 close(3) = -1", "x:1:14: unsupported: a result is 0 or more, or ‘-1’ with the error's name"
    ),
    ("0 /* never", "x:1:3: unsupported: ‘/*’ is never closed"),
    ("0 close(3) = 0\n+0 `never", "x:2:4: unsupported: ‘`’ is never closed"),
    ("0 %{ assert 1", "x:1:3: unsupported: ‘%{’ is never closed"),
    (
      "0 %{ exit(1) }%", "x:1: unsupported: this can't be read as an assertion: exit(1)"
    ),
    (
      "0 %{ assert tcpi_frobs == 3 }%",
      "x:1: unsupported: the engine can't tell ‘tcpi_frobs’"
    ),
    (
      "0 < icmp unreachable [1:1(0)]",
      "x:1:5: unsupported: the ICMP message ‘unreachable’ isn't known"
    ),
    (
      "0 < icmp unreachable port_unreachable [1:5(1)]",
      "x:1:5: unsupported: the end isn't the beginning plus the length, 1"
    ),
    (
      "0 < icmp redirect host", "x:1:5: unsupported: the ICMP message ‘redirect’ isn't known"
    ),
    (
      "0 > icmp unreachable port_unreachable",
      "x:1:5: unsupported: the engine doesn't have it yet: ICMP messages that the host sends itself"
    ),
    (
      "0 < icmp source_quench mtu 5",
      "x:1:24: unsupported: an event begins with its time, not with ‘mtu’"
    ),
    (
      "0 < . 1:1(0) ack 1 win 1 <nop,frob>",
      "x:1:31: unsupported: the TCP option ‘frob’ isn't known"
    ),
    (
      "0 < S 0:0(0) win 1 <mss 1000,FO 0123456789abcdef>",
      "x:1:30: unsupported: the TCP option ‘FO’ isn't known"
    ),
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
        == "x:10: unsupported: the engine doesn't have it yet: a reset for text that comes after close (--profile=linux has it)"
    )
  }

  @Test(arguments: [
    ("net.ipv4.tcp_sack=1", "TCP_KEEPINIT"), ("net.ipv4.tcp_sack=1", "TCP_MAXUNACKTIME"),
    ("net.inet.tcp.sack.enable=1", "TCP_USER_TIMEOUT"),
    ("net.inet.tcp.sack.enable=1", "IP_RECVERR"),
  ])
  func `a socket option of another system isn't known`(setting: String, option: String) {
    let script = """
      `sysctl \(setting)`
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 setsockopt(3, IPPROTO_TCP, \(option), [1], 4) = 0
      """
    #expect(line(script) == "x:3: unsupported: the socket option ‘\(option)’ isn't known")
  }

  @Test func `FreeBSD has no epoll`() {
    let script = "`sysctl net.inet.tcp.sack.enable=1`\n0 epoll_create(1) = 3"
    #expect(line(script) == "x:2: unsupported: the call ‘epoll_create’ isn't known")
  }

  @Test func `the reason is told in Korean too`() {
    #expect(line("0 frobnicate(3) = 0", .korean) == "x:1:3: unsupported: ‘frobnicate’ 호출은 몰라요")
    #expect(line("0 + 1", .korean) == "x:1:3: unsupported: 여기에 ‘+’가 올 줄 몰랐어요")
  }

  @Test func `a place is shown with its line, a mark below it, and what mends it`() {
    let script = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0\t< S 0:1(0) win 9"
    #expect(
      VerdictText.lines(of: ScriptRun(script).verdict, path: "x", source: script, in: .english) == [
        "x:2:6: unsupported: the end isn't the beginning plus the length, 0",
        "    +0 < S 0:1(0) win 9", "         ^", "  for example: ‘1:1001(1000)’",
      ])
  }

  @Test func `octets that aren't text are no script`() {
    for octets in [[0xFF, 0xFE, 0x30], [0x30, 0x00, 0x31]] as [[UInt8]] {
      let lines = VerdictText.lines(of: ScriptRun(octets: octets).verdict, path: "x", in: .english)
      #expect(lines == ["x:1: unsupported: the file isn't text"])
    }
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
