import TCPEngine

/// The engine's doors, and how what comes out of them becomes events.
extension Network {
  /// A segment reaches its host, which is up.
  @inline(__always)
  mutating func arrive(_ crossing: inout Crossing, into trace: inout Trace) {
    let host = crossing.segment.path.to
    crossing.segment.isDuplicateAcknowledgment = false
    if let damagedBit = crossing.damagedBit {
      return discardDamaged(&crossing.segment, bit: damagedBit, into: &trace)
    }
    openDoor(into: trace)
    let index = hosts[host].arrive(
      crossing.segment.segment, ecn: crossing.segment.ecn, now: now, queue: &queue, into: &outputs)
    guard !trace.isCounting else {
      trace.count(1)
      if outputs.departureCount == 1, outputs.departures[0].header.control.contains(.rst) {
        return carryOutReset(of: host, endpoint: index, to: crossing.segment, into: &trace)
      }
      return carryOutDepartures(of: host, endpoint: index, into: &trace)
    }
    tell(ofArrived: &crossing, endpoint: index, into: &trace)
  }

  /// Tells that a segment has arrived, and what came of it.
  @inline(never)
  private mutating func tell(
    ofArrived crossing: inout Crossing, endpoint index: Int?, into trace: inout Trace
  ) {
    let host = crossing.segment.path.to
    if let index {
      crossing.segment.isDuplicateAcknowledgment =
        hosts[host].endpoints[index].connection.hasTakenDuplicate
    }
    let shown = variablesShown(by: host, besides: index)
    record(
      .arrived, &crossing.segment, at: host,
      variables: shown ?? variablesBeforeOutputs(of: host), into: &trace)
    var arrived = Optional(crossing.segment)
    carryOutOutputs(of: host, endpoint: index, shown: shown, arrived: &arrived, into: &trace)
  }

  /// The timeouts due now at the host's connection whose timeout comes first.
  mutating func expire(_ host: HostID, into trace: inout Trace) {
    openDoor(into: trace)
    let index = hosts[host].indexOfNextTimeout
    hosts[host].endpoints[index].expire(now: now, into: &outputs)
    finishDoor(of: host, endpoint: index, opening: nil, into: &trace)
  }

  /// Before a door: all that comes out of it is kept unless events are only counted.
  mutating func openDoor(into trace: borrowing Trace) {
    if outputs.keepsEverything == trace.isCounting { outputs.keepsEverything = !trace.isCounting }
  }

  /// Ends a user call or a timeout, which `opening` tells of: settles the door and carries out what
  /// came of it.
  mutating func finishDoor(
    of host: HostID, endpoint index: Int?, opening kind: TraceEvent.Kind?,
    into trace: inout Trace
  ) {
    if let index { hosts[host].finishDoor(of: index, now: now, queue: &queue, into: &outputs) }
    if trace.isCounting {
      if kind != nil { trace.count(1) }
      return carryOutDepartures(of: host, endpoint: index, into: &trace)
    }
    let shown = variablesShown(by: host, besides: index)
    if let kind {
      let variables = shown ?? variablesBeforeOutputs(of: host)
      record(kind, at: host, variables: variables, into: &trace)
    }
    var nothing: TracedSegment?
    carryOutOutputs(of: host, endpoint: index, shown: shown, arrived: &nothing, into: &trace)
  }

  /// A host shows one connection. Of another one, and of a host's answer without any, only
  /// segments are told, with the variables of the one that is shown: these; nil if it is this one.
  private func variablesShown(by host: HostID, besides index: Int?) -> EndpointVariables? {
    hosts[host].shows(index) ? nil : hosts[host].variables
  }

  /// Carries out the outputs and tells of them, in their order.
  private mutating func carryOutOutputs(
    of host: HostID, endpoint index: Int?, shown: EndpointVariables?,
    arrived: inout TracedSegment?, into trace: inout Trace
  ) {
    var carried = Outputs()
    swap(&carried, &outputs)
    for position in carried.kinds.indices {
      let circumstances = carried.circumstances[position]
      carryOut(
        carried.kinds[position], circumstances.cause, circumstances.variables, of: host,
        endpoint: index, shown: shown, arrived: &arrived, into: &trace)
    }
    carried.removeAll(keepingCapacity: true)
    swap(&carried, &outputs)
    hosts[host].tidy()
  }

