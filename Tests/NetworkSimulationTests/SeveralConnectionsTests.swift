import NetworkSimulation
import TCPEngine
import Testing

/// Several connections between the same two hosts: the pair of ports names each
/// (RFC 9293 §3.3.1).
struct SeveralConnectionsTests {
  /// The trace from an event on: segments with their ports, and changes of state.
  private func ladder(_ world: World, from start: Int = 0) -> String {
    world.trace.events(in: start..<world.trace.count).compactMap { event -> String? in
      let what: String
      switch event.kind {
      case .sent(let segment): what = "sent \(text(segment))"
      case .arrived(let segment): what = "arrived \(text(segment))"
      case .discarded: what = "discarded {\(event.cause?.name ?? "")}"
      case .state(let from, let to): what = "\(from.rawValue) -> \(to.rawValue)"
      case .delivered(let text, _): what = "delivered \(text.count)"
      default: return nil
      }
      return "\(event.time.microseconds / 1000) \(event.host.rawValue) \(what)"
    }.joined(separator: "\n")
  }

  private func text(_ traced: TracedSegment) -> String {
    let segment = traced.segment
    let kind = SegmentKind.allCases.first { $0 != .data && traced.isOf($0) } ?? .data
    let ports = "\(segment.sourcePort)>\(segment.destinationPort)"
    let repeated = traced.isRetransmission ? " retransmit" : ""
    return "\(ports) \(kind.rawValue) seq=\(segment.seq.rawValue)\(repeated)"
  }

  /// The server's settings have this backlog.
  private func world(backlog: Int) throws -> World {
    var world = World()
    var settings = world.network.settings(of: .server)
    settings.backlog = backlog
    world.network.setSettings(settings, of: .server)
    try world.perform(.listen, at: .server)
    return world
  }

  private func states(_ world: World) -> [ConnectionState] {
    HostID.allCases.map { world.network.state(of: $0) }
  }

