import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// What each fault does to segments. They are forged resets, which nobody answers.
struct FaultTests {
  private let path = PathID(from: .client)

  /// The trace of so many segments, sent a millisecond apart under this fault, and the fault's
  /// counts. What the host does with resets is left out.
  private func trace(
    of count: Int, effect: Fault.Effect, selection: Fault.Selection = .next(1),
    pattern: SegmentPattern = .fromClient, seed: UInt64 = 1
  ) -> (text: [String], progress: (matched: Int, fired: Int)) {
    var world = World(seed: seed)
    let fault = world.network.arm(Fault(effect: effect, selection: selection, pattern: pattern))
    for number in 1...count {
      world.run(untilMilliseconds: Int64(number - 1))
      world.inject(.reset(UInt32(number)), from: .client)
    }
    world.run()
    let lines = TraceText.lines(world.trace).filter {
      !$0.contains(" sent ") && !$0.contains("injected") && !$0.contains("discarded RST")
    }
    return (lines.map { $0.replacing(" forged", with: "") }, world.network.progress(of: fault))
  }

  // MARK: Effects

  @Test func `a dropped segment is lost half-way across`() {
    #expect(
      trace(of: 2, effect: .drop).text == [
        "0 client fault dropped #1", "25000 client lost(fault) RST seq=1",
        "51000 server arrived RST seq=2",
      ])
  }

  @Test func `a duplicated segment arrives twice`() {
    #expect(
      trace(of: 1, effect: .duplicate).text == [
        "0 client fault duplicated #1 as #2", "50000 server arrived RST seq=1",
        "50000 server arrived RST seq=1",
      ])
  }

  @Test func `a corrupted segment arrives and is discarded for its checksum`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .corrupt, selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1, text: 100), from: .client)
    world.run()
    #expect(
      TraceText.of(world.trace, with: .causes) == """
        0 client sent RST seq=1 len=100 forged
        0 client fault injected #1
        0 client fault corrupted #1
        50000 server arrived RST seq=1 len=100 forged
        50000 server discarded RST seq=1 len=100 forged {\(Cause.checksumFailed.name)}
        """)
  }

  @Test func `a delayed segment is overtaken by those that come before its time`() {
    #expect(
      trace(of: 2, effect: .delay(by: .milliseconds(5))).text == [
        "0 client fault delayed #1 by 5000", "51000 server arrived RST seq=2",
        "55000 server arrived RST seq=1",
      ])
  }

  @Test func `a reordered segment arrives right after as many later ones as were asked`() {
    #expect(
      trace(of: 4, effect: .reorder(by: 2)).text == [
        "0 client fault reordered #1 by 2", "51000 server arrived RST seq=2",
        "52000 server arrived RST seq=3", "52000 server arrived RST seq=1",
        "53000 server arrived RST seq=4",
      ])
  }

  @Test func `a reordered segment that nothing follows arrives when all else is over`() {
    #expect(
      trace(of: 2, effect: .reorder(by: 2)).text == [
        "0 client fault reordered #1 by 2", "51000 server arrived RST seq=2",
        "51000 server arrived RST seq=1",
      ])
  }

  @Test func `a dropped segment isn't also held back`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .reorder(by: 1), selection: .next(1), pattern: .fromClient))
    _ = world.network.arm(Fault(effect: .drop, selection: .next(1), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 forged
        0 client fault injected #1
        0 client fault dropped #1
        25000 client lost(fault) RST seq=1 forged
        """)
    #expect(!world.network.hasSegmentsInFlight)
  }

  // MARK: Selections

  /// The numbers of the segments that a dropping fault took, of so many.
  private func dropped(
    of count: Int, _ selection: Fault.Selection, pattern: SegmentPattern = .fromClient,
    seed: UInt64 = 1
  ) -> [Int] {
    trace(of: count, effect: .drop, selection: selection, pattern: pattern, seed: seed).text
      .compactMap { line in
        guard let found = line.firstRange(of: "lost(fault) RST seq=") else { return nil }
        return Int(line[found.upperBound...])
      }
  }

  @Test func `next takes so many from now on`() {
    #expect(dropped(of: 5, .next(2)) == [1, 2])
  }

  @Test func `an ordinal takes that one only`() {
    #expect(dropped(of: 5, .ordinal(3)) == [3])
  }

  @Test func `every takes all`() {
    #expect(dropped(of: 5, .every) == [1, 2, 3, 4, 5])
  }

  @Test func `a percentage takes its share by the seed`() {
    let first = dropped(of: 200, .perMillion(100_000), seed: 5)
    #expect((10...30).contains(first.count))
    #expect(first == dropped(of: 200, .perMillion(100_000), seed: 5))
    #expect(first != dropped(of: 200, .perMillion(100_000), seed: 6))
  }

  @Test func `only segments that match are counted`() {
    let later = SegmentPattern(
      path: path, kind: .rst, fields: [FieldComparison(.seq, .greaterOrEqual, 3)])
    #expect(dropped(of: 5, .ordinal(2), pattern: later) == [4])
    #expect(dropped(of: 5, .next(1), pattern: .fromServer) == [])
  }

  @Test func `a fault counts what it matched and what it took`() {
    #expect(trace(of: 5, effect: .drop, selection: .ordinal(2)).progress == (5, 1))
    #expect(trace(of: 5, effect: .drop, selection: .next(3)).progress == (5, 3))
    #expect(trace(of: 1, effect: .drop, selection: .ordinal(2)).progress == (1, 0))
  }

  // MARK: Life

  @Test func `next and ordinal are spent when they have fired`() {
    var world = World()
    let next = world.network.arm(
      Fault(effect: .drop, selection: .next(1), pattern: .fromClient))
    let second = world.network.arm(
      Fault(effect: .drop, selection: .ordinal(2), pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    #expect(world.network.isSpent(next))
    #expect(!world.network.isSpent(second))
    world.inject(.reset(2), from: .client)
    #expect(world.network.isSpent(second))
  }

  @Test func `a disarmed fault takes nothing and keeps its counts`() {
    var world = World()
    let fault = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromClient))
    world.inject(.reset(1), from: .client)
    world.network.disarm(fault)
    world.inject(.reset(2), from: .client)
    #expect(world.network.progress(of: fault) == (1, 1))
    #expect(world.network.isSpent(fault))
  }

  @Test func `heal disarms every and percentages of its path, and nothing else`() {
    var world = World()
    let faults = [Fault.Selection.every, .perMillion(1), .next(1), .ordinal(1)].map {
      world.network.arm(Fault(effect: .drop, selection: $0, pattern: .fromClient))
    }
    let other = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromServer))
    world.network.heal(path, into: &world.trace)
    #expect(faults.map(world.network.isSpent) == [true, true, false, false])
    #expect(!world.network.isSpent(other))
  }

  @Test func `reset removes all faults`() {
    var world = World()
    _ = world.network.arm(Fault(effect: .drop, selection: .every, pattern: .fromClient))
    world.network.reset()
    world.trace = Trace()
    world.inject(.reset(1), from: .client)
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 forged
        0 client fault injected #1
        """)
  }
}
