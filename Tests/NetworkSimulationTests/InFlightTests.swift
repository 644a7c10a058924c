import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// What is done by hand to segments on their way. They are forged resets, which nobody answers.
struct InFlightTests {
  private func world(sending count: Int = 1) -> World {
    var world = World()
    for number in 1...count { world.inject(.reset(UInt32(number)), from: .client) }
    return world
  }

  private func story(_ world: World) -> [String] {
    TraceText.lines(world.trace).filter {
      !$0.contains(" sent ") && !$0.contains("injected") && !$0.contains("discarded RST")
    }.map { $0.replacing(" forged", with: "") }
  }

  @Test func `segments in flight are told in the order in which they set out`() {
    var world = world(sending: 2)
    #expect(world.network.segmentsInFlight.map(\.segment.seq.rawValue) == [1, 2])
    world.run()
    #expect(world.network.segmentsInFlight == [])
  }

  @Test func `a segment before its middle is lost in the middle`() {
    var world = world(sending: 2)
    world.run(untilMilliseconds: 10)
    #expect(world.network.lose(SegmentID(1), into: &world.trace))
    world.run()
    #expect(
      story(world) == [
        "10000 client fault dropped #1", "25000 client lost(fault) RST seq=1",
        "50000 server arrived RST seq=2",
      ])
  }

  @Test func `a segment in its middle can still be lost`() {
    var world = world()
    world.run(untilMilliseconds: 25)
    #expect(world.network.segmentsInFlight.allSatisfy(world.network.canBeLost))
    #expect(world.network.lose(SegmentID(1), into: &world.trace))
    world.run()
    #expect(
      story(world) == ["25000 client fault dropped #1", "25000 client lost(fault) RST seq=1"])
  }

  @Test func `a segment past its middle, or one that has arrived, isn't lost`() {
    var world = world()
    world.run(untilMilliseconds: 26)
    #expect(!world.network.lose(SegmentID(1), into: &world.trace))
    world.run()
    #expect(!world.network.lose(SegmentID(1), into: &world.trace))
    #expect(story(world) == ["50000 server arrived RST seq=1"])
  }

  @Test func `a copy arrives right after its original`() {
    var world = world(sending: 2)
    world.run(untilMilliseconds: 25)
    #expect(world.network.duplicate(SegmentID(1), into: &world.trace))
    world.run()
    #expect(
      story(world) == [
        "25000 client fault duplicated #1 as #3", "50000 server arrived RST seq=1",
        "50000 server arrived RST seq=1", "50000 server arrived RST seq=2",
      ])
  }

  @Test func `a copy made by hand is no later segment than its original`() {
    var world = world(sending: 2)
    #expect(world.network.reorder(SegmentID(2), by: 1, into: &world.trace))
    #expect(world.network.duplicate(SegmentID(1), into: &world.trace))
    world.run(untilMilliseconds: 10)
    world.inject(.reset(4), from: .client)
    world.run()
    #expect(
      story(world).suffix(4) == [
        "50000 server arrived RST seq=1", "50000 server arrived RST seq=1",
        "60000 server arrived RST seq=4", "60000 server arrived RST seq=2",
      ])
  }

  @Test func `a copy of a delayed segment is as late as its original`() {
    var world = world()
    #expect(world.network.delay(SegmentID(1), by: .milliseconds(30), into: &world.trace))
    #expect(world.network.duplicate(SegmentID(1), into: &world.trace))
    world.run()
    #expect(
      story(world).suffix(2) == [
        "80000 server arrived RST seq=1", "80000 server arrived RST seq=1",
      ])
  }

  @Test func `a copy of a damaged segment is damaged`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .corrupt, selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    #expect(world.network.duplicate(SegmentID(1), into: &world.trace))
    world.run()
    let discards = world.trace.events(in: 0..<world.trace.count)
      .filter { $0.cause == .checksumFailed }
    #expect(discards.count == 2)
  }

  @Test func `a copy of a segment that waits to be overtaken waits with it`() {
    var world = World()
    _ = world.network.arm(
      Fault(effect: .reorder(by: 1), selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    #expect(world.network.duplicate(SegmentID(1), into: &world.trace))
    world.inject(.reset(2), from: .client)
    world.run()
    #expect(
      story(world).suffix(3) == [
        "50000 server arrived RST seq=2", "50000 server arrived RST seq=1",
        "50000 server arrived RST seq=1",
      ])
  }

  @Test func `a crossing is lengthened on the way, and others overtake`() {
    var world = world(sending: 2)
    world.run(untilMilliseconds: 25)
    #expect(world.network.delay(SegmentID(1), by: .milliseconds(30), into: &world.trace))
    world.run()
    #expect(
      story(world) == [
        "25000 client fault delayed #1 by 30000", "50000 server arrived RST seq=2",
        "80000 server arrived RST seq=1",
      ])
  }

  @Test func `a segment is damaged on the way, and its checksum tells`() {
    var world = world()
    world.run(untilMilliseconds: 40)
    #expect(world.network.corrupt(SegmentID(1), into: &world.trace))
    world.run()
    #expect(
      TraceText.lines(world.trace).suffix(3).map { $0.replacing(" forged", with: "") } == [
        "40000 client fault corrupted #1", "50000 server arrived RST seq=1",
        "50000 server discarded RST seq=1",
      ])
    #expect(!world.network.corrupt(SegmentID(1), into: &world.trace))
  }

  @Test func `a segment is held on the way until another has overtaken it`() {
    var world = world(sending: 2)
    world.run(untilMilliseconds: 25)
    #expect(world.network.reorder(SegmentID(1), by: 1, into: &world.trace))
    #expect(!world.network.reorder(SegmentID(1), by: 1, into: &world.trace))
    #expect(world.network.segmentsInFlight.count == 2)
    world.run()
    #expect(
      story(world) == [
        "25000 client fault reordered #1 by 1", "50000 server arrived RST seq=2",
        "50000 server arrived RST seq=1",
      ])
  }

  @Test func `a segment that nothing overtakes isn't held for ever, nor healed of its damage`() {
    var world = world()
    #expect(world.network.reorder(SegmentID(1), by: 3, into: &world.trace))
    #expect(world.network.corrupt(SegmentID(1), into: &world.trace))
    world.run()
    #expect(TraceText.lines(world.trace).last?.contains("discarded") == true)
  }

  @Test func `a segment that waits to be overtaken can be lost`() {
    var world = World()
    _ = world.network.arm(
      Fault(effect: .reorder(by: 3), selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    world.run(untilMilliseconds: 20)
    #expect(world.network.lose(SegmentID(1), into: &world.trace))
    world.run()
    #expect(story(world).last == "25000 client lost(fault) RST seq=1")
    #expect(world.network.segmentsInFlight == [])
  }

  @Test func `disarmed faults take nothing`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromClient))
    world.network.disarmFaults()
    world.inject(.reset(1), from: .client)
    world.run()
    #expect(story(world) == ["50000 server arrived RST seq=1"])
  }
}