  @Test func `a second connection opens from the next port while the first lives on`() throws {
    var world = World.established()
    let start = world.trace.count
    try world.perform(.send(.octets(5)), at: .client)
    try world.perform(.connect, at: .client)
    world.run()
    #expect(
      ladder(world, from: start) == """
        150 client sent 49152>80 DATA seq=101
        150 client CLOSED -> SYN-SENT
        150 client sent 49153>80 SYN seq=100
        200 server arrived 49152>80 DATA seq=101
        200 server delivered 5
        200 server sent 80>49152 ACK seq=301
        200 server arrived 49153>80 SYN seq=100
        200 server LISTEN -> SYN-RECEIVED
        200 server sent 80>49153 SYN,ACK seq=300
        250 client arrived 80>49152 ACK seq=301
        250 client arrived 80>49153 SYN,ACK seq=300
        250 client SYN-SENT -> ESTABLISHED
        250 client sent 49153>80 ACK seq=101
        300 server arrived 49153>80 ACK seq=101
        300 server SYN-RECEIVED -> ESTABLISHED
        """)
  }

  @Test func `user calls go to the connection that was opened last`() throws {
    var world = World.established()
    try world.perform(.connect, at: .client)
    world.run()
    let start = world.trace.count
    try world.perform(.send(.octets(5)), at: .server)
    try world.perform(.close, at: .client)
    world.run(untilMilliseconds: 400)
    #expect(
      ladder(world, from: start) == """
        300 server sent 80>49153 DATA seq=301
        300 client ESTABLISHED -> FIN-WAIT-1
        300 client sent 49153>80 FIN seq=101
        350 client arrived 80>49153 DATA seq=301
        350 client delivered 5
        350 client sent 49153>80 ACK seq=102
        350 server arrived 49153>80 FIN seq=101
        350 server ESTABLISHED -> CLOSE-WAIT
        350 server sent 80>49153 ACK seq=306
        400 server arrived 49153>80 ACK seq=102
        400 client arrived 80>49153 ACK seq=306
        400 client FIN-WAIT-1 -> FIN-WAIT-2
        """)
  }

  // RFC 9293 §3.10.7.4, second check: only the connection of these ports is over.
  @Test func `a reset of one connection leaves the other`() throws {
    var world = World.established()
    try world.perform(.connect, at: .client)
    world.run()
    let start = world.trace.count
    world.inject(
      Segment(
        sourcePort: 49_152, destinationPort: 80, seq: SequenceNumber(101), control: .rst),
      from: .client)
    world.run()
    try world.perform(.send(.octets(5)), at: .client)
    world.run()
    #expect(
      ladder(world, from: start) == """
        300 client sent 49152>80 RST seq=101
        350 server arrived 49152>80 RST seq=101
        350 client sent 49153>80 DATA seq=101
        400 server arrived 49153>80 DATA seq=101
        400 server delivered 5
        400 server sent 80>49153 ACK seq=301
        450 client arrived 80>49153 ACK seq=301
        """)
    #expect(states(world) == [.established, .established])
  }

  // RFC 9293 §3.5.1, figure 9: the side that still knows the connection challenges the SYN, the
  // side that doesn't resets it, and the next SYN opens a new one.
  @Test func `a SYN from the ports of a connection that lives is challenged`() throws {
    var world = World.established()
    world.network.crash(.client, into: &world.trace)
    world.network.reboot(.client, into: &world.trace)
    var settings = world.network.settings(of: .client)
    settings.iss = SequenceNumber(900)
    world.network.setSettings(settings, of: .client)
    let start = world.trace.count
    try world.perform(.connect, at: .client)
    world.run()
    #expect(
      ladder(world, from: start) == """
        150 client CLOSED -> SYN-SENT
        150 client sent 49152>80 SYN seq=900
        200 server arrived 49152>80 SYN seq=900
        200 server discarded {syn-in-synchronized-state}
        200 server sent 80>49152 ACK seq=301
        250 client arrived 80>49152 ACK seq=301
        250 client discarded {unacceptable-acknowledgment-in-syn-sent}
        250 client sent 49152>80 RST seq=101
        300 server arrived 49152>80 RST seq=101
        300 server ESTABLISHED -> CLOSED
        1150 client sent 49152>80 SYN seq=900 retransmit
        1200 server arrived 49152>80 SYN seq=900 retransmit
        1200 server LISTEN -> SYN-RECEIVED
        1200 server sent 80>49152 SYN,ACK seq=300
        1250 client arrived 80>49152 SYN,ACK seq=300
        1250 client SYN-SENT -> ESTABLISHED
        1250 client sent 49152>80 ACK seq=901
        1300 server arrived 49152>80 ACK seq=901
        1300 server SYN-RECEIVED -> ESTABLISHED
        """)
    #expect(states(world) == [.established, .established])
  }

  // RFC 9293 §3.6.1, MAY-2.
  @Test func `a connection in TIME-WAIT that a SYN opens anew is the one that is shown`() throws {
    var world = World()
    var settings = world.network.settings(of: .server)
    settings.reopensTimeWait = true
    world.network.setSettings(settings, of: .server)
    try world.perform(.listen, at: .server)
    try world.perform(.connect, at: .client)
    world.run()
    try world.perform(.close, at: .server)
    world.run(untilMilliseconds: 300)
    try world.perform(.close, at: .client)
    world.run(untilMilliseconds: 500)
    #expect(world.network.state(of: .server) == .timeWait)
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 700)
    #expect(world.network.state(of: .server) == .established)
    let reopening = Segment(
      sourcePort: 49_152, destinationPort: 80, seq: SequenceNumber(70_000), control: .syn)
    world.inject(reopening, from: .client)
    world.run(untilMilliseconds: 760)
    #expect(world.network.state(of: .server) == .synReceived)
  }

  // RFC 4987 §2.2.
  @Test func `with the backlog full a SYN is ignored until the handshake before it is done`() throws
  {
    var world = try world(backlog: 1)
    let start = world.trace.count
    try world.perform(.connect, at: .client)
    try world.perform(.connect, at: .client)
    world.run()
    #expect(
      ladder(world, from: start) == """
        0 client CLOSED -> SYN-SENT
        0 client sent 49152>80 SYN seq=100
        0 client CLOSED -> SYN-SENT
        0 client sent 49153>80 SYN seq=100
        50 server arrived 49152>80 SYN seq=100
        50 server LISTEN -> SYN-RECEIVED
        50 server sent 80>49152 SYN,ACK seq=300
        50 server arrived 49153>80 SYN seq=100
        50 server discarded {backlog-full}
        100 client arrived 80>49152 SYN,ACK seq=300
        100 client sent 49152>80 ACK seq=101
        150 server arrived 49152>80 ACK seq=101
        150 server SYN-RECEIVED -> ESTABLISHED
        1000 client sent 49153>80 SYN seq=100 retransmit
        1050 server arrived 49153>80 SYN seq=100 retransmit
        1050 server LISTEN -> SYN-RECEIVED
        1050 server sent 80>49153 SYN,ACK seq=300
        1100 client arrived 80>49153 SYN,ACK seq=300
        1100 client SYN-SENT -> ESTABLISHED
        1100 client sent 49153>80 ACK seq=101
        1150 server arrived 49153>80 ACK seq=101
        1150 server SYN-RECEIVED -> ESTABLISHED
        """)
    let cause = world.trace.events(in: 0..<world.trace.count).compactMap { event -> Cause? in
      if case .discarded = event.kind { event.cause } else { nil }
    }
    #expect(cause == [.backlogFull(segSeq: SequenceNumber(100), halfOpen: 1, backlog: 1)])
  }

  @Test func `a backlog of two takes two SYNs and ignores the third`() throws {
    var world = try world(backlog: 2)
    for _ in 1...3 { try world.perform(.connect, at: .client) }
    world.run(untilMilliseconds: 99)
    let answers = world.trace.events(in: 0..<world.trace.count).compactMap { event -> UInt16? in
      guard case .sent(let segment) = event.kind, segment.isOf(.synAck) else { return nil }
      return segment.segment.destinationPort
    }
    #expect(answers == [49_152, 49_153])
  }

  @Test func `connections that are open take no room in the backlog`() throws {
    var world = try world(backlog: 1)
    for _ in 1...3 {
      try world.perform(.connect, at: .client)
      world.run()
      #expect(states(world) == [.established, .established])
    }
  }

  // RFC 9293 §3.10.7.2: what asks for no connection is answered as ever.
  @Test func `a full backlog changes nothing for what isn't a SYN`() throws {
    var world = try world(backlog: 1)
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 60)
    let start = world.trace.count
    world.inject(
      Segment(
        sourcePort: 50_000, destinationPort: 80, seq: SequenceNumber(7), ack: SequenceNumber(9),
        control: .ack),
      from: .client)
    world.run()
    #expect(
      ladder(world, from: start) == """
        60 client sent 50000>80 ACK seq=7
        100 client arrived 80>49152 SYN,ACK seq=300
        100 client SYN-SENT -> ESTABLISHED
        100 client sent 49152>80 ACK seq=101
        110 server arrived 50000>80 ACK seq=7
        110 server discarded {acknowledgment-in-listen}
        110 server sent 80>50000 RST seq=9
        150 server arrived 49152>80 ACK seq=101
        150 server SYN-RECEIVED -> ESTABLISHED
        160 client arrived 80>50000 RST seq=9
        160 client discarded {reset-in-closed}
        """)
  }

  @Test func `a half-open connection that is reset makes room in the backlog`() throws {
    var world = try world(backlog: 1)
    _ = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromServer))
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 60)
    try world.perform(.abort, at: .client)
    world.inject(
      Segment(
        sourcePort: 49_152, destinationPort: 80, seq: SequenceNumber(101), control: .rst),
      from: .client)
    world.run(untilMilliseconds: 120)
    #expect(states(world) == [.closed, .listen])
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 180)
    #expect(states(world) == [.synSent, .synReceived])
  }

  // RFC 9293 §3.6.1: the connection in TIME-WAIT keeps its own pair of ports only.
  @Test func `a new connection opens beside one in TIME-WAIT on the same port`() throws {
    var world = World.established()
    try world.perform(.close, at: .server)
    world.run(untilMilliseconds: 250)
    try world.perform(.close, at: .client)
    world.run(untilMilliseconds: 350)
    #expect(states(world) == [.closed, .timeWait])
    let start = world.trace.count
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 600)
    #expect(
      ladder(world, from: start) == """
        350 client CLOSED -> SYN-SENT
        350 client sent 49153>80 SYN seq=100
        400 server arrived 49153>80 SYN seq=100
        400 server LISTEN -> SYN-RECEIVED
        400 server sent 80>49153 SYN,ACK seq=300
        450 client arrived 80>49153 SYN,ACK seq=300
        450 client SYN-SENT -> ESTABLISHED
        450 client sent 49153>80 ACK seq=101
        500 server arrived 49153>80 ACK seq=101
        500 server SYN-RECEIVED -> ESTABLISHED
        """)
    #expect(states(world) == [.established, .established])
    // 2 MSL pass, and only the old one is gone.
    world.run()
    #expect(states(world) == [.established, .established])
  }

  @Test func `a server can't open a second connection between the same ports`() throws {
    var world = World.established()
    let before = world
    #expect(throws: UserCallError.connectionAlreadyExists) {
      try world.perform(.connect, at: .server)
    }
    #expect(world == before)
  }
}