  /// Carries out what was kept of the outputs where events are only counted.
  private mutating func carryOutDepartures(
    of host: HostID, endpoint index: Int?, into trace: inout Trace
  ) {
    let changes = hosts[host].shows(index) ? outputs.countOfChanges : 0
    trace.count(outputs.countOfArrivals + changes)
    let none = EndpointVariables()
    for position in 0..<outputs.departureCount {
      let departure = outputs.departures[position]
      let crossing = Crossing(
        segment: traced(
          departure.header, outputs.texts[position], departure.transmission, by: host,
          endpoint: index, windowShift: departure.windowShift, iss: departure.iss,
          irs: departure.irs))
      send(crossing, cause: nil, variables: none, into: &trace)
    }
    outputs.removeAll(keepingCapacity: true)
    hosts[host].tidy()
  }

  /// The same where it is a reset. Apart, so that no other segment is copied as if its numbers might
  /// change.
  @inline(never)
  private mutating func carryOutReset(
    of host: HostID, endpoint index: Int?, to arrived: TracedSegment, into trace: inout Trace
  ) {
    let changes = hosts[host].shows(index) ? outputs.countOfChanges : 0
    trace.count(outputs.countOfArrivals + changes)
    let departure = outputs.departures[0]
    var reset = traced(
      departure.header, outputs.texts[0], departure.transmission, by: host, endpoint: index,
      windowShift: departure.windowShift, iss: departure.iss, irs: departure.irs)
    if hosts[host].hasNoNumbers(index) { number(&reset, answering: arrived) }
    send(Crossing(segment: reset), cause: nil, variables: EndpointVariables(), into: &trace)
    outputs.removeAll(keepingCapacity: true)
    hosts[host].tidy()
  }

  /// A reset of a host that has no numbers of its own has those of the segment that it answers (RFC
  /// 9293 §3.5.2, group 1): that one's ACK, or 0 and what follows it.
  private func number(_ reset: inout TracedSegment, answering arrived: TracedSegment) {
    let hasACK = reset.segment.control.contains(.ack)
    reset.senderISS = hasACK ? nil : arrived.receiverISS
    reset.receiverISS = hasACK ? arrived.senderISS : nil
  }
}

extension Network {
  /// Puts what an engine transmits on its path, and tells the rest.
  ///
  /// `shown` are the variables that the host shows, if they aren't those of this connection.
  @inline(__always)
  private mutating func carryOut(
    _ kind: borrowing Output.Kind, _ cause: Cause, _ variables: EndpointVariables,
    of host: HostID, endpoint index: Int?, shown: EndpointVariables?,
    arrived: inout TracedSegment?, into trace: inout Trace
  ) {
    // Of a connection that isn't shown, only segments and their octets are told.
    let isShown = shown == nil
    switch kind {
    case .transmit(let segment, let transmission):
      var crossing = Crossing(
        segment: traced(
          segment.header, segment.text, transmission, by: host, endpoint: index,
          windowShift: variables.rcvWindowShift, iss: variables.iss, irs: variables.irs))
      if segment.control.contains(.rst), let arrived, hosts[host].hasNoNumbers(index) {
        number(&crossing.segment, answering: arrived)
      }
      return send(crossing, cause: cause, variables: shown ?? variables, into: &trace)
    case .discard(let part):
      return discard(
        part, of: &arrived, at: host, cause: cause, variables: shown ?? variables, into: &trace)
    case .deliver(let text, let offset):
      record(
        .delivered(text, offset: offset), at: host, cause: cause,
        variables: shown ?? variables, into: &trace)
    case .transition(let from, let to):
      guard isShown else { return }
      record(
        .state(from: from, to: to), at: host, cause: cause, variables: variables, into: &trace)
    case .signal(let signal):
      guard isShown else { return }
      record(.signal(signal), at: host, cause: cause, variables: variables, into: &trace)
    case .timer(let name, let action):
      guard isShown else { return }
      record(.timer(name, action), at: host, cause: cause, variables: variables, into: &trace)
    case .decision(let decision):
      guard isShown else { return }
      record(.decision(decision), at: host, cause: cause, variables: variables, into: &trace)
    }
  }

  /// Tells that a part of what has arrived is thrown away. A method of its own, so that `arrived`
  /// isn't copied for outputs of other kinds.
  @inline(never)
  private func discard(
    _ part: Segment, of arrived: inout TracedSegment?, at host: HostID, cause: Cause,
    variables: EndpointVariables, into trace: inout Trace
  ) {
    guard var discarded = arrived else { return }
    discarded.segment = part
    record(
      .discarded, &discarded, at: host, cause: cause, variables: variables, into: &trace)
  }

  /// The variables as an arrival, a call or a timeout left them before anything was sent in answer:
  /// those of the first output, the transmission undone if it is one. So an event doesn't give away
  /// what the host is about to send.
  private func variablesBeforeOutputs(of host: HostID) -> EndpointVariables {
    outputs.isEmpty ? hosts[host].variables : outputs[0].variablesBefore
  }

