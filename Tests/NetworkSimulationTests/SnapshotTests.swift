import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// The world is one value: copies are snapshots, the same seed is the same trace.
struct SnapshotTests {
  /// A busy world: loss, jitter and a narrow line, both ends sending.
  private func busy(seed: UInt64) throws -> World {
    var world = World(seed: seed)
    for path in PathID.both {
      var settings = PathSettings()
      settings.lossPerMillion = 50_000
      settings.jitter = .milliseconds(30)
      settings.bandwidth = 1_000_000
      world.network.setSettings(settings, of: path)
    }
    _ = world.network.arm(
      Fault(effect: .duplicate, selection: .perMillion(100_000), pattern: .fromClient))
    let isEstablished = world.establish()
    #expect(isEstablished)
    try world.perform(.send(.octets(30_000)), at: .client)
    try world.perform(.send(.octets(10_000)), at: .server)
    return world
  }

  @Test func `the same seed gives the same trace`() throws {
    var first = try busy(seed: 42)
    var second = try busy(seed: 42)
    first.run()
    second.run()
    #expect(first == second)
    #expect(first.trace.count > 200)
  }

  @Test func `another seed gives another trace`() throws {
    var first = try busy(seed: 42)
    var second = try busy(seed: 43)
    first.run()
    second.run()
    #expect(first.trace != second.trace)
  }

  @Test func `forward, back to a copy, and forward again is equal at every step`() throws {
    var world = try busy(seed: 7)
    world.run(limit: 100)
    let snapshot = world
    var states: [World] = []
    for _ in 0..<50 {
      world.run(limit: 1)
      states.append(world)
    }
    world = snapshot
    for state in states {
      world.run(limit: 1)
      #expect(world == state)
    }
  }

  @Test func `a step changes the world`() throws {
    var world = try busy(seed: 7)
    let before = world.network
    world.run(limit: 1)
    #expect(world.network != before)
  }

  @Test func `two worlds that differ in a segment on its way aren't equal`() {
    var first = World()
    var second = World()
    first.inject(.reset(1), from: .client)
    second.inject(.reset(2), from: .client)
    #expect(first.network != second.network)
  }

  @Test func `reset goes back to the settings and forgets the rest`() throws {
    var world = try busy(seed: 7)
    world.run(limit: 100)
    world.network.cut(PathID(from: .client), into: &world.trace)
    world.network.crash(.server, into: &world.trace)
    let settings = PathID.both.map { world.network.settings(of: $0) }
    world.network.reset()
    var fresh = Network(seed: 7)
    for (path, settings) in zip(PathID.both, settings) { fresh.setSettings(settings, of: path) }
    #expect(world.network == fresh)
    #expect(settings[0].bandwidth == 1_000_000)
  }

  @Test func `establish isn't disturbed by faults, cuts and loss, and is marked as setup`() {
    var world = World()
    for path in PathID.both {
      var settings = PathSettings()
      settings.lossPerMillion = 1_000_000
      world.network.setSettings(settings, of: path)
      world.network.cut(path, into: &world.trace)
    }
    let fault = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromClient))
    let start = world.trace.count
    let isEstablished = world.establish()
    #expect(isEstablished)
    #expect(world.network.now == Instant(microseconds: 150_000))
    #expect(world.network.progress(of: fault) == (0, 0))
    #expect(world.trace.events(in: start..<world.trace.count).allSatisfy { $0.isSetup })
  }

  @Test func `establish on a host that is down doesn't come about`() {
    var world = World()
    world.network.crash(.server, into: &world.trace)
    let isEstablished = world.establish()
    #expect(!isEstablished)
  }

  @Test func `a quiet world has nothing to come`() {
    var world = World()
    #expect(world.network.nextEventTime == nil)
    let steps = world.run()
    #expect(steps == 0)
    #expect(!world.network.hasSegmentsInFlight && !world.network.hasRunningTimers)
  }
}
