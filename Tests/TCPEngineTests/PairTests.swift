import SeededWorlds
import TCPEngine
import TestSupport
import Testing

/// Two connections and a path that loses, duplicates, delays and reorders: RFC 9293 §3.8, reliable
/// communication.
struct PairTests {
  private struct Flying {
    var at: Instant
    var to: Int
    var segment: Segment
  }

  private struct Pair {
    var ends: [Connection]
    var flying: [Flying] = []
    var now = Instant.zero
    var received: [[UInt8]] = [[], []]
    var signals: [[Signal]] = [[], []]
    var dice: SeededNumbers
    /// Of a hundred segments.
    var lost = 0
    var duplicated = 0
    var jitter = 0
    var reads = true

    mutating func act(
      _ end: Int, _ door: (inout Connection, Instant, inout Outputs) -> Void
    ) {
      var outputs = Outputs()
      door(&ends[end], now, &outputs)
      for output in outputs {
        switch output.kind {
        case .transmit(let segment, _):
          for _ in 0..<(dice.roll(100) < duplicated ? 2 : 1) where dice.roll(100) >= lost {
            let delay = Microseconds.milliseconds(Int64(50 + dice.roll(jitter + 1)))
            flying.append(Flying(at: now + delay, to: 1 - end, segment: segment))
          }
        case .deliver(let text, let offset):
          #expect(Int(offset) == received[end].count)
          received[end] += text.octets
        case .signal(let signal):
          signals[end].append(signal)
        default:
          break
        }
      }
    }

    /// The next segment or timer, the earlier first. False if there is none.
    mutating func step() -> Bool {
      let next = flying.indices.min { flying[$0].at < flying[$1].at }
      let timers = (0..<2).filter { ends[$0].nextTimeout != nil }
      let timer = timers.min { timeout(of: $0) < timeout(of: $1) }
      if let next, timer.map({ flying[next].at <= timeout(of: $0) }) ?? true {
        let arriving = flying.remove(at: next)
        now = arriving.at
        act(arriving.to) { $0.segmentArrives(arriving.segment, now: $1, into: &$2) }
        if reads {
          act(arriving.to) { end, now, outputs in
            _ = try? end.receive(end.readableOctets, now: now, into: &outputs)
          }
        }
        return true
      }
      guard let timer else { return false }
      now = timeout(of: timer)
      act(timer) { $0.timeout(now: $1, into: &$2) }
      return true
    }

    private func timeout(of end: Int) -> Instant {
      ends[end].nextTimeout ?? Instant(microseconds: .max)
    }
  }

  private func pair(seed: UInt64, _ change: (inout EndpointSettings) -> Void) -> Pair {
    var client = EndpointSettings()
    change(&client)
    var server = client
    server.iss = SequenceNumber(300)
    return Pair(
      ends: [
        Connection(settings: client, localPort: 49152), Connection(settings: server, localPort: 80),
      ], dice: SeededNumbers(seed: seed))
  }

