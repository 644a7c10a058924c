import LessonKit
import NetworkSimulation
import TCPEngine
import Testing

/// What each setting does to a run (lesson format, section 4).
struct SettingMeaningTests {
  /// Runs a block after a setup, and expects that the engine denies nothing of it.
  private func holds(
    _ setup: String, _ block: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let run = PlayedLesson.run(setup: setup, block: block, sourceLocation: sourceLocation)
    #expect(run.diagnostics.map(\.mistake) == [], sourceLocation: sourceLocation)
  }

  private func world(_ setup: String) throws -> Network {
    let run = PlayedLesson.run(setup: setup, block: "highlight seq")
    #expect(run.diagnostics == [])
    return try #require(run.steps.last).after
  }

  // MARK: Profiles

  @Test(arguments: EndpointProfile.allCases)
  func `a profile sets all endpoint settings of both hosts, never a path's`(
    profile: EndpointProfile
  ) throws {
    let world = try world(
      "set loss 1%\nset mss 77\nset keepalive off\nset profile \(profile.rawValue)")
    for host in HostID.allCases {
      #expect(world.settings(of: host) == .profile(profile, of: host))
      #expect(world.settings(of: PathID(from: host)).lossPerMillion == 10_000)
    }
  }

  @Test func `a profile sets the host that is named`() throws {
    let world = try world("set server profile linux")
    #expect(world.settings(of: .client) == .profile(.teaching, of: .client))
    #expect(world.settings(of: .server) == .profile(.linux, of: .server))
  }

  @Test func `later lines override a profile`() throws {
    let world = try world("set profile linux\nset client mss 500\nset server iss 9000")
    #expect(world.settings(of: .client).maximumSegmentSize == 500)
    #expect(world.settings(of: .client).windowScale == 8)
    #expect(world.settings(of: .server).iss == SequenceNumber(9_000))
  }

  // RFC 6528 §3; RFC 9293 §3.4.1 (SHLD-1).
  @Test func `seeded initial numbers follow from the world's seed, and differ by host`() throws {
    let numbers = try ["set seed 1", "set seed 2", "set seed 1"].map { seed -> [UInt32] in
      let world = try world("\(seed)\nset iss seeded\nestablish")
      return HostID.allCases.map { world.variables(of: $0).iss.rawValue }
    }
    #expect(numbers[0] == numbers[2])
    #expect(Set(numbers[0] + numbers[1]).count == 4)
  }

  @Test func `an initial number that is set after a profile holds`() throws {
    let world = try world("set profile linux\nset client iss 7\nestablish")
    #expect(world.variables(of: .client).iss.rawValue == 7)
    #expect(world.variables(of: .server).iss.rawValue != 300)
  }

  @Test(arguments: EndpointProfile.allCases)
  func `a lesson runs in each profile`(profile: EndpointProfile) {
    holds(
      "set profile \(profile.rawValue)\nestablish",
      """
      client send 10KB
      wait until server received = 10000
      client close
      expect client -> server FIN
      server close
      wait until server CLOSED
      """)
  }

  // MARK: Paths

  @Test func `each path has its own delay, loss and cut`() {
    holds(
      "set client -> server delay 10ms\nset server -> client delay 200ms\nestablish",
      """
      client send 10
      expect client -> server DATA within 10ms
      expect server -> client ACK within 200ms
      expect no client timeout
      """)
    holds(
      "establish",
      """
      set server -> client loss 100%
      client send 10
      expect client -> server DATA
      expect server -> client ACK lost
      """)
  }

  // 40 octets of headers and 960 of text are 8,000 bits: 8 ms at 1 Mbps.
  @Test func `bandwidth and queue of a path take their toll`() {
    holds(
      "set mss 960\nset client -> server bandwidth 1Mbps\nset client -> server queue 1\nestablish",
      """
      client send 2880
      expect client -> server DATA seq=2021 lost
      expect client -> server DATA seq=101 within 58ms
      expect client -> server DATA seq=1061 within 8ms
      """)
  }

  @Test func `jitter lengthens crossings, the same for the same seed`() throws {
    func crossing(_ seed: Int) throws -> Microseconds {
      let run = PlayedLesson.run(
        setup: "establish\nset client -> server jitter 40ms\nset seed \(seed)",
        block: "client send 10\nexpect client -> server DATA within 90ms")
      #expect(run.diagnostics == [])
      let step = try #require(run.steps.last)
      return step.after.now - step.before.now
    }
    #expect(try crossing(1) == crossing(1))
    #expect(try crossing(1) != crossing(2))
    #expect(try crossing(1) >= .milliseconds(50))
  }

  // MARK: Endpoints

