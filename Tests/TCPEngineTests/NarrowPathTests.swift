import TCPEngine
import Testing

/// A path that throws away what is too large and says so: RFC 1191, RFC 9293 §3.7.2.
struct NarrowPathTests {
  /// Two ends with a router between them that passes on no datagram beyond `mtu` octets.
  private struct World {
    static let transit = Microseconds.milliseconds(10)
    static let ipHeader = 20
    let mtu: UInt16
    var ends: [Connection]
    var now = Instant.zero
    var underWay: [(due: Instant, end: Int, item: Item)] = []
    var delivered: [UInt8] = []
    var messages = 0
    var tooLarge = 0
    var timeouts = 0

    enum Item {
      case segment(Segment)
      case message(ControlMessage)
    }

    init(_ settings: EndpointSettings, mtu: UInt16) {
      self.mtu = mtu
      ends = [
        Connection(settings: settings, localPort: 1000),
        Connection(settings: settings, localPort: 80),
      ]
    }

    /// Carries out what an end asks for.
    mutating func take(_ outputs: Outputs, of end: Int) {
      for output in outputs {
        switch output.kind {
        case .transmit(let segment, _):
          let size = Self.ipHeader + SegmentCodec.length(of: segment)
          guard size > Int(mtu) else {
            underWay.append((now + Self.transit, 1 - end, .segment(segment)))
            continue
          }
          tooLarge += 1
          let message = ControlMessage(.fragmentationNeeded, seq: segment.seq, mtu: mtu)
          underWay.append((now + Self.transit, end, .message(message)))
        case .deliver(let text, _) where end == 1: delivered += text.octets
        case .timer(.retransmission, .expire): timeouts += 1
        default: break
        }
      }
    }

    /// The next thing happens; false if there is none.
    mutating func step() throws -> Bool {
      let arrival = underWay.enumerated().min { $0.element.due < $1.element.due }
      let timer = ends.indices.compactMap { end in ends[end].nextTimeout.map { (end, $0) } }
        .min { $0.1 < $1.1 }
      var outputs = Outputs()
      if let arrival, timer.map({ arrival.element.due <= $0.1 }) ?? true {
        underWay.remove(at: arrival.offset)
        let end = arrival.element.end
        now = arrival.element.due
        switch arrival.element.item {
        case .segment(let segment):
          ends[end].segmentArrives(segment, ecn: .notECT, now: now, into: &outputs)
        case .message(let message):
          messages += 1
          ends[end].controlMessageArrives(message, now: now, into: &outputs)
        }
        if ends[end].readableOctets > 0 {
          _ = try ends[end].receive(ends[end].readableOctets, now: now, into: &outputs)
        }
        take(outputs, of: end)
        return true
      }
      guard let (end, due) = timer else { return false }
      now = due
      ends[end].timeout(now: now, into: &outputs)
      take(outputs, of: end)
      return true
    }
  }

  // The congestion window is never the reason for the wait, but the least of segments is.
  @Test(arguments: EndpointProfile.allCases, [600, 800, 1_300] as [UInt16])
  func `every octet gets through, and few segments are thrown away`(
    profile: EndpointProfile, mtu: UInt16
  ) throws {
    for hasSACK in [true, false] {
      var settings = EndpointSettings.profile(profile)
      settings.maximumSegmentSize = 1_460
      settings.selectiveAcknowledgment = settings.selectiveAcknowledgment && hasSACK
      var world = World(settings, mtu: mtu)
      var outputs = Outputs()
      try world.ends[1].openPassive(now: .zero, into: &outputs)
      outputs.removeAll()
      try world.ends[0].openActive(remotePort: 80, now: .zero, into: &outputs)
      world.take(outputs, of: 0)
      while world.ends[0].state != .established { try #require(try world.step()) }
      let text = SegmentText(patternFrom: 0, count: 100_000)
      outputs.removeAll()
      try world.ends[0].send(text, now: world.now, into: &outputs)
      world.take(outputs, of: 0)
      var steps = 0
      while world.ends[0].variables.octetsAcknowledged < 100_000, steps < 5_000 {
        steps += 1
        guard try world.step() else { break }
      }
      #expect(world.delivered == text.octets, "\(profile) \(mtu)")
      #expect((1...12).contains(world.tooLarge), "\(profile) \(mtu): \(world.tooLarge)")
      #expect(world.timeouts == 0, "\(profile) \(mtu)")
      #expect(world.ends[0].pathMTU == Int(mtu))
    }
  }
}
