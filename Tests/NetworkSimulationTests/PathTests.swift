import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// What a path does to segments. They are forged resets, which nobody answers, so the path is alone.
struct PathTests {
  private let path = PathID(from: .client)

  private func world(seed: UInt64 = 1, _ change: (inout PathSettings) -> Void) -> World {
    var world = World(seed: seed)
    var settings = PathSettings()
    change(&settings)
    world.network.setSettings(settings, of: path)
    return world
  }

  /// The times of arrival, in microseconds, with the numbers of the segments.
  private func arrivals(in trace: Trace) -> [String] {
    trace.events(in: 0..<trace.count).compactMap { event in
      guard case .arrived(let segment) = event.kind else { return nil }
      return "\(event.time.microseconds) \(segment.segment.seq.rawValue)"
    }
  }

  @Test func `a segment crosses in the path's delay`() {
    var world = world { $0.delay = .milliseconds(30) }
    world.inject(.reset(1), from: .client)
    world.run()
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 forged
        0 client fault injected #1
        30000 server arrived RST seq=1 forged
        30000 server discarded RST seq=1 forged
        """)
  }

  @Test func `segments that are sent at once arrive in the order of sending`() {
    var world = world { _ in }
    for number in 1...5 { world.inject(.reset(UInt32(number)), from: .client) }
    world.run()
    #expect(arrivals(in: world.trace) == (1...5).map { "50000 \($0)" })
  }

  // 40 octets of headers and 85 of text are 1,000 bits: a millisecond at 1 Mbps.
  @Test func `bandwidth spaces segments by their octets and 40 of headers`() {
    var world = world { $0.bandwidth = 1_000_000 }
    for number in 1...3 { world.inject(.reset(UInt32(number), text: 85), from: .client) }
    world.run()
    #expect(arrivals(in: world.trace) == ["51000 1", "52000 2", "53000 3"])
  }

  @Test func `a line that has fallen silent sends at once again`() {
    var world = world { $0.bandwidth = 1_000_000 }
    world.inject(.reset(1, text: 85), from: .client)
    world.run(untilMilliseconds: 10)
    world.inject(.reset(2, text: 85), from: .client)
    world.run()
    #expect(arrivals(in: world.trace) == ["51000 1", "61000 2"])
  }

  @Test func `a full queue loses a segment as it enters`() {
    var world = world {
      $0.bandwidth = 1_000_000
      $0.queueLimit = 1
    }
    for number in 1...3 { world.inject(.reset(UInt32(number), text: 85), from: .client) }
    #expect(
      TraceText.of(world.trace) == """
        0 client sent RST seq=1 len=85 forged
        0 client fault injected #1
        0 client sent RST seq=2 len=85 forged
        0 client fault injected #2
        0 client sent RST seq=3 len=85 forged
        0 client lost(queue) RST seq=3 len=85 forged
        """)
    world.run(untilMilliseconds: 1)
    world.inject(.reset(4, text: 85), from: .client)
    world.run()
    #expect(arrivals(in: world.trace) == ["51000 1", "52000 2", "53000 4"])
  }

  @Test func `an unlimited path has no queue`() {
    var world = world { $0.queueLimit = 0 }
    for number in 1...3 { world.inject(.reset(UInt32(number)), from: .client) }
    world.run()
    #expect(arrivals(in: world.trace).count == 3)
  }

  @Test func `jitter lengthens a crossing by at most its value`() {
    var world = world(seed: 7) { $0.jitter = .milliseconds(20) }
    for number in 1...200 { world.inject(.reset(UInt32(number)), from: .client) }
    world.run()
    let times = world.trace.events(in: 0..<world.trace.count).compactMap { event -> Int64? in
      guard case .arrived = event.kind else { return nil }
      return event.time.microseconds
    }
    #expect(times.count == 200)
    #expect(times.allSatisfy { (50_000...70_000).contains($0) })
    #expect(Set(times).count > 100)
  }

  @Test func `random loss takes about its share, half-way`() {
    var world = world(seed: 7) { $0.lossPerMillion = 200_000 }
    for number in 1...1_000 { world.inject(.reset(UInt32(number)), from: .client) }
    world.run()
    let losses = world.trace.events(in: 0..<world.trace.count).filter {
      if case .lost(_, .random) = $0.kind { true } else { false }
    }
    #expect((150...250).contains(losses.count))
    #expect(losses.allSatisfy { $0.time.microseconds == 25_000 && $0.host == .client })
  }

  @Test func `the two paths have their own settings`() {
    var world = world { $0.delay = .milliseconds(10) }
    world.inject(.reset(1), from: .client)
    world.inject(.reset(2), from: .server)
    world.run()
    #expect(arrivals(in: world.trace) == ["10000 1", "50000 2"])
  }
}
