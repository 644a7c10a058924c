import NetworkSimulation
import TCPEngine

/// A world that a test drives, with the trace of what it did.
struct World: Equatable {
  var network: Network
  var trace = Trace()

  init(seed: UInt64 = 1) {
    network = Network(seed: seed)
  }

  /// A world in which both ends are ESTABLISHED and nothing is in flight; time 150 ms.
  static func established(
    seed: UInt64 = 1, _ change: (inout Network) -> Void = { _ in }
  ) -> World {
    var world = World(seed: seed)
    change(&world.network)
    precondition(world.establish(), "the handshake comes about")
    return world
  }

  mutating func establish() -> Bool {
    network.establish(into: &trace)
  }

  mutating func perform(_ call: ApplicationCall, at host: HostID) throws {
    try network.perform(call, at: host, into: &trace)
  }

  mutating func inject(_ segment: Segment, from host: HostID) {
    network.inject(segment, on: PathID(from: host), into: &trace)
  }

  /// Steps until nothing more is going to happen, at most `limit` times. Returns how many steps.
  @discardableResult
  mutating func run(limit: Int = 10_000) -> Int {
    var steps = 0
    while steps < limit, network.step(into: &trace) { steps += 1 }
    return steps
  }

  /// Steps through all events up to and at `milliseconds`.
  mutating func run(untilMilliseconds milliseconds: Int64) {
    let end = Instant(microseconds: milliseconds * 1_000)
    while let next = network.nextEventTime, next <= end { _ = network.step(into: &trace) }
    network.advance(to: end)
  }
}

extension SegmentText {
  /// So many octets of the pattern.
  static func octets(_ count: Int) -> SegmentText { SegmentText(patternFrom: 0, count: count) }
}

extension Segment {
  /// A reset that nobody answers.
  static func reset(_ number: UInt32, text: Int = 0) -> Segment {
    Segment(seq: SequenceNumber(number), control: .rst, text: .octets(text))
  }
}

extension SegmentPattern {
  static let fromClient = SegmentPattern(path: PathID(from: .client))
  static let fromServer = SegmentPattern(path: PathID(from: .server))
  static let clientData = SegmentPattern(path: PathID(from: .client), kind: .data)
  static let serverAck = SegmentPattern(path: PathID(from: .server), kind: .ack)
}
