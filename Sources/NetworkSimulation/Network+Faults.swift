import TCPEngine

/// Interference: armed faults, forged segments, cut paths, hosts that go down.
extension Network {
  // MARK: Armed faults

  /// Arms a fault; it counts segments that enter its path from now on. Traps on a delay that is
  /// negative.
  public mutating func arm(_ fault: Fault) -> FaultID {
    if case .delay(let span) = fault.effect {
      precondition(span >= .zero, "a crossing isn't shortened")
    }
    lastFaultNumber += 1
    let id = FaultID(number: lastFaultNumber)
    faults.append(ArmedFault(id: id, fault: fault))
    return id
  }

  /// How many segments an armed fault has matched, and how many it has taken; also after it was
  /// disarmed, but zero after `reset` or `disarmFaults`. O(faults).
  public func progress(of fault: FaultID) -> (matched: Int, fired: Int) {
    faults.first { $0.id == fault }.map { ($0.matched, $0.fired) } ?? (0, 0)
  }

  /// Whether it can't fire any more: all of its `next`, or its ordinal, have passed, or it was
  /// disarmed.
  public func isSpent(_ fault: FaultID) -> Bool {
    faults.first { $0.id == fault }?.isSpent ?? true
  }

  /// Lets a fault take no more segments.
  public mutating func disarm(_ fault: FaultID) {
    for index in faults.indices where faults[index].id == fault {
      faults[index].isDisarmed = true
    }
  }

  /// What the armed faults, in the order of their arming, do to a segment that enters its path.
  mutating func treat(_ segment: TracedSegment) -> Treatment {
    var treatment = Treatment()
    for index in faults.indices
    where !faults[index].isDisarmed && faults[index].fault.pattern.matches(segment) {
      guard faults[index].take(using: &generator) else { continue }
      switch faults[index].fault.effect {
      case .drop: treatment.isDropped = true
      case .duplicate: treatment.copies += 1
      case .corrupt: treatment.damagedBit = drawBit(of: segment.segment)
      case .delay(let span): treatment.delay = treatment.delay + span
      case .reorder(let count): treatment.overtakers = max(treatment.overtakers, count)
      }
    }
    return treatment
  }

  mutating func drawBit(of segment: Segment) -> Int {
    let octets = SegmentCodec.length(of: segment)
    return Int(generator.number(below: UInt64(octets * 8)))
  }

  /// Tells what was done to a segment, with its sender's variables as it sent it.
  func report(
    _ treatment: Treatment, of segment: TracedSegment, _ variables: EndpointVariables,
    into trace: inout Trace
  ) {
    let host = segment.path.from
    if treatment.damagedBit != nil {
      report(.corrupted(segment.id), at: host, variables, into: &trace)
    }
    if treatment.delay > .zero {
      report(.delayed(segment.id, by: treatment.delay), at: host, variables, into: &trace)
    }
    if treatment.overtakers > 0, !treatment.isDropped {
      report(.reordered(segment.id, by: treatment.overtakers), at: host, variables, into: &trace)
    }
    if treatment.isDropped { report(.dropped(segment.id), at: host, variables, into: &trace) }
  }

  func report(
    _ fault: FaultReport, at host: HostID, _ variables: EndpointVariables, into trace: inout Trace
  ) {
    record(.fault(fault), at: host, variables: variables, into: &trace)
  }

  // MARK: Paths

  /// Cuts the path in its middle: what hasn't passed there is lost there, and so is all that enters
  /// until it heals.
  public mutating func cut(_ path: PathID, into trace: inout Trace) {
    paths[path.from].isCut = true
    report(.cut, at: path.from, hosts[path.from].variables, into: &trace)
    let now = now
    queue.rewrite(path) { crossing in
      let halfWay = crossing.segment.halfWay
      guard crossing.loss == nil, halfWay >= now else { return }
      crossing.loss = .cut
      crossing.place.time = halfWay
    }
    let held = paths[path.from].held
    paths[path.from].held.removeAll()
    for var crossing in held.map(\.crossing) {
      crossing.loss = .cut
      queue.insert(crossing, at: max(now, crossing.segment.halfWay))
    }
  }

  /// Joins the path again and disarms the `every` and percent faults on it.
  public mutating func heal(_ path: PathID, into trace: inout Trace) {
    paths[path.from].isCut = false
    report(.healed, at: path.from, hosts[path.from].variables, into: &trace)
    for index in faults.indices where faults[index].fault.pattern.path == path {
      switch faults[index].fault.selection {
      case .every, .perMillion: faults[index].isDisarmed = true
      case .next, .ordinal: break
      }
    }
  }

  // MARK: Hosts

  /// The host loses its power: all its connections are forgotten without a word, and what arrives
  /// is lost until it reboots.
  public mutating func crash(_ host: HostID, into trace: inout Trace) {
    hosts[host].forgetEverything()
    hosts[host].isUp = false
    report(.crashed, at: host, hosts[host].variables, into: &trace)
  }

  /// The host is up again, without connections and not listening. One that was up loses them now.
  public mutating func reboot(_ host: HostID, into trace: inout Trace) {
    hosts[host].forgetEverything()
    hosts[host].isUp = true
    report(.rebooted, at: host, hosts[host].variables, into: &trace)
  }

  // MARK: Forgeries

  /// What a forged segment on the path says where its author says nothing: the sender's SND.NXT,
  /// RCV.NXT and RCV.WND, and the ports of its connection; no options, no text. The window is as
  /// the sender would write it: shifted where scaling was agreed on, except with a SYN (RFC 7323
  /// §2.2).
  public func forgery(of control: ControlBits = [], on path: PathID) -> Segment {
    let sender = hosts[path.from]
    let shown = sender.shownIndex.map { sender.endpoints[$0].connection }
    let isConnected = shown.map { $0.remotePort != 0 } ?? false
    let variables = sender.variables
    let shift = control.contains(.syn) ? 0 : variables.rcvWindowShift
    return Segment(
      sourcePort: shown?.localPort ?? sender.nextLocalPort,
      destinationPort: isConnected ? shown?.remotePort ?? 0 : hosts[path.to].portForCallers,
      seq: variables.sndNxt, ack: variables.rcvNxt, control: control,
      window: UInt16(clamping: variables.rcvWnd >> shift))
  }

  /// Puts a forged segment on the path. Ports that are zero become those of the sender's
  /// connection; for the other fields' defaults, start from `forgery(on:)`.
  public mutating func inject(_ segment: Segment, on path: PathID, into trace: inout Trace) {
    let template = forgery(on: path)
    var segment = segment
    if segment.sourcePort == 0 { segment.sourcePort = template.sourcePort }
    if segment.destinationPort == 0 { segment.destinationPort = template.destinationPort }
    let sender = hosts[path.from]
    let traced = TracedSegment(
      id: takeSegmentID(), path: path, segment: segment, sentAt: now, transit: .zero,
      isForged: true,
      isDuplicateAcknowledgment: sender.shownIndex.map {
        sender.endpoints[$0].repeatsLastAcknowledgment(
          segment.header, textCount: segment.text.count)
      } ?? false,
      windowShift: sender.variables.rcvWindowShift, senderISS: sender.knownISS,
      receiverISS: sender.knownIRS)
    send(Crossing(segment: traced), cause: nil, variables: sender.variables, into: &trace)
  }
}
