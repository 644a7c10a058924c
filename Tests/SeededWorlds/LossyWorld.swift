import NetworkSimulation
import TCPEngine

/// One seeded run whatever the network does: loss, duplication, reordering, corruption, delay, narrow
/// lines, small windows and every mix of settings. The same seed is the same run.
package struct LossyWorld {
  /// More events than any of these worlds needs: thirty times the segments that a run usually takes.
  package static let eventLimit = 200_000

  /// The world, as far as it was played.
  package private(set) var network: Network
  /// What happened in it.
  package private(set) var trace = Trace()
  /// What each application hands over, client first.
  private var sent: [[UInt8]] = [[], []]
  private var script: [(time: Instant, host: HostID, call: ApplicationCall)] = []

  /// The world of this seed, in which nothing has happened yet.
  package init(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    network = Network(seed: numbers.next())
    for host in HostID.allCases {
      network.setSettings(Self.endpoint(host, &numbers), of: host)
    }
    for path in PathID.both {
      network.setSettings(Self.path(&numbers), of: path)
      armFaults(on: path, &numbers)
    }
    writeScript(&numbers)
  }

  private static func pick<Value>(_ values: [Value], _ numbers: inout SeededGenerator) -> Value {
    values[Int(numbers.number(below: UInt64(values.count)))]
  }

  private static func endpoint(
    _ host: HostID, _ numbers: inout SeededGenerator
  ) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.maximumSegmentSize = pick([1, 7, 100, 536, 1000, 1460], &numbers)
    // Near the wrap now and then, so that sequence numbers pass it (RFC 9293 §3.4).
    settings.iss = SequenceNumber(
      pick([0, 100, 0x7fff_fff0, 0xffff_fe00, UInt32.max], &numbers))
    settings.receiveBuffer = pick([10, 500, 1500, 4000, 20_000, 65_535], &numbers)
    settings.delayedAcknowledgment = pick([nil, .milliseconds(40), .milliseconds(200)], &numbers)
    settings.nagle = pick([false, true], &numbers)
    settings.congestionControl = pick(CongestionControl.allCases, &numbers)
    settings.initialCongestionWindow = pick([1, 2, 10], &numbers)
    settings.minimumRTO = pick([.milliseconds(200), .seconds(1)], &numbers)
    settings.maximumSegmentLifetime = .seconds(Int64(pick([1, 5, 30], &numbers)))
    // SACK is negotiated in three worlds of four, so that all that builds on it is met.
    settings.selectiveAcknowledgment = numbers.number(below: 8) > 0
    settings.limitedTransmit = pick([false, true], &numbers)
    settings.proportionalRateReduction = pick([false, true], &numbers)
    settings.rack = pick([false, true], &numbers)
    settings.tailLossProbe = pick([false, true], &numbers)
    settings.forwardRTORecovery = pick([false, true], &numbers)
    if host == .server, numbers.number(below: 4) == 0 { settings.maximumSegmentSize = 9_000 }
    settings.mix(&numbers)
    // In one world of four an end is a whole profile, as lessons and scripts have it.
    if numbers.roll(4) == 0 {
      let (iss, size) = (settings.iss, settings.maximumSegmentSize)
      settings = .profile(numbers.pick(EndpointProfile.allCases))
      settings.iss = iss
      settings.maximumSegmentSize = size
    }
    if settings.windowScale != nil, settings.receiveBuffer == 65_535 {
      settings.receiveBuffer = 300_000
    }
    return settings
  }

  private static func path(_ numbers: inout SeededGenerator) -> PathSettings {
    var settings = PathSettings()
    settings.delay = .milliseconds(Int64(pick([0, 1, 50, 300], &numbers)))
    settings.jitter = .milliseconds(Int64(pick([0, 0, 10, 200], &numbers)))
    settings.bandwidth = pick([nil, nil, 100_000, 1_000_000, 50_000_000], &numbers)
    settings.queueLimit = pick([1, 5, 100], &numbers)
    settings.lossPerMillion = pick([0, 0, 10_000, 50_000, 200_000], &numbers)
    return settings
  }

  private mutating func armFaults(on path: PathID, _ numbers: inout SeededGenerator) {
    let effects: [Fault.Effect] = [
      .duplicate, .corrupt, .delay(by: .milliseconds(700)), .reorder(by: 1), .reorder(by: 4),
      .drop,
    ]
    for effect in effects where numbers.number(below: 2) == 0 {
      let rate = Self.pick([10_000, 100_000], &numbers)
      _ = network.arm(
        Fault(
          effect: effect, selection: .perMillion(rate), pattern: SegmentPattern(path: path)))
    }
  }

  private mutating func writeScript(_ numbers: inout SeededGenerator) {
    func instant(_ numbers: inout SeededGenerator) -> Instant {
      Instant(microseconds: Int64(numbers.number(below: 4_000_000)))
    }
    // Tiny segments make long runs; there a few bytes tell as much.
    let isTiny = HostID.allCases.contains {
      network.settings(of: $0).maximumSegmentSize < 100
        || network.settings(of: $0).receiveBuffer < 100
    }
    for (number, host) in HostID.allCases.enumerated() {
      var last = Instant.zero
      for _ in 0..<numbers.number(below: 4) {
        let count = Int(numbers.number(below: isTiny ? 60 : 15_000))
        let octets = (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
        last = max(last, instant(&numbers))
        let next = Instant(microseconds: last.microseconds + 1)
        script.append((last, host, .send(SegmentText(octets))))
        last = next
        sent[number] += octets
      }
      if numbers.number(below: 3) == 0 {
        let start = instant(&numbers)
        script.append((start, host, .stopReading))
        script.append((start + .seconds(3), host, .resumeReading))
      }
      script.append((max(last, instant(&numbers)), host, .close))
    }
    script.sort { ($0.time, $0.host.rawValue) < ($1.time, $1.host.rawValue) }
  }

  /// Runs it all, and returns how many events it took. Calls that come before the connection is
  /// open wait until it is; those that come after its end come to nothing.
  package mutating func play() -> Int {
    _ = try? network.perform(.listen, at: .server, into: &trace)
    _ = try? network.perform(.connect, at: .client, into: &trace)
    var waiting = script
    var steps = 0
    while steps < Self.eventLimit {
      let ready = waiting.firstIndex { entry in
        let opening: [ConnectionState] = [.listen, .synSent, .synReceived]
        return entry.time <= network.now
          && !opening.contains(network.state(of: entry.host))
      }
      if let ready {
        let entry = waiting.remove(at: ready)
        _ = try? network.perform(entry.call, at: entry.host, into: &trace)
        continue
      }
      let nextCall = waiting.first { $0.time > network.now }?.time
      if let nextCall, network.nextEventTime.map({ $0 >= nextCall }) ?? true {
        network.advance(to: nextCall)
        continue
      }
      guard network.step(into: &trace) else { break }
      steps += 1
    }
    return steps
  }

  // MARK: What came of it

  /// What is wrong with a run that was played to its end: sentences, none if all is well.
  package func violations(afterSteps steps: Int) -> [String] {
    var wrong: [String] = []
    let events = trace.events(in: 0..<trace.count)
    // A late copy of a SYN may open a second connection that no application knows of: nobody closes
    // it, and with a fixed initial number the first one's segments may count in it.
    let isAlone = events.count(where: Self.isOpened) <= 1
    if steps >= Self.eventLimit { wrong.append("the world doesn't come to rest") }
    let tells = { (signals: [Signal]) in
      events.contains { event in
        guard case .signal(let signal) = event.kind else { return false }
        return signals.contains(signal)
      }
    }
    // A socket's close may throw away what comes after it; and if the reset that says so is lost, an
    // end in FIN-WAIT-2 may wait for ever.
    let isHalved = !HostID.allCases.contains { network.settings(of: $0).closesBothWays }
    if !isOver && isHalved && isAlone && !tells([.timedOut]) {
      wrong.append("neither CLOSED nor given up")
    }
    let isWhole = isOver && isHalved && isAlone && !tells([.timedOut, .reset, .refused])
    for (host, sent) in zip(HostID.allCases, sent.reversed()) {
      guard let delivered = delivered(to: host, events) else {
        wrong.append("a delivery to \(host) doesn't continue where the one before ended")
        continue
      }
      if sent.prefix(delivered.count) != delivered[...] {
        wrong.append("\(host) was given octets that the other end hasn't sent")
      }
      if isWhole && delivered.count != sent.count { wrong.append("\(host) wasn't given all") }
    }
    return wrong + impossibleTransitions(events)
  }

  /// The octets that the host's TCP gave its user; nil if they aren't one stream.
  private func delivered(to host: HostID, _ events: ArraySlice<TraceEvent>) -> [UInt8]? {
    var octets: [UInt8] = []
    for event in events where event.host == host {
      // Another connection is another stream.
      if Self.isOpened(event) { octets = [] }
      guard case .delivered(let text, let offset) = event.kind else { continue }
      guard offset == UInt64(octets.count) else { return nil }
      octets += text.octets
    }
    return octets
  }

  /// Whether a listener's connection becomes ESTABLISHED.
  private static func isOpened(_ event: TraceEvent) -> Bool {
    guard case .state(from: .synReceived, to: .established) = event.kind else { return false }
    return true
  }

  /// Changes of state that the engine's table doesn't have, or that don't follow the one before.
  private func impossibleTransitions(_ events: ArraySlice<TraceEvent>) -> [String] {
    var wrong: [String] = []
    var states: [HostID: ConnectionState] = [:]
    for event in events {
      guard case .state(let from, let to) = event.kind else { continue }
      let before = states[event.host] ?? .closed
      let isDrawn = StateTransition.table.contains { $0.from == from && $0.to == to }
      // A late copy of a SYN may find the listener of a host that shows its finished connection.
      let follows = before == from || (before == .closed && from == .listen)
      if !isDrawn || !follows {
        wrong.append("\(event.host): \(before.rawValue), \(from.rawValue) -> \(to.rawValue)")
      }
      states[event.host] = to
    }
    return wrong
  }

  /// Whether no connection lives at either end. (A host that a late copy of a SYN has called, in
  /// vain, shows LISTEN instead of the CLOSED of its finished connection.)
  private var isOver: Bool {
    HostID.allCases.allSatisfy { [.closed, .listen].contains(network.state(of: $0)) }
  }
}
