import TCPEngine

/// Segments enter the path and leave it.
extension Network {
  // A segment is handed on in place, `inout`, also where nobody changes it: passed as a value it
  // would be copied at every turn, and it is the largest thing on the way.

  /// Puts a segment on its path: tells of it, then lets faults, cut, queue, loss, bandwidth, delay
  /// and jitter decide what becomes of it.
  mutating func send(
    _ segment: inout TracedSegment, cause: Cause?, variables: EndpointVariables,
    into trace: inout Trace
  ) {
    let path = segment.path
    guard let leaves = admit(textOctets: segment.segment.text.count, to: path) else {
      segment.transit = paths[path.from].settings.delay
      record(.sent, &segment, at: path.from, cause: cause, variables: variables, into: &trace)
      record(.lost(.queue), &segment, at: path.from, variables: variables, into: &trace)
      return
    }
    let isTreated = !isSettingUp && !faults.isEmpty
    let treatment = isTreated ? treat(segment) : Treatment()
    segment.transit = crossing(of: path, leaving: leaves) + treatment.delay
    record(.sent, &segment, at: path.from, cause: cause, variables: variables, into: &trace)
    if segment.isForged {
      report(.injected(segment.id), at: path.from, variables, into: &trace)
    }
    if isTreated { report(treatment, of: segment, variables, into: &trace) }
    cross(&segment, treatment)
    for _ in 0..<treatment.copies { sendCopy(of: segment, variables, into: &trace) }
  }

  /// What the network, not the sender, makes of a duplicated segment: it follows the original into
  /// the path under its own number, past the faults.
  private mutating func sendCopy(
    of original: TracedSegment, _ variables: EndpointVariables, into trace: inout Trace
  ) {
    var copy = original
    copy.id = takeSegmentID()
    report(
      .duplicated(original.id, copy: copy.id), at: original.path.from, variables, into: &trace)
    guard let leaves = admit(textOctets: copy.segment.text.count, to: copy.path) else {
      copy.transit = paths[copy.path.from].settings.delay
      record(.lost(.queue), &copy, at: copy.path.from, variables: variables, into: &trace)
      return
    }
    copy.transit = crossing(of: copy.path, leaving: leaves)
    cross(&copy, Treatment())
  }

  private mutating func admit(textOctets: Int, to path: PathID) -> Instant? {
    paths[path.from].admit(textOctets: textOctets, now: now)
  }

  /// The whole crossing of a segment whose last octet leaves then.
  private mutating func crossing(of path: PathID, leaving: Instant) -> Microseconds {
    let settings = paths[path.from].settings
    var crossing = (leaving - now) + settings.delay
    if settings.jitter > .zero {
      let jitter = generator.number(below: UInt64(settings.jitter.count) + 1)
      crossing = crossing + Microseconds(Int64(jitter))
    }
    return crossing
  }

  /// Schedules the segment's end: its arrival, or its loss half-way.
  private mutating func cross(_ segment: inout TracedSegment, _ treatment: Treatment) {
    let settings = paths[segment.path.from].settings
    var loss: LossReason?
    if !isSettingUp {
      if settings.lossPerMillion > 0, generator.chance(perMillion: settings.lossPerMillion) {
        loss = .random
      }
      if treatment.isDropped { loss = .fault }
      if paths[segment.path.from].isCut { loss = .cut }
    }
    let crossing = Crossing(segment: segment, loss: loss, damagedBit: treatment.damagedBit)
    if loss != nil {
      queue.insert(crossing, at: segment.halfWay)
    } else if treatment.overtakers > 0 {
      paths[segment.path.from].held.append(
        HeldSegment(
          crossing: crossing, remaining: treatment.overtakers, setOutWith: segment.id,
          earliest: segment.arrivesAt))
    } else {
      queue.insert(crossing, at: segment.arrivesAt)
    }
  }

  mutating func takeSegmentID() -> SegmentID {
    lastSegmentNumber += 1
    return SegmentID(lastSegmentNumber)
  }

  // MARK: The other end

  /// A segment arrives or is lost, now.
  mutating func end(_ crossing: inout Crossing, into trace: inout Trace) {
    if let loss = crossing.loss { return lose(&crossing.segment, loss, into: &trace) }
    crossing.segment.transit = now - crossing.segment.sentAt
    if hosts[crossing.segment.path.to].isUp {
      arrive(&crossing, into: &trace)
    } else {
      lose(&crossing.segment, .cut, into: &trace)
    }
    release(overtaking: crossing.segment.id, on: crossing.segment.path)
  }

  private func lose(
    _ segment: inout TracedSegment, _ reason: LossReason, into trace: inout Trace
  ) {
    let host = segment.path.from
    record(.lost(reason), &segment, at: host, variables: hosts[host].variables, into: &trace)
  }

  /// Counts an arrival for those that wait to be overtaken, and lets go whom enough have passed.
  private mutating func release(overtaking segment: SegmentID, on path: PathID) {
    let from = path.from
    guard !paths[from].held.isEmpty else { return }
    var index = 0
    while index < paths[from].held.count {
      if paths[from].held[index].setOutWith.number < segment.number {
        paths[from].held[index].remaining -= 1
      }
      if paths[from].held[index].remaining > 0 {
        index += 1
        continue
      }
      let held = paths[from].held.remove(at: index)
      queue.insert(held.crossing, at: max(now, held.earliest))
    }
  }
}

extension TracedSegment {
  /// When it reaches the other end if nothing happens to it.
  var arrivesAt: Instant { sentAt + transit }
  /// When it is in the middle of the path.
  var halfWay: Instant { sentAt + transit / 2 }
}
