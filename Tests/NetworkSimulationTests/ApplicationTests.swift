import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// The application model: reading at once, or not.
struct ApplicationTests {
  private func metric(_ metric: Metric, _ host: HostID, in world: World) -> Int64 {
    world.network.value(of: metric, at: host)
  }

  @Test func `the default application reads at once, so the window stays whole`() throws {
    var world = World.established()
    try world.perform(.send(.octets(5_000)), at: .client)
    world.run()
    #expect(metric(.window, .server, in: world) == 65_535)
    #expect(metric(.received, .server, in: world) == 5_000)
    let acks = TraceText.lines(world.trace).filter { $0.contains("server sent") }
    #expect(acks.count == 5)
  }

  @Test func `an application that doesn't read lets the window shrink, and reading opens it`()
    throws
  {
    var world = World.established { network in
      var settings = network.settings(of: .server)
      settings.receiveBuffer = 4_000
      network.setSettings(settings, of: .server)
    }
    try world.perform(.stopReading, at: .server)
    try world.perform(.send(.octets(3_000)), at: .client)
    world.run()
    #expect(metric(.window, .server, in: world) == 1_000)
    #expect(metric(.received, .server, in: world) == 3_000)
    try world.perform(.read(2_000), at: .server)
    world.run()
    #expect(metric(.window, .server, in: world) == 3_000)
    try world.perform(.resumeReading, at: .server)
    world.run()
    #expect(metric(.window, .server, in: world) == 4_000)
  }

  @Test func `a closed window is probed until the application reads`() throws {
    var world = World.established { network in
      var settings = network.settings(of: .server)
      settings.receiveBuffer = 2_000
      network.setSettings(settings, of: .server)
    }
    try world.perform(.stopReading, at: .server)
    try world.perform(.send(.octets(5_000)), at: .client)
    world.run(untilMilliseconds: 5_000)
    #expect(metric(.received, .server, in: world) == 2_000)
    #expect(TraceText.lines(world.trace).contains { $0.hasSuffix("probe") })
    try world.perform(.resumeReading, at: .server)
    world.run()
    #expect(metric(.received, .server, in: world) == 5_000)
    #expect(metric(.acked, .client, in: world) == 5_000)
  }

  @Test func `metrics are the connection's variables`() throws {
    var world = World.established()
    try world.perform(.send(.octets(2_500)), at: .client)
    #expect(metric(.sent, .client, in: world) == 2_500)
    #expect(metric(.unacked, .client, in: world) == 2_500)
    #expect(metric(.inflight, .client, in: world) == 2_500)
    #expect(metric(.cwnd, .client, in: world) == 10_000)
    #expect(metric(.rto, .client, in: world) == 1_000_000)
    world.run()
    #expect(metric(.unacked, .client, in: world) == 0)
    #expect(metric(.srtt, .client, in: world) == 100_000)
  }

  @Test func `a host without a connection has the RTO of its settings`() {
    #expect(Network().value(of: .rto, at: .client) == 1_000_000)
  }
}
