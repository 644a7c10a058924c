import NetworkSimulation
import TCPEngine

/// The kernel's segments and its peer's, on the wire between them.
extension Kernel {
  /// A segment sets out, from either end: tells of it and of what is done to it, and brings it to
  /// the other end if nothing is.
  mutating func send(
    _ traced: TracedSegment, ecn: ECNCodepoint, cause: Cause? = nil,
    variables: EndpointVariables = EndpointVariables()
  ) {
    if traced.isRetransmission { wire.noteRetransmission(of: traced.segment) }
    let treatment = wire.treatment(on: traced.path)
    var segment = traced
    segment.transit = treatment.delay
    let host = segment.path.from
    record(.sent(segment), at: host, cause, variables: variables)
    var crossing = Wire.Crossing(segment: segment, ecn: ecn, ends: now + treatment.delay)
    guard !treatment.isEmpty else { return end(crossing) }
    for report in treatment.reports(of: segment.id) {
      record(.fault(report), at: host, variables: variables)
    }
    crossing.isDamaged = treatment.isDamaged
    crossing.isLost = treatment.isLost
    if treatment.overtakers > 0, !treatment.isLost {
      wire.hold(crossing, overtakers: treatment.overtakers)
    } else {
      wire.insert(crossing)
    }
    for _ in 0..<treatment.copies {
      var copy = crossing
      copy.segment.id = takeSegmentID()
      // The copy is the network's: what is done to the original isn't done to it.
      (copy.ends, copy.isDamaged, copy.isLost) = (now, false, false)
      copy.segment.transit = .zero
      record(
        .fault(.duplicated(segment.id, copy: copy.segment.id)), at: host, variables: variables)
      wire.insert(copy)
    }
  }

  /// A segment's way ends, now.
  mutating func end(_ crossing: Wire.Crossing) {
    var segment = crossing.segment
    if crossing.isLost {
      return record(
        .lost(segment, .fault), at: segment.path.from, variables: shownVariables(of: segment))
    }
    segment.transit = now - segment.sentAt
    if crossing.isDamaged {
      let variables = segment.path.to == host ? shownVariables(of: segment) : EndpointVariables()
      record(.arrived(segment), at: segment.path.to, variables: variables)
      record(.discarded(segment), at: segment.path.to, .checksumFailed, variables: variables)
    } else if segment.path.to == host {
      take(segment, ecn: crossing.ecn)
    } else {
      wire.noteReception(of: segment.segment)
      record(.arrived(segment), at: segment.path.to)
    }
    wire.noteEnd(of: crossing, now: now)
  }

  /// The variables of the connection that a segment belongs to, where the kernel sees to it.
  private func shownVariables(of segment: TracedSegment) -> EndpointVariables {
    let ports =
      segment.path.from == host
      ? (segment.segment.sourcePort, segment.segment.destinationPort)
      : (segment.segment.destinationPort, segment.segment.sourcePort)
    let conversation = conversations.last {
      ($0.connection.localPort, $0.connection.remotePort) == ports
    }
    return conversation?.connection.variables ?? EndpointVariables()
  }
}

extension Wire.Treatment {
  /// What the trace tells of it; copies are told with their own numbers.
  fileprivate func reports(of segment: SegmentID) -> [FaultReport] {
    var reports: [FaultReport] = []
    if isDamaged { reports.append(.corrupted(segment)) }
    if delay > .zero { reports.append(.delayed(segment, by: delay)) }
    if overtakers > 0, !isLost { reports.append(.reordered(segment, by: overtakers)) }
    if isLost { reports.append(.dropped(segment)) }
    return reports
  }
}