  @Test func `mss, iss and window are what the handshake says`() {
    holds(
      "set client mss 500\nset client iss 7000\nset window 4000\nserver listen",
      """
      client connect
      expect client -> server SYN seq=7000 mss=500 win=4000
      expect server -> client SYN,ACK seq=300 ack=7001 mss=1000
      expect client -> server ACK ack=301
      client send 1200
      expect client -> server DATA len=500
      expect client -> server DATA len=500
      expect client -> server DATA len=200
      """)
  }

  // RFC 7323 §2.3: the window of a SYN isn't scaled.
  @Test func `wscale offers more than the field can say`() {
    holds(
      "set window 100KB\nset wscale 2\nserver listen",
      """
      client connect
      expect client -> server SYN win=65535
      expect server -> client SYN,ACK win=65535
      expect client -> server ACK win=25000
      expect client window = 100000
      """)
  }

  @Test func `a delayed ACK waits for its timer, or a second segment`() {
    holds(
      "set delayed-ack 200ms\nestablish",
      """
      client send 10
      expect client -> server DATA
      expect no server -> client ACK within 199ms
      expect server timeout DELACK within 1ms
      expect server -> client ACK ack=111
      client send 2000
      expect server -> client ACK ack=2111 within 100ms
      """)
  }

  // RFC 9293 §3.7.4.
  @Test func `Nagle holds a small segment back until all is acknowledged`() {
    holds(
      "set nagle on\nestablish",
      """
      client send 10
      client send 10
      expect client -> server DATA len=10
      expect no client -> server DATA seq=111 sent
      expect server -> client ACK ack=111
      expect client -> server DATA seq=111 len=10
      """)
  }

  @Test func `initial-cwnd is counted in segments`() {
    holds("set initial-cwnd 3\nestablish", "expect client cwnd = 3000")
  }

  @Test func `rto is the first timeout, and max-rto bounds its doubling`() {
    holds(
      "set rto 2s\nset max-rto 5s\nserver listen",
      """
      drop next 3 client -> server SYN
      client connect
      expect client timeout within 2s
      expect client timeout within 4s
      expect client timeout within 5s
      expect client rto = 5s
      """)
  }

  // RFC 6298 rule 2.4; the first sample is 100 ms, so RTO would be 300.
  @Test func `min-rto is the floor under measured round trips`() {
    holds("set min-rto 200ms\nestablish", "expect client rto = 300ms\nexpect client srtt = 100ms")
    holds("establish", "expect client rto = 1s")
  }

  @Test func `syn-retries and retries bound the retransmissions`() {
    holds(
      "set syn-retries 1",
      """
      cut link
      client connect
      expect client timeout
      expect client timeout
      expect client CLOSED
      expect no 3rd client -> server SYN
      """)
    holds(
      "set retries 1\nestablish",
      """
      cut link
      client send 10
      expect client timeout
      expect client timeout
      expect client CLOSED
      """)
  }

  @Test func `TIME-WAIT lasts twice msl`() {
    holds(
      "set msl 3s\nestablish",
      """
      client close
      expect client -> server FIN
      server close
      wait until client TIME-WAIT
      expect no client timeout TIME-WAIT within 5999ms
      expect client timeout TIME-WAIT
      expect both CLOSED
      """)
  }

  // RFC 9293 §3.8.4: an idle peer is asked by a number that it has acknowledged, and answers.
  @Test func `keepalive asks after so much silence, by a PROBE that is no retransmission`() {
    holds(
      "set client keepalive 10s\nestablish",
      """
      expect no client timeout KEEPALIVE within 9900ms
      expect client timeout KEEPALIVE within 200ms
      expect client -> server PROBE seq=100 len=0
      expect no client -> server retransmit
      expect server -> client ACK seq=301 ack=101
      expect client timeout KEEPALIVE within 10100ms
      """)
    holds("establish", "expect no client timeout KEEPALIVE within 130s")
  }

  // RFC 5681 §3.1, equation 4: half the flight; RFC 9438 §4.6: β is 0.7.
  @Test(arguments: [("reno", 5_000), ("newreno", 5_000), ("cubic", 7_000)])
  func `congestion decides what is left of the window after a loss`(name: String, left: Int) {
    holds(
      "set congestion \(name)\nestablish",
      """
      drop next client -> server DATA
      client send 10000
      expect client cwnd = 10000
      expect 3rd server -> client DUPACK
      expect client ssthresh = \(left)
      """)
  }

  @Test func `without congestion control only the peer's window limits`() {
    holds(
      "set congestion none\nestablish",
      "client send 60000\nexpect client unacked = 60000")
    holds("establish", "client send 60000\nexpect client unacked = 10000")
  }

