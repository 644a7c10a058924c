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

  @Test func `an icon is a picture of the stage`() throws {
    let run = PlayedLesson.run(setup: "set icon SYN \"❔\"", block: "highlight seq")
    #expect(run.steps.last?.directions.icons == [.syn: "❔"])
  }
}
