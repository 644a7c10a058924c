import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Both windows closed at once, and both ends with something to send.
struct ClosedWindowTests {
  // RFC 9293 §3.10.7.4, first check: special allowance for valid ACKs at a window of zero.
  @Test func `probes that cross are each answered once`() throws {
    var world = World.established { network in
      for host in HostID.allCases {
        var settings = network.settings(of: host)
        settings.receiveBuffer = 0
        network.setSettings(settings, of: host)
      }
    }
    for host in HostID.allCases { try world.perform(.send(.octets(10)), at: host) }
    world.run(untilMilliseconds: 2_000)
    let sent = TraceText.lines(world.trace).filter { $0.contains(" sent ") }
    #expect(sent.count == 4)
  }
}