  @Test(arguments: 0..<60)
  func `what is delivered is what was sent, and both ends end`(seed: UInt64) throws {
    var dice = SeededNumbers(seed: seed)
    var pair = pair(seed: seed) { settings in
      settings.iss = SequenceNumber(dice.pick([100, .max - 2_000]))
      settings.receiveBuffer = dice.pick([1_500, 4_000, 65_535])
      settings.delayedAcknowledgment = dice.pick([nil, .milliseconds(200)])
      settings.nagle = dice.roll(2) == 0
      settings.congestionControl = dice.pick(CongestionControl.allCases)
      settings.selectiveAcknowledgment = dice.roll(3) > 0
      settings.limitedTransmit = dice.roll(2) == 0
      settings.proportionalRateReduction = dice.roll(2) == 0
      settings.rack = dice.roll(2) == 0
      settings.forwardRTORecovery = dice.roll(2) == 0
      settings.tailLossProbe = dice.roll(2) == 0
    }
    pair.lost = dice.pick([0, 5, 20, 35])
    pair.duplicated = dice.pick([0, 10])
    pair.jitter = dice.pick([0, 20, 200])
    let sizes = [dice.pick([0, 5, 20_000, 60_000]), dice.pick([0, 7, 15_000])]
    pair.act(1) { try? $0.openPassive(now: $1, into: &$2) }
    pair.act(0) { try? $0.openActive(remotePort: 80, now: $1, into: &$2) }
    var isServerDone = false
    var isClientDone = false
    var steps = 0
    while pair.step() {
      steps += 1
      try #require(steps < 200_000, "the pair comes to rest")
      if !isClientDone, pair.ends[0].state == .established {
        isClientDone = true
        pair.act(0) {
          try? $0.send(SegmentText(patternFrom: 0, count: sizes[0]), now: $1, into: &$2)
          try? $0.close(now: $1, into: &$2)
        }
      }
      if !isServerDone, pair.ends[1].state == .closeWait {
        isServerDone = true
        pair.act(1) {
          try? $0.send(SegmentText(patternFrom: 0, count: sizes[1]), now: $1, into: &$2)
          try? $0.close(now: $1, into: &$2)
        }
      }
    }
    for end in 0..<2 {
      let sent = SegmentText(patternFrom: 0, count: sizes[1 - end]).octets
      #expect(sent.starts(with: pair.received[end]))
    }
    let reports = pair.signals[0] + pair.signals[1]
    if reports.contains(.timedOut) || reports.contains(.reset) {
      #expect(pair.lost > 0)
    } else {
      #expect(pair.ends.map(\.state) == [.closed, .closed])
      #expect(pair.received.map(\.count) == [sizes[1], sizes[0]])
    }
  }

  @Test func `both ends opening actively reach ESTABLISHED`() {
    var pair = pair(seed: 1) { _ in }
    pair.act(0) { try? $0.openActive(remotePort: 80, now: $1, into: &$2) }
    pair.act(1) { try? $0.openActive(remotePort: 49152, now: $1, into: &$2) }
    while pair.step() {}
    #expect(pair.ends.map(\.state) == [.established, .established])
    #expect(pair.now == .zero + .milliseconds(100))
  }

  // RFC 9293 §3.5.1, figure 9: half-open connection discovery.
  @Test func `a SYN of a peer that forgot the connection ends the half-open one`() {
    var pair = pair(seed: 3) { _ in }
    pair.act(1) { try? $0.openPassive(now: $1, into: &$2) }
    pair.act(0) { try? $0.openActive(remotePort: 80, now: $1, into: &$2) }
    while pair.step() {}
    #expect(pair.ends.map(\.state) == [.established, .established])
    var again = EndpointSettings()
    again.iss = SequenceNumber(40_000)
    pair.ends[0] = Connection(settings: again, localPort: 49152)
    pair.act(0) { try? $0.openActive(remotePort: 80, now: $1, into: &$2) }
    // The SYN is challenged, the challenge draws a reset, and the reset is believed.
    for _ in 0..<3 { _ = pair.step() }
    #expect(pair.ends.map(\.state) == [.synSent, .closed])
    #expect(pair.signals[1] == [.established, .reset])
    while pair.step() {}
    #expect(pair.ends[0].state == .closed)
  }

  @Test func `a reader that stops and goes on gets everything`() throws {
    var pair = pair(seed: 2) { $0.receiveBuffer = 3_000 }
    pair.act(1) { try? $0.openPassive(now: $1, into: &$2) }
    pair.act(0) { try? $0.openActive(remotePort: 80, now: $1, into: &$2) }
    while pair.step() {}
    pair.reads = false
    pair.act(0) { try? $0.send(SegmentText(patternFrom: 0, count: 9_000), now: $1, into: &$2) }
    for _ in 0..<60 { _ = pair.step() }
    #expect(pair.received[1].count == 3_000)
    #expect(pair.ends[0].variables.sndWnd == 0)
    for _ in 0..<9 {
      pair.act(1) { end, now, outputs in
        _ = try? end.receive(1_000, now: now, into: &outputs)
      }
      for _ in 0..<12 { _ = pair.step() }
    }
    #expect(pair.received[1] == SegmentText(patternFrom: 0, count: 9_000).octets)
  }
}
