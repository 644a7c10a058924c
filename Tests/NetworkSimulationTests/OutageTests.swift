import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Cut paths and hosts without power.
struct OutageTests {
  private let path = PathID(from: .client)

  @Test func `a cut loses what hasn't passed the middle and what enters later`() {
    var world = World()
    world.inject(.reset(1), from: .client)
    world.run(untilMilliseconds: 20)
    world.inject(.reset(2), from: .client)
    world.run(untilMilliseconds: 30)
    world.network.cut(path, into: &world.trace)
    world.inject(.reset(3), from: .client)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 forged
        0 client fault injected #1
        20000 client sent RST seq=2 forged
        20000 client fault injected #2
        30000 client fault cut
        30000 client sent RST seq=3 forged
        30000 client fault injected #3
        45000 client lost(cut) RST seq=2 forged
        50000 server arrived RST seq=1 forged
        50000 server discarded RST seq=1 forged
        55000 client lost(cut) RST seq=3 forged
        """)
  }

  @Test func `a healed path carries what enters from then on`() {
    var world = World()
    world.network.cut(path, into: &world.trace)
    world.inject(.reset(1), from: .client)
    world.network.heal(path, into: &world.trace)
    world.inject(.reset(2), from: .client)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        0 client fault cut
        0 client sent RST seq=1 forged
        0 client fault injected #1
        0 client fault healed
        0 client sent RST seq=2 forged
        0 client fault injected #2
        25000 client lost(cut) RST seq=1 forged
        50000 server arrived RST seq=2 forged
        50000 server discarded RST seq=2 forged
        """)
  }

  @Test func `a cut leaves the other path alone`() {
    var world = World()
    world.network.cut(path, into: &world.trace)
    world.inject(.reset(1), from: .server)
    world.run()
    #expect(TraceText.lines(world.trace).contains("50000 client arrived RST seq=1 forged"))
  }

  @Test func `a cut loses a segment that was being held back`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .reorder(by: 1), selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    world.run(untilMilliseconds: 20)
    world.network.cut(path, into: &world.trace)
    world.run()
    #expect(TraceText.lines(world.trace).last == "25000 client lost(cut) RST seq=1 forged")
  }

  @Test func `what arrives at a crashed host is lost there`() {
    var world = World()
    world.inject(.reset(1), from: .client)
    world.network.crash(.server, into: &world.trace)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 forged
        0 client fault injected #1
        0 server fault crashed
        50000 client lost(cut) RST seq=1 forged
        """)
    #expect(!world.network.isUp(.server))
  }

  @Test func `on a crashed host no application runs`() {
    var world = World()
    world.network.crash(.server, into: &world.trace)
    #expect(throws: UserCallError.insufficientResources) {
      try world.perform(.listen, at: .server)
    }
    #expect(throws: UserCallError.connectionDoesNotExist) {
      try world.perform(.send(.octets(1)), at: .server)
    }
    #expect(TraceText.lines(world.trace, with: .calls) == ["0 server fault crashed"])
  }
}
