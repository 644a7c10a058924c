import TCPEngine
import Testing

@testable import Packetdrill

/// What shell lines make of the system, none of them run.
struct SystemSettingsTests {
  private func system(after text: String) throws -> SystemSettings {
    var system = SystemSettings()
    for command in try #require(ShellCommand.commands(of: text)) {
      #expect(system.carryOut(command) == .done)
    }
    return system
  }

  @Test(arguments: [
    "../../common/defaults.sh",
    "sysctl -q net.ipv4.tcp_sack=1",
    "sysctl -q -w net.ipv4.tcp_sack=1; sysctl net.ipv4.tcp_timestamps=1 && true",
    "sysctl -w net.ipv4.tcp_rmem=\"4096 131072 15728640\" > /dev/null 2>&1",
    "../common/set_sysctls.py /proc/sys/net/ipv4/tcp_sack=1 \\\n  /proc/sys/net/ipv4/tcp_ecn=2",
    "echo 1 > /proc/sys/net/ipv4/tcp_sack",
    "sysctl net.ipv4.tcp_congestion_control=cubic\ntc qdisc replace dev tun0 root fq",
  ])
  func `these lines are Linux as it is`(text: String) throws {
    var linux = SystemSettings()
    linux.become(.linux)
    #expect(try system(after: text) == linux)
  }

  @Test(arguments: [
    "sysctl net.inet.tcp.rfc1323=1",
    "sysctl net.inet.tcp.sack.enable=1 net.inet.tcp.hostcache.purgenow=1",
    "kldload -n cc_cubic; sysctl net.inet.tcp.cc.algorithm=cubic",
    "sysctl -n net.inet.tcp.recvspace; sysctl net.inet.tcp.functions_default=freebsd",
    "sysctl kern.timecounter.alloweddeviation=0; sysctl net.inet.tcp.sack.enable=1",
  ])
  func `these lines are FreeBSD as it is`(text: String) throws {
    var freebsd = SystemSettings()
    freebsd.become(.freebsd)
    #expect(try system(after: text).endpoint == freebsd.endpoint)
  }

  @Test func `settings change what new connections get`() throws {
    let linux = try system(
      after: """
        sysctl -q net.ipv4.tcp_ecn=1 net.ipv4.tcp_syn_retries=3 net.ipv4.tcp_synack_retries=2
        sysctl -q net.ipv4.tcp_rmem="4096 20000 1000000" net.core.rmem_max=1000000
        """)
    let active = linux.settings(isActive: true)
    #expect(active.ecn)
    #expect(active.synRetries == 3)
    #expect(active.receiveBuffer == 10_000)
    #expect(active.windowScale == 4)
    #expect(active.greatestReceiveBuffer == 500_000)
    #expect(linux.settings(isActive: false).synRetries == 2)

    let freebsd = try system(
      after: """
        sysctl net.inet.tcp.recvspace=8192 net.inet.tcp.delacktime=100 net.inet.tcp.msl=500
        sysctl net.inet.tcp.rexmit_initial=3000 net.inet.tcp.rexmit_slop=0 net.inet.tcp.rfc1323=2
        sysctl net.inet.tcp.drop_synfin=1 net.inet.tcp.blackhole=1 net.inet.tcp.ecn.enable=0
        """)
    let settings = freebsd.settings(isActive: false)
    #expect(settings.receiveBuffer == 8_192)
    #expect(settings.delayedAcknowledgment == .milliseconds(100))
    #expect(settings.maximumSegmentLifetime == .milliseconds(500))
    #expect(settings.initialRTO == .seconds(3))
    #expect(settings.slopOfRTO == .zero)
    #expect(!settings.timestamps && settings.windowScale == 6 && !settings.ecn)
    #expect(freebsd.dropsSYNWithFIN && freebsd.closedPorts == .silentToSYN)
  }

  @Test(arguments: [
    "sysctl net.ipv4.tcp_reordering=7", "sysctl net.ipv4.tcp_congestion_control=bbr",
    "sysctl net.ipv4.tcp_frobs=1", "sysctl net.ipv4.tcp_keepalive_time=0",
    "sysctl net.inet.tcp.keepcnt=100000000 net.inet.tcp.keepintvl=3600000000",
    "sysctl net.inet.tcp.keepcnt=0", "sysctl net.inet.tcp.keepidle=0",
    "sysctl net.inet.tcp.functions_default=rack",
    "sysctl net.inet.tcp.sack.enable=2", "sysctl net.inet6.ip6.forwarding=1", "sysctl",
    "ip route add default", "tc qdisc add dev tun0 root netem delay 10ms", "iptables -F", "reboot",
    "echo 1 > /etc/passwd", "sysctl net.ipv4.tcp_sack=0 | tee x", "kldload if_bridge",
  ])
  func `these lines aren't known`(text: String) throws {
    var system = SystemSettings()
    let outcomes = try #require(ShellCommand.commands(of: text)).map { system.carryOut($0) }
    let isUnknown = outcomes.contains { if case .unknown = $0 { true } else { false } }
    #expect(isUnknown)
  }

  @Test func `a receive buffer that isn't moderated stays as it is`() throws {
    let linux = try system(after: "sysctl net.ipv4.tcp_moderate_rcvbuf=0")
    #expect(linux.settings(isActive: true).greatestReceiveBuffer == nil)
  }

  // A shell takes `a || b && c` for `(a || b) && c`.
  @Test(arguments: [
    ("true || false && sysctl -q net.ipv4.tcp_sack=0", ["true", "sysctl"]),
    ("a || echo 'x && y; z' | wc -l; b", ["a", "b"]), ("a || b || c\nd", ["a", "d"]),
  ])
  func `what runs after a failure is passed over, and only that`(
    text: String, programs: [String]
  ) throws {
    #expect(try #require(ShellCommand.commands(of: text)).map(\.program) == programs)
  }

  @Test func `FIN-WAIT-2 lasts as long as the most and slowest keep-alive probes`() throws {
    let freebsd = try system(
      after: "sysctl net.inet.tcp.keepcnt=127 net.inet.tcp.keepintvl=3600000000")
    #expect(freebsd.endpoint.finWait2Timeout == .seconds(128 * 3_600_000))
  }

  @Test func `a limit of 0 is none`() throws {
    let linux = try system(
      after: "sysctl net.ipv4.tcp_invalid_ratelimit=0 net.ipv4.tcp_comp_sack_nr=0")
    #expect(linux.endpoint.challengeLimit == nil)
    #expect(linux.endpoint.acknowledgmentsHeldAtGap == 0)
    let freebsd = try system(after: "sysctl net.inet.tcp.maxunacktime=0")
    #expect(freebsd.endpoint.userTimeout == nil)
  }

  @Test func `sockstat asks for a state, and how often it is`() throws {
    let texts = [
      "sockstat -4 -P tcp -s | grep -c ESTABLISHED",
      "sockstat -sP tcp | grep 8080 | grep -v LISTEN | grep -q TIME_WAIT",
      "[ $(sockstat -4 -P tcp | grep -c FIN_WAIT_2) -eq 2 ]",
      "test \"$(sockstat -s | grep -c CLOSED)\" = 0",
    ]
    let listings = try texts.map { text in
      SocketListing(try #require(ShellCommand.commands(of: text))[0])
    }
    #expect(listings.map { $0?.state } == [.established, .timeWait, .finWait2, .closed])
    #expect(listings.map { $0?.count } == [nil, nil, 2, 0])
    #expect(listings[0]?.holds(of: 0) == false && listings[3]?.holds(of: 0) == true)
  }

  @Test func `a script that says nothing is the system's whose options its SYN has`() throws {
    let scripts: [(String, SystemSettings.Family)] = [
      ("mss 1460,nop,nop,sackOK,nop,wscale 8", .linux),
      ("mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 8", .linux),
      ("mss 1460,nop,wscale 6,sackOK,TS val 1 ecr 0", .freebsd), ("mss 1460", .unnamed),
      ("mss 1460,sackOK,eol,eol", .unnamed),
    ]
    for (options, family) in scripts {
      let script = try ScriptParser.parse("0 > S 0:0(0) <\(options)>")
      #expect(try Preamble(of: script).system.family == family)
    }
  }
}