  /// A segment that an engine transmits, with the marks that the trace adds.
  @inline(__always)
  private mutating func traced(
    _ header: Segment.Header, _ text: SegmentText, _ transmission: Transmission,
    by host: HostID, endpoint index: Int?, windowShift: UInt8, iss: SequenceNumber,
    irs: SequenceNumber
  ) -> TracedSegment {
    let isAcknowledging = header.control.contains(.ack)
    let repeats =
      isAcknowledging && noteAcknowledgment(header, by: host, endpoint: index)
      && text.isEmpty && header.control.isPureAcknowledgment
    // Whoever sends an ACK knows the number that the other side began with.
    let knowsPeer = index != nil && isAcknowledging
    return TracedSegment(
      id: takeSegmentID(), path: PathID(from: host),
      segment: Segment(header: header, text: text), sentAt: now, transit: .zero,
      isRetransmission: transmission.isRetransmission,
      isProbe: transmission.isProbe, isDuplicateAcknowledgment: repeats,
      windowShift: windowShift,
      senderISS: index == nil ? nil : iss,
      receiverISS: knowsPeer ? irs : nil, ecn: transmission.ecn)
  }

  /// Remembers the ACK and the window of a segment that is about to go; returns whether the one
  /// before it said the same. Text mostly does, so it's read before it is written: what is written
  /// must first be found to be nobody else's.
  @inline(__always)
  private mutating func noteAcknowledgment(
    _ header: Segment.Header, by host: HostID, endpoint index: Int?
  ) -> Bool {
    guard let index else { return false }
    let acknowledgment = SentAcknowledgment(ack: header.ack, window: header.window)
    if hosts[host].endpoints[index].lastAcknowledgment == acknowledgment { return true }
    hosts[host].endpoints[index].lastAcknowledgment = acknowledgment
    return false
  }

  /// A segment whose octets were damaged arrives: what it is made of is encoded, the bit flipped,
  /// and the codec finds out.
  private func discardDamaged(
    _ segment: inout TracedSegment, bit: Int, into trace: inout Trace
  ) {
    let host = segment.path.to
    let source = Self.address(of: segment.path.from)
    let destination = Self.address(of: host)
    var octets = SegmentCodec.encode(segment.segment, from: source, to: destination)
    octets[bit / 8] ^= 0x80 >> UInt8(bit % 8)
    do {
      _ = try SegmentCodec.decode(octets, from: source, to: destination)
      preconditionFailure("one flipped bit always changes the checksum")
    } catch {
      let variables = hosts[host].variables
      record(.arrived, &segment, at: host, variables: variables, into: &trace)
      record(
        .discarded, &segment, at: host, cause: .checksumFailed, variables: variables,
        into: &trace)
    }
  }

  /// A host's address, from the range for documentation (RFC 5737): a checksum covers it.
  public static func address(of host: HostID) -> IPv4Address {
    switch host {
    case .client: IPv4Address(192, 0, 2, 1)
    case .server: IPv4Address(192, 0, 2, 2)
    }
  }

  /// Tells of an event, which isn't even made where events are only counted.
  @inline(__always)
  func record(
    _ kind: @autoclosure () -> TraceEvent.Kind, at host: HostID,
    cause: @autoclosure () -> Cause? = nil, variables: @autoclosure () -> EndpointVariables,
    into trace: inout Trace
  ) {
    guard !trace.countsOnly() else { return }
    trace.append(
      kind(), at: now, host: host, cause: cause(), variables: variables(), isSetup: isSettingUp)
  }

  /// Tells what happened to a segment.
  @inline(__always)
  func record(
    _ stage: SegmentStage, _ segment: inout TracedSegment, at host: HostID,
    cause: @autoclosure () -> Cause? = nil, variables: @autoclosure () -> EndpointVariables,
    into trace: inout Trace
  ) {
    guard !trace.countsOnly() else { return }
    trace.append(
      stage, &segment, at: now, host: host, cause: cause(), variables: variables(),
      isSetup: isSettingUp)
  }
}

extension Output {
  /// The variables as they were before a transmission, if this is one of something new; else those
  /// after this output.
  fileprivate var variablesBefore: EndpointVariables {
    var variables = variables
    if case .transmit(let segment, let transmission) = kind, segment.length > 0,
      !transmission.isRetransmission
    {
      variables.sndNxt = segment.seq
      variables.octetsSent -= min(variables.octetsSent, UInt64(segment.text.count))
      variables.inFlight -= min(variables.inFlight, UInt32(segment.length))
    }
    return variables
  }
}