  // RFC 3042 §2.
  @Test func `limited-transmit sends new text on the first duplicates`() {
    for (value, expectation) in [
      ("on", "expect client -> server DATA seq=3101 sent within 1us"),
      ("off", "expect no client -> server DATA seq=3101 sent within 100ms"),
    ] {
      holds(
        "set initial-cwnd 3\nset limited-transmit \(value)\nestablish",
        """
        drop next client -> server DATA
        client send 6000
        expect server -> client DUPACK
        \(expectation)
        """)
    }
  }

  // RFC 6582 §3.2: a partial ACK sends the next hole at once; Reno waits for its timer.
  @Test func `recovery is by SACK where it is on, else as congestion says`() {
    let losses = """
      drop next 2 client -> server DATA
      client send 10000
      expect client -> server DATA seq=101 retransmit
      """
    holds(
      "set sack on\nestablish",
      losses + "\nexpect client -> server DATA seq=1101 retransmit within 100ms")
    holds(
      "establish", losses + "\nexpect client -> server DATA seq=1101 retransmit within 100ms")
    holds(
      "set congestion reno\nestablish",
      losses + "\nexpect no client -> server DATA seq=1101 sent within 300ms")
  }

  private typealias Change = @Sendable (inout EndpointSettings) -> Void
  private static let changes: [(line: String, change: Change)] = [
    ("mss 500", { $0.maximumSegmentSize = 500 }),
    ("iss 7", { $0.iss = SequenceNumber(7) }),
    ("window 2KB", { $0.receiveBuffer = 2_000 }),
    ("wscale 3", { $0.windowScale = 3 }),
    ("timestamps on", { $0.timestamps = true }),
    ("sack on", { $0.selectiveAcknowledgment = true }),
    ("ecn on", { $0.ecn = true }),
    ("delayed-ack 200ms", { $0.delayedAcknowledgment = .milliseconds(200) }),
    ("nagle on", { $0.nagle = true }),
    ("congestion cubic", { $0.congestionControl = .cubic }),
    ("initial-cwnd 2", { $0.initialCongestionWindow = 2 }),
    ("limited-transmit on", { $0.limitedTransmit = true }),
    ("rack on", { $0.rack = true }),
    ("tlp on", { $0.tailLossProbe = true }),
    ("prr on", { $0.proportionalRateReduction = true }),
    ("f-rto on", { $0.forwardRTORecovery = true }),
    ("hystart on", { $0.hyStart = true }),
    ("rto 2s", { $0.initialRTO = .seconds(2) }),
    ("min-rto 1ms", { $0.minimumRTO = .milliseconds(1) }),
    ("max-rto 5min", { $0.maximumRTO = .seconds(300) }),
    ("syn-retries 1", { $0.synRetries = 1 }),
    ("retries 2", { $0.retries = 2 }),
    ("msl 1min", { $0.maximumSegmentLifetime = .seconds(60) }),
    ("keepalive 10s", { $0.keepAlive = .seconds(10) }),
    ("backlog 1", { $0.backlog = 1 }),
  ]

  @Test(arguments: changes.indices)
  func `each setting of a host changes what it names, of the hosts named`(index: Int) throws {
    let (line, change) = Self.changes[index]
    var changed = EndpointSettings.profile(.teaching, of: .server)
    change(&changed)
    let world = try world("set server \(line)")
    #expect(world.settings(of: .server) == changed)
    #expect(world.settings(of: .client) == .profile(.teaching, of: .client))
    changed = .profile(.teaching, of: .client)
    change(&changed)
    #expect(try self.world("set \(line)").settings(of: .client) == changed)
  }

  @Test func `the teaching defaults are those of the format`() throws {
    let lines = [
      "set client iss 100", "set server iss 300", "set mss 1000", "set window 65535",
      "set wscale off", "set timestamps off", "set sack off", "set ecn off", "set delayed-ack off",
      "set nagle off", "set congestion newreno", "set initial-cwnd 10", "set limited-transmit off",
      "set rack off", "set tlp off", "set prr off", "set f-rto off", "set hystart off",
      "set rto 1s",
      "set min-rto 1s", "set max-rto 60s", "set syn-retries 7", "set retries 8", "set msl 5s",
      "set keepalive off", "set backlog 128", "set rtt 100ms", "set client -> server delay 50ms",
      "set jitter 0ms", "set bandwidth unlimited", "set queue 100", "set loss 0%", "set seed 1",
    ]
    #expect(try world(lines.joined(separator: "\n")) == Network())
  }

  @Test func `an icon is a picture of the stage`() throws {
    let run = PlayedLesson.run(setup: "set icon SYN \"❔\"", block: "highlight seq")
    #expect(run.steps.last?.directions.icons == [.syn: "❔"])
  }
}
