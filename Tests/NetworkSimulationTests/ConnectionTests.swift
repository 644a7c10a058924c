import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Whole connections over a clean path, as a trace tells them.
struct ConnectionTests {
  @Test func `a handshake is three segments and four changes of state`() throws {
    var world = World()
    try world.perform(.listen, at: .server)
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 200)
    #expect(
      TraceText.of(world.trace, with: [.calls, .signals]) == """
        0 server calls listen
        0 server CLOSED -> LISTEN
        0 client calls connect
        0 client CLOSED -> SYN-SENT
        0 client sent SYN seq=100
        50000 server arrived SYN seq=100
        50000 server LISTEN -> SYN-RECEIVED
        50000 server sent SYN,ACK seq=300 ack=101
        100000 client arrived SYN,ACK seq=300 ack=101
        100000 client SYN-SENT -> ESTABLISHED
        100000 client told established
        100000 client sent ACK seq=101 ack=301
        150000 server arrived ACK seq=101 ack=301
        150000 server SYN-RECEIVED -> ESTABLISHED
        150000 server told established
        """)
  }

  @Test func `text is delivered and acknowledged`() throws {
    var world = World.established()
    try world.perform(.send(SegmentText(utf8: "hello")), at: .client)
    world.run()
    #expect(
      TraceText.of(world.trace, with: [.calls, .deliveries]) == """
        150000 client calls send 5
        150000 client sent PSH,ACK seq=101 ack=301 len=5
        200000 server arrived PSH,ACK seq=101 ack=301 len=5
        200000 server delivered 5 from 0
        200000 server sent ACK seq=301 ack=106
        250000 client arrived ACK seq=301 ack=106
        """)
  }

  @Test func `a lost segment is sent again when the retransmission timer expires`() throws {
    var world = World.established()
    _ = world.network.arm(Fault(effect: .drop, selection: .next(1), pattern: .clientData))
    try world.perform(.send(SegmentText(utf8: "world")), at: .client)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        150000 client sent PSH,ACK seq=101 ack=301 len=5
        150000 client fault dropped #4
        175000 client lost(fault) PSH,ACK seq=101 ack=301 len=5
        1150000 client RTO expired
        1150000 client sent PSH,ACK seq=101 ack=301 len=5 retransmit
        1200000 server arrived PSH,ACK seq=101 ack=301 len=5 retransmit
        1200000 server sent ACK seq=301 ack=106
        1250000 client arrived ACK seq=301 ack=106
        """)
  }

  @Test func `a close is four segments, and the closer waits two MSL`() throws {
    var world = World.established()
    try world.perform(.close, at: .client)
    world.run(untilMilliseconds: 250)
    try world.perform(.close, at: .server)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        150000 client ESTABLISHED -> FIN-WAIT-1
        150000 client sent FIN,ACK seq=101 ack=301
        200000 server arrived FIN,ACK seq=101 ack=301
        200000 server ESTABLISHED -> CLOSE-WAIT
        200000 server sent ACK seq=301 ack=102
        250000 client arrived ACK seq=301 ack=102
        250000 client FIN-WAIT-1 -> FIN-WAIT-2
        250000 server CLOSE-WAIT -> LAST-ACK
        250000 server sent FIN,ACK seq=301 ack=102
        300000 client arrived FIN,ACK seq=301 ack=102
        300000 client FIN-WAIT-2 -> TIME-WAIT
        300000 client sent ACK seq=102 ack=302
        350000 server arrived ACK seq=102 ack=302
        350000 server LAST-ACK -> CLOSED
        10300000 client TIME-WAIT expired
        10300000 client TIME-WAIT -> CLOSED
        """)
  }

  // RFC 9293 §3.5, figure 7.
  @Test func `opens from both ends at once meet`() throws {
    var world = World()
    try world.perform(.connect, at: .client)
    try world.perform(.connect, at: .server)
    world.run()
    #expect(world.network.state(of: .client) == .established)
    #expect(world.network.state(of: .server) == .established)
  }

  // RFC 9293 §3.10.7.1.
  @Test func `a SYN to a host that doesn't listen is refused by a reset`() throws {
    var world = World()
    try world.perform(.connect, at: .client)
    world.run()
    #expect(
      TraceText.of(world.trace, with: .signals) == """
        0 client CLOSED -> SYN-SENT
        0 client sent SYN seq=100
        50000 server arrived SYN seq=100
        50000 server discarded SYN seq=100
        50000 server sent RST,ACK seq=0 ack=101
        100000 client arrived RST,ACK seq=0 ack=101
        100000 client SYN-SENT -> CLOSED
        100000 client told reset
        """)
  }

  // RFC 9293 §3.5.1: the other end finds out with the first segment.
  @Test func `a rebooted host answers an old connection with a reset`() throws {
    var world = World.established()
    world.network.crash(.server, into: &world.trace)
    world.network.reboot(.server, into: &world.trace)
    try world.perform(.send(.octets(5)), at: .client)
    world.run()
    #expect(
      TraceText.of(world.trace, with: .signals) == """
        150000 server fault crashed
        150000 server fault rebooted
        150000 client sent PSH,ACK seq=101 ack=301 len=5
        200000 server arrived PSH,ACK seq=101 ack=301 len=5
        200000 server discarded PSH,ACK seq=101 ack=301 len=5
        200000 server sent RST seq=301
        250000 client arrived RST seq=301
        250000 client ESTABLISHED -> CLOSED
        250000 client told reset
        """)
  }

  @Test func `a new connection takes the next ephemeral port`() throws {
    var world = World.established()
    try world.perform(.close, at: .client)
    try world.perform(.close, at: .server)
    world.run()
    try world.perform(.connect, at: .client)
    world.run()
    let ports = world.trace.events(in: 0..<world.trace.count).compactMap { event -> UInt16? in
      guard case .sent(let segment) = event.kind, segment.isOf(.syn) else { return nil }
      return segment.segment.sourcePort
    }
    #expect(ports == [49_152, 49_153])
    #expect(world.network.state(of: .server) == .established)
  }

  // RFC 9293 §3.10.7.4, second check: a passive open that is reset listens again.
  @Test func `a listener whose half-open connection is reset shows LISTEN again`() throws {
    var world = World()
    try world.perform(.listen, at: .server)
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 60)
    let reset = world.network.forgery(of: .rst, on: PathID(from: .client))
    world.inject(reset, from: .client)
    world.run(untilMilliseconds: 120)
    #expect(world.network.state(of: .server) == .listen)
  }

  // RFC 7323 §2.2: "The window field in a segment where the SYN bit is set … MUST NOT be scaled."
  @Test func `a forged segment's window is shifted as its sender's own, a forged SYN's isn't`() {
    let world = World.established { network in
      for host in HostID.allCases {
        var settings = EndpointSettings()
        settings.windowScale = 3
        settings.receiveBuffer = 40_000
        network.setSettings(settings, of: host)
      }
    }
    let path = PathID(from: .client)
    #expect(world.network.forgery(of: .ack, on: path).window == 5_000)
    #expect(world.network.forgery(of: .syn, on: path).window == 40_000)
  }

  @Test func `a finished connection reads CLOSED though its listener remains`() throws {
    var world = World.established()
    try world.perform(.abort, at: .client)
    world.run()
    #expect(world.network.state(of: .server) == .closed)
    try world.perform(.connect, at: .client)
    world.run()
    #expect(world.network.holds(Condition(host: nil, test: .state(.established))))
  }

  @Test func `listening twice is an error that changes nothing`() throws {
    var world = World.established()
    let before = world
    #expect(throws: UserCallError.connectionAlreadyExists) {
      try world.perform(.listen, at: .server)
    }
    #expect(world == before)
  }

  @Test func `without a connection there is nothing to send on`() throws {
    var world = World()
    for call in [ApplicationCall.send(.octets(1)), .read(nil), .close, .abort] {
      #expect(throws: UserCallError.connectionDoesNotExist) {
        try world.perform(call, at: .client)
      }
    }
    #expect(world.trace.count == 0)
  }

  // What a screen draws from a prefix of the trace must not give away what comes next.
  @Test func `an event's variables don't know what is sent after it`() throws {
    var world = World.established()
    let start = world.trace.count
    _ = world.network.arm(Fault(effect: .drop, selection: .next(1), pattern: .clientData))
    try world.perform(.send(.octets(2_000)), at: .client)
    let numbers = world.trace.events(in: start..<world.trace.count).map { event in
      "\(event.variables.sndNxt.rawValue) \(event.variables.octetsSent)"
    }
    // The call, the first segment, its drop, the second segment, the timer.
    #expect(numbers == ["101 0", "1101 1000", "1101 1000", "2101 2000", "2101 2000"])
  }

  // MARK: Marks

  @Test func `numbers relative to each side's ISS are known where the sender knows them`() throws {
    let world = World.established()
    #expect(knownNumbers(world.trace) == ["100 -", "300 100", "100 300"])
  }

  // RFC 9293 §3.5.2, group 1: the numbers come from the segment that is answered.
  @Test func `a reset by a listener or by nobody counts from the SYN of the segment it answers`()
    throws
  {
    var world = World.established()
    let start = world.trace.count
    world.network.cut(PathID(from: .server), into: &world.trace)
    try world.perform(.abort, at: .server)
    world.run()
    world.network.heal(PathID(from: .server), into: &world.trace)
    try world.perform(.send(.octets(1)), at: .client)
    world.run()
    // The lost reset, the client's octet, and the reset that answers it.
    #expect(knownNumbers(world.trace, from: start) == ["300 -", "100 300", "300 -"])
  }

  /// ISS and IRS of each segment that was sent, as far as they are known.
  private func knownNumbers(_ trace: Trace, from start: Int = 0) -> [String] {
    trace.events(in: start..<trace.count).compactMap { event in
      guard case .sent(let segment) = event.kind else { return nil }
      let iss = segment.senderISS.map { String($0.rawValue) } ?? "-"
      let irs = segment.receiverISS.map { String($0.rawValue) } ?? "-"
      return "\(iss) \(irs)"
    }
  }

  // RFC 5681 §2: no text, nothing new acknowledged, the same window, and data outstanding.
  @Test func `an ACK that repeats itself for data out of order is a duplicate at both ends`() throws
  {
    var world = World.established()
    _ = world.network.arm(Fault(effect: .drop, selection: .next(1), pattern: .clientData))
    try world.perform(.send(.octets(3_000)), at: .client)
    world.run(untilMilliseconds: 251)
    let acks = TraceText.lines(world.trace).filter { $0.contains(" ACK seq=301") }
    #expect(
      acks == [
        "200000 server sent ACK seq=301 ack=101 dup", "200000 server sent ACK seq=301 ack=101 dup",
        "250000 client arrived ACK seq=301 ack=101 dup",
        "250000 client arrived ACK seq=301 ack=101 dup",
      ])
  }
}
