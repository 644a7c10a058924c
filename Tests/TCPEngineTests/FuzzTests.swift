import TCPEngine
import Testing

/// Random segments, calls and timeouts at one connection: it never traps, whatever comes.
struct FuzzTests {
  @Test(arguments: 0..<24)
  func `whatever arrives, nothing traps and every transition is in the table`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let arrows = Set(StateTransition.table.map { [$0.from, $0.to] })
    var connection = Connection(settings: Self.settings(&dice), localPort: 80)
    var now = Instant.zero
    var outputs: [Output] = []
    var stream: UInt64 = 0
    for _ in 0..<2_500 {
      now = now + .milliseconds(Int64(dice.roll(3) == 0 ? dice.roll(1_500) : 0))
      let before = connection.state
      outputs.removeAll(keepingCapacity: true)
      if before == .closed { stream = 0 }
      Self.disturb(&connection, &dice, now: now, into: &outputs)
      var state = before
      for output in outputs {
        switch output.kind {
        case .transition(let from, let to):
          #expect(from == state && arrows.contains([from, to]))
          state = to
          if to == .listen { stream = 0 }
        case .deliver(let text, let offset):
          #expect(offset == stream && !text.isEmpty)
          stream += UInt64(text.count)
        case .transmit(let segment, _):
          #expect(segment.text.count <= 1_500)
        default:
          break
        }
        #expect(output.cause.name != "" && output.cause.clause.rfc > 0)
        _ = output.cause.values
      }
      #expect(state == connection.state)
      #expect(connection.variables.unacknowledged >= 0)
      if connection.state == .closed { #expect(connection.nextTimeout == nil) }
    }
  }

  private static func settings(_ dice: inout Dice) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(dice.pick([100, .max, .max - 5, .max / 2, 0]))
    settings.receiveBuffer = dice.pick([0, 1, 100, 3_000, 65_535])
    settings.delayedAcknowledgment = dice.pick([nil, .milliseconds(200)])
    settings.nagle = dice.roll(2) == 0
    settings.congestionControl = dice.pick(CongestionControl.allCases)
    settings.initialCongestionWindow = dice.pick([1, 2, 10])
    settings.retries = dice.pick([0, 1, 8])
    settings.synRetries = dice.pick([0, 1, 8])
    settings.maximumSegmentLifetime = .milliseconds(Int64(dice.pick([0, 10, 5_000])))
    settings.minimumRTO = .milliseconds(Int64(dice.pick([0, 10, 1_000])))
    return settings
  }

  private static func disturb(
    _ connection: inout Connection, _ dice: inout Dice, now: Instant,
    into outputs: inout [Output]
  ) {
    switch dice.roll(connection.state == .closed ? 3 : 40) {
    case 0:
      try? connection.openActive(remotePort: 7, now: now, into: &outputs)
    case 1:
      try? connection.openPassive(now: now, into: &outputs)
    case 2 where dice.roll(8) == 0:
      try? connection.abort(now: now, into: &outputs)
    case 3 where dice.roll(3) == 0:
      try? connection.close(now: now, into: &outputs)
    case 4...10:
      let text = SegmentText(patternFrom: 0, count: dice.pick([0, 1, 5, 999, 5_000]))
      try? connection.send(text, urgent: dice.roll(5) == 0, now: now, into: &outputs)
    case 11...14:
      _ = try? connection.receive(dice.roll(2_000), now: now, into: &outputs)
    case 15...19:
      connection.timeout(now: connection.nextTimeout ?? now, into: &outputs)
    default:
      connection.segmentArrives(segment(for: connection, &dice), now: now, into: &outputs)
    }
  }

  /// A segment whose numbers are likely to matter to the connection.
  private static func segment(for connection: Connection, _ dice: inout Dice) -> Segment {
    let shown = connection.variables
    let offsets = [0, 0, 0, 0, 1, -1, 5, -5, 999, 65_534, 65_535, 1 << 30, dice.roll(1 << 32)]
    var control: ControlBits = dice.roll(8) == 0 ? [] : .ack
    if dice.roll(6) == 0 { control.insert(.syn) }
    if dice.roll(12) == 0 { control.insert(.fin) }
    if dice.roll(60) == 0 { control.insert(.rst) }
    if dice.roll(20) == 0 { control.insert(.urg) }
    let ack = dice.pick([shown.sndUna, shown.sndNxt, shown.sndNxt])
    return Segment(
      sourcePort: 7, destinationPort: 80, seq: shown.rcvNxt + dice.pick(offsets),
      ack: ack + dice.pick([0, 0, 0, 0, 1, -1, dice.roll(1 << 32)]), control: control,
      window: UInt16(dice.pick([0, 0, 1, 500, 3_000, 65_535, 65_535])),
      urgentPointer: UInt16(dice.roll(65_536)),
      options: dice.roll(4) == 0
        ? [.maximumSegmentSize(UInt16(dice.pick([0, 1, 100, 1_500])))] : [],
      text: SegmentText(patternFrom: 0, count: dice.pick([0, 0, 1, 5, 999, 4_000, 65_495])))
  }
}
