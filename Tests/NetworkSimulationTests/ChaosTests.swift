import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

/// Worlds in which anything is done at any time: every user call, outage and forgery.
struct ChaosTests {
  private static let seeds: [UInt64] = Array(1...200)
  private static let eventLimit = 20_000

  @Test(arguments: seeds)
  func `whatever is done, each segment ends once and states move as drawn`(seed: UInt64) {
    var chaos = Chaos(seed: seed)
    for _ in 0..<60 { chaos.actAtRandom() }
    chaos.calmDown()
    let steps = chaos.world.run(limit: Self.eventLimit)
    #expect(steps < Self.eventLimit, "the world comes to rest")
    #expect(!chaos.world.network.hasSegmentsInFlight)
    let unended = chaos.segmentsWithoutOneEnd()
    #expect(unended.isEmpty)
    let impossible = chaos.transitionsNotInTable()
    #expect(impossible.isEmpty)
  }
}

private struct Chaos {
  var world: World
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    world = World(seed: seed)
    for host in HostID.allCases {
      var settings = world.network.settings(of: host)
      settings.receiveBuffer = [10, 300, 4000, 65_535][draw(4)]
      settings.maximumSegmentSize = [1, 100, 1000][draw(3)]
      settings.delayedAcknowledgment = draw(2) == 0 ? nil : .milliseconds(200)
      settings.nagle = draw(2) == 0
      settings.retries = [0, 3, 8][draw(3)]
      settings.synRetries = [0, 3][draw(2)]
      settings.congestionControl = CongestionControl.allCases[draw(3)]
      world.network.setSettings(settings, of: host)
    }
  }

  private mutating func draw(_ bound: Int) -> Int {
    Int(numbers.number(below: UInt64(bound)))
  }

  mutating func actAtRandom() {
    let host = HostID.allCases[draw(2)]
    let path = PathID(from: host)
    switch draw(16) {
    case 0: try? world.perform(.listen, at: .server)
    case 1: try? world.perform(.connect, at: host)
    case 2, 3: try? world.perform(.send(.octets(draw(5_000))), at: host)
    case 4: try? world.perform(draw(2) == 0 ? .stopReading : .resumeReading, at: host)
    case 5: try? world.perform(.read(draw(2) == 0 ? nil : draw(1_000)), at: host)
    case 6: try? world.perform(draw(2) == 0 ? .shutdown : .close, at: host)
    case 7: if draw(3) == 0 { try? world.perform(.abort, at: host) }
    case 8: world.network.cut(path, into: &world.trace)
    case 9: world.network.heal(path, into: &world.trace)
    case 10: if draw(4) == 0 { world.network.crash(host, into: &world.trace) }
    case 11: world.network.reboot(host, into: &world.trace)
    case 12: forge(on: path)
    case 13: armFault(on: path)
    default: break
    }
    world.run(limit: draw(12))
  }

  private mutating func forge(on path: PathID) {
    var segment = world.network.forgery(of: ControlBits(rawValue: UInt8(draw(256))), on: path)
    segment.seq += draw(5) == 0 ? draw(1 << 32) : draw(20) - 10
    segment.ack += draw(5) == 0 ? draw(1 << 32) : draw(20) - 10
    segment.window = UInt16(draw(65_536))
    segment.urgentPointer = UInt16(draw(2_000))
    segment.text = .octets(draw(2) * draw(1_500))
    if draw(3) == 0 { segment.options = [.maximumSegmentSize(UInt16(draw(65_536)))] }
    world.network.inject(segment, on: path, into: &world.trace)
  }

  private mutating func armFault(on path: PathID) {
    let effects: [Fault.Effect] = [
      .drop, .duplicate, .corrupt, .delay(by: .seconds(2)), .reorder(by: 2),
    ]
    let selections: [Fault.Selection] = [.next(2), .ordinal(2), .perMillion(200_000)]
    let pattern = SegmentPattern(path: path)
    _ = world.network.arm(
      Fault(effect: effects[draw(5)], selection: selections[draw(3)], pattern: pattern))
  }

  /// Ends the outages, has every application read and close, so that the world can come to rest.
  mutating func calmDown() {
    for path in PathID.both { world.network.heal(path, into: &world.trace) }
    for host in HostID.allCases {
      if !world.network.isUp(host) { world.network.reboot(host, into: &world.trace) }
      try? world.perform(.resumeReading, at: host)
      try? world.perform(.close, at: host)
    }
  }

  private var events: ArraySlice<TraceEvent> { world.trace.events(in: 0..<world.trace.count) }

  /// The segments that entered a path and didn't arrive or get lost exactly once.
  func segmentsWithoutOneEnd() -> [Int] {
    var ends: [Int: Int] = [:]
    for event in events {
      switch event.kind {
      case .sent(let segment): ends[segment.id.number, default: 0] += 0
      case .fault(.duplicated(_, let copy)): ends[copy.number, default: 0] += 0
      case .arrived(let segment), .lost(let segment, _): ends[segment.id.number, default: 9] += 1
      default: break
      }
    }
    return ends.filter { $0.value != 1 }.keys.sorted()
  }

  func transitionsNotInTable() -> [String] {
    events.compactMap { event in
      guard case .state(let from, let to) = event.kind else { return nil }
      let isDrawn = StateTransition.table.contains { $0.from == from && $0.to == to }
      return isDrawn ? nil : "\(from.rawValue) -> \(to.rawValue)"
    }
  }
}
