import NetworkSimulation
import TCPEngine

/// Random segments, ICMP messages, calls and timeouts at one connection, near the wrap of its
/// sequence numbers as often as not. The same seed is the same run.
package struct HostilePeer {
  private var connection: Connection
  private var numbers: SeededGenerator
  private var now = Instant.zero
  private var outputs = Outputs()
  /// Octets delivered since the connection began.
  private var stream: UInt64 = 0

  /// A connection that doesn't exist yet, with the settings of this seed.
  package init(seed: UInt64) {
    numbers = SeededGenerator(seed: seed)
    connection = Connection(settings: Self.settings(&numbers), localPort: 80)
  }

  /// Disturbs the connection so many times, and says what it did that it may not do.
  package mutating func violations(afterDisturbances count: Int) -> [String] {
    var wrong: [String] = []
    for _ in 0..<count {
      now = now + .milliseconds(Int64(numbers.roll(3) == 0 ? numbers.roll(1_500) : 0))
      let before = connection.state
      outputs.removeAll(keepingCapacity: true)
      if before == .closed { stream = 0 }
      disturb()
      wrong += violationsOfOutputs(from: before)
      if connection.variables.unacknowledged < 0 { wrong.append("SND.NXT precedes SND.UNA") }
      if connection.state == .closed, connection.nextTimeout != nil {
        wrong.append("a timer runs in CLOSED")
      }
    }
    return wrong
  }

  private mutating func violationsOfOutputs(from before: ConnectionState) -> [String] {
    var wrong: [String] = []
    var state = before
    for output in outputs {
      switch output.kind {
      case .transition(let from, let to):
        if from != state
          || !StateTransition.table.contains(where: { $0.from == from && $0.to == to })
        {
          wrong.append("\(state.rawValue): \(from.rawValue) -> \(to.rawValue)")
        }
        state = to
        // A new connection, from TIME-WAIT at once perhaps, has a new stream.
        if to == .listen || from == .timeWait { stream = 0 }
      case .deliver(let text, let offset):
        if offset != stream || text.isEmpty {
          wrong.append("a delivery at \(offset), not \(stream)")
        }
        stream += UInt64(text.count)
      case .transmit(let segment, _):
        if segment.text.count > 1_500 { wrong.append("a segment of \(segment.text.count) octets") }
      default: break
      }
      if output.cause.name == "" || output.cause.clause.rfc <= 0 { wrong.append("no cause") }
      _ = output.cause.values
    }
    if state != connection.state { wrong.append("a state that no transition told") }
    return wrong
  }

  private static func settings(_ numbers: inout SeededGenerator) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(numbers.pick([100, .max, .max - 5, .max / 2, 0]))
    settings.receiveBuffer = numbers.pick([0, 1, 100, 3_000, 65_535])
    settings.delayedAcknowledgment = numbers.pick([nil, .milliseconds(200)])
    settings.nagle = numbers.roll(2) == 0
    settings.congestionControl = numbers.pick(CongestionControl.allCases)
    settings.initialCongestionWindow = numbers.pick([1, 2, 10])
    settings.selectiveAcknowledgment = numbers.roll(3) > 0
    settings.limitedTransmit = numbers.roll(2) == 0
    settings.proportionalRateReduction = numbers.roll(2) == 0
    settings.rack = numbers.roll(2) == 0
    settings.tailLossProbe = numbers.roll(2) == 0
    settings.forwardRTORecovery = numbers.roll(2) == 0
    settings.retries = numbers.pick([0, 1, 8])
    settings.synRetries = numbers.pick([0, 1, 8])
    settings.maximumSegmentLifetime = .milliseconds(Int64(numbers.pick([0, 10, 5_000])))
    settings.minimumRTO = .milliseconds(Int64(numbers.pick([0, 10, 1_000])))
    settings.controlMessageRule = numbers.pick(ControlMessageRule.allCases)
    settings.pathMTUDiscovery = numbers.roll(4) > 0
    settings.acceptDeferral = numbers.pick([0, 0, 3])
    settings.mix(&numbers)
    guard numbers.roll(4) == 0 else { return settings }
    var profile = EndpointSettings.profile(numbers.pick(EndpointProfile.allCases))
    profile.iss = settings.iss
    return profile
  }

  private mutating func disturb() {
    switch numbers.roll(connection.state == .closed ? 3 : 40) {
    case 0:
      try? connection.openActive(remotePort: 7, now: now, into: &outputs)
    case 1:
      try? connection.openPassive(now: now, into: &outputs)
    case 2 where numbers.roll(8) == 0:
      try? connection.abort(now: now, into: &outputs)
    case 3 where numbers.roll(3) == 0:
      try? connection.close(now: now, into: &outputs)
    case 4...10:
      let text = SegmentText(patternFrom: 0, count: numbers.pick([0, 1, 5, 999, 5_000]))
      let push = numbers.pick([.now, .now] + PushRule.allCases)
      try? connection.send(
        text, urgent: numbers.roll(5) == 0, push: push, endsRecord: numbers.roll(3) == 0, now: now,
        into: &outputs)
    case 11...14:
      _ = try? connection.receive(numbers.roll(2_000), now: now, into: &outputs)
    case 15...19:
      connection.timeout(now: connection.nextTimeout ?? now, into: &outputs)
    case 20...21:
      let shown = connection.variables
      let seq = numbers.pick([shown.sndUna, shown.sndUna, shown.sndNxt])
      let message = ControlMessage(
        numbers.pick(
          ControlMessage.Report.allCases + [.fragmentationNeeded, .fragmentationNeeded]),
        seq: seq + numbers.pick([0, 0, 1, -1, 500]),
        mtu: UInt16(numbers.pick([0, 1, 68, 300, 576, 900, 1_200, 65_535])))
      connection.controlMessageArrives(message, now: now, into: &outputs)
    case 22:
      changeSetting()
    default:
      let ecn: ECNCodepoint = numbers.roll(6) == 0 ? .ce : .ect0
      connection.segmentArrives(segment(), ecn: ecn, now: now, into: &outputs)
    }
  }

  /// What a socket option may change of a connection that is open.
  private mutating func changeSetting() {
    switch numbers.roll(8) {
    case 0: connection.setNagle(numbers.roll(2) == 0, now: now, into: &outputs)
    case 1: connection.push(isFlagged: numbers.roll(2) == 0, now: now, into: &outputs)
    case 2: connection.setQuickAcknowledgment(numbers.roll(2) == 0, now: now, into: &outputs)
    case 3: connection.setFINWait2Timeout(numbers.pick([nil, .zero, .seconds(5)]))
    case 4: connection.setPathMTUDiscovery(numbers.roll(2) == 0)
    case 5: connection.setSegmentSize(numbers.pick([1, 50, 536, 1_460, 65_535]))
    case 6:
      let limit = numbers.pick([nil, .zero, .milliseconds(10), .seconds(5)] as [Microseconds?])
      connection.setUserTimeout(limit, now: now, into: &outputs)
    default:
      connection.setKeepAlive(
        numbers.pick([nil, .milliseconds(10), .seconds(5)]),
        interval: .milliseconds(Int64(numbers.pick([1, 1_000]))), probes: numbers.roll(3),
        now: now, into: &outputs)
    }
  }

  /// A segment whose numbers are likely to matter to the connection.
  private mutating func segment() -> Segment {
    let shown = connection.variables
    let offsets = [0, 0, 0, 0, 1, -1, 5, -5, 999, 65_534, 65_535, 1 << 30, numbers.roll(1 << 32)]
    var control: ControlBits = numbers.roll(8) == 0 ? [] : .ack
    if numbers.roll(6) == 0 { control.insert(.syn) }
    if numbers.roll(12) == 0 { control.insert(.fin) }
    if numbers.roll(60) == 0 { control.insert(.rst) }
    if numbers.roll(20) == 0 { control.insert(.urg) }
    if numbers.roll(20) == 0 { control.formUnion([.ece, .cwr]) }
    let ack = numbers.pick([shown.sndUna, shown.sndNxt, shown.sndNxt])
    return Segment(
      sourcePort: 7, destinationPort: 80, seq: shown.rcvNxt + numbers.pick(offsets),
      ack: ack + numbers.pick([0, 0, 0, 0, 1, -1, numbers.roll(1 << 32)]), control: control,
      window: UInt16(numbers.pick([0, 0, 1, 500, 3_000, 65_535, 65_535])),
      urgentPointer: UInt16(numbers.roll(65_536)),
      options: numbers.roll(4) == 0 ? HostileOctets.options(&numbers) : [],
      text: SegmentText(patternFrom: 0, count: numbers.pick([0, 0, 1, 5, 999, 4_000, 65_495])))
  }
}
