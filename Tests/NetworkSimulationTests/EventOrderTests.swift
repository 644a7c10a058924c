import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// What comes first of what happens at one instant.
struct EventOrderTests {
  // RFC 6298 §5.4: the timer is for an acknowledgment that hasn't come.
  @Test func `what arrives at the instant of a timeout is in time`() throws {
    var world = World()
    for host in HostID.allCases {
      var settings = world.network.settings(of: host)
      settings.answersRepeatedSYN = true
      world.network.setSettings(settings, of: host)
    }
    try world.perform(.listen, at: .server)
    _ = world.network.arm(Fault(effect: .drop, selection: .next(1), pattern: .fromServer))
    try world.perform(.connect, at: .client)
    world.run(untilMilliseconds: 1_060)
    #expect(
      TraceText.of(world.trace) == """
        0 server CLOSED -> LISTEN
        0 client CLOSED -> SYN-SENT
        0 client sent SYN seq=100
        50000 server arrived SYN seq=100
        50000 server LISTEN -> SYN-RECEIVED
        50000 server sent SYN,ACK seq=300 ack=101
        50000 server fault dropped #2
        75000 server lost(fault) SYN,ACK seq=300 ack=101
        1000000 client RTO expired
        1000000 client sent SYN seq=100 retransmit
        1050000 server arrived SYN seq=100 retransmit
        1050000 server sent SYN,ACK seq=300 ack=101 retransmit
        """)
  }

  @Test func `segments that arrive at one instant do so in the order of their sending`() throws {
    var world = World.established()
    try world.perform(.send(.octets(10)), at: .client)
    try world.perform(.send(.octets(20)), at: .server)
    world.run(untilMilliseconds: 200)
    #expect(
      TraceText.of(world.trace) == """
        150000 client sent PSH,ACK seq=101 ack=301 len=10
        150000 server sent PSH,ACK seq=301 ack=101 len=20
        200000 server arrived PSH,ACK seq=101 ack=301 len=10
        200000 server sent ACK seq=321 ack=111
        200000 client arrived PSH,ACK seq=301 ack=101 len=20
        200000 client sent ACK seq=111 ack=321
        """)
  }
}
