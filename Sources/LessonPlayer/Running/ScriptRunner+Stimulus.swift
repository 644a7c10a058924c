import LessonKit
import NetworkSimulation
import TCPEngine

// Stimulus costs no time (lesson format, section 3).
extension ScriptRunner {
  /// Does to the world what a line says, now.
  mutating func stimulate(_ statement: LocatedStatement) {
    switch statement.statement {
    case .set, .arm: break
    default: block.actedSinceStop = true
    }
    switch statement.statement {
    case .set(let setting): apply(setting)
    case .application(let host, let call): perform(call, at: host, statement)
    case .arm(let fault):
      block.faults.append(
        ArmedFault(
          id: arm(fault), fault: fault, statement: statement, armedAt: trace.count))
    case .cut(let paths):
      for path in paths { act { world, trace in world.cut(path, into: &trace) } }
    case .heal(let paths):
      for path in paths { act { world, trace in world.heal(path, into: &trace) } }
    case .crash(let host): act { world, trace in world.crash(host, into: &trace) }
    case .reboot(let host): act { world, trace in world.reboot(host, into: &trace) }
    case .inject(let pattern):
      let segment = forged(pattern)
      act { world, trace in world.inject(segment, on: pattern.path, into: &trace) }
    case .establish: establish(statement)
    case .reset: reset()
    default: preconditionFailure("only stimulus is done to the world")
    }
  }

  // MARK: Settings

  private mutating func apply(_ setting: Setting) {
    block.settings.append(setting)
    if case .icon(let kind, let picture) = setting { directions.icons[kind] = picture }
    act { world, _ in setting.apply(to: &world) }
  }

  // MARK: Applications

  private mutating func perform(
    _ call: ApplicationCall, at host: HostID, _ statement: LocatedStatement
  ) {
    let state = world.state(of: host)
    do throws(UserCallError) {
      try act { (world, trace) throws(UserCallError) in
        try world.perform(call, at: host, into: &trace)
      }
    } catch {
      deny(
        .callRefused(host, state: state, call: ScriptText.verb(of: call), error), at: statement)
      block.skipsRest = true
    }
  }

  private mutating func establish(_ statement: LocatedStatement) {
    let isEstablished = act { world, trace in world.establish(into: &trace) }
    cursor = trace.count
    endSetup()
    guard !isEstablished else { return }
    deny(
      .notEstablished(
        client: world.state(of: .client), server: world.state(of: .server),
        areUp: HostID.allCases.allSatisfy(world.isUp)),
      at: statement)
    block.skipsRest = true
  }

  /// Goes back to the settings as they stood after setup. In a setup block, which writes the
  /// settings to go back to, those that it has written stay.
  private mutating func reset() {
    reportUnfiredFaults()
    let written = block.settings
    beginAct()
    if block.isSetup {
      block.settings = []
      for setting in written { apply(setting) }
    }
  }

  // MARK: Faults

  private mutating func arm(_ fault: Fault) -> FaultID {
    act { world, _ in world.arm(fault) }
  }

  /// A fault lives until it fires or its block ends; `every` and percentages live on.
  mutating func reportUnfiredFaults() {
    for armed in block.faults {
      switch armed.fault.selection {
      case .every, .perMillion: continue
      case .next, .ordinal: break
      }
      guard !world.isSpent(armed.id) else { continue }
      if !block.skipsRest {
        let seen = trace.stretch(armed.armedAt..<trace.count).compactMap { event in
          if case .sent(let segment) = event.kind, armed.fault.pattern.matches(segment) {
            "seq=\(segment.segment.seq.rawValue)"
          } else {
            nil as String?
          }
        }
        deny(
          .faultNeverFired(
            matched: world.progress(of: armed.id).matched, line: armed.statement.range.line,
            seen: seen),
          at: armed.statement)
      }
      act { world, _ in world.disarm(armed.id) }
    }
    block.faults = []
  }

  /// The segment that `inject` draws: fields default to the named sender's SND.NXT and RCV.NXT.
  private func forged(_ pattern: SegmentPattern) -> Segment {
    let sender = world.variables(of: pattern.path.from)
    var segment = world.forgery(of: pattern.kind?.forgedControl ?? .ack, on: pattern.path)
    var blocks = SACKBlocks()
    var length = pattern.kind == .data || pattern.kind == .probe ? 1 : 0
    for field in pattern.fields {
      let number = UInt32(truncatingIfNeeded: field.value)
      switch field.field {
      case .seq:
        segment.seq = SequenceNumber(field.isRelative ? sender.iss.rawValue &+ number : number)
      case .ack:
        segment.ack = SequenceNumber(field.isRelative ? sender.irs.rawValue &+ number : number)
        segment.control.insert(.ack)
      case .len: length = Int(clamping: max(0, min(field.value, 65_495)))
      case .win: segment.window = UInt16(clamping: field.value)
      case .mss: segment.options.append(.maximumSegmentSize(UInt16(clamping: field.value)))
      case .sack:
        let origin = SequenceNumber(field.isRelative ? sender.irs.rawValue : 0)
        guard let end = field.end, blocks.count < SACKBlocks.capacity else { continue }
        blocks.append(
          SACKBlock(
            left: origin + Int(field.value), right: origin + Int(end)))
      }
    }
    if !blocks.isEmpty { segment.options.append(.sack(blocks)) }
    segment.text = SegmentText(patternFrom: 0, count: length)
    return segment
  }
}

extension SegmentKind {
  fileprivate var forgedControl: ControlBits {
    switch self {
    case .syn: .syn
    case .synAck: [.syn, .ack]
    case .ack, .data, .duplicateAck, .probe: .ack
    case .fin: [.fin, .ack]
    case .rst: .rst
    }
  }
}
