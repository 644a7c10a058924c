import TCPEngine

/// Segments enter the path and leave it.
extension Network {
  /// Puts a segment on its path: tells of it, then lets faults, cut, queue, loss, bandwidth, delay
  /// and jitter decide what becomes of it.
  mutating func send(
    _ segment: TracedSegment, cause: Cause?, variables: EndpointVariables, into trace: inout Trace
  ) {
    var segment = segment
    let path = segment.path
    guard let leaves = admit(segment) else {
      segment.transit = paths[path.from].settings.delay
      record(.sent(segment), at: path.from, cause: cause, variables: variables, into: &trace)
      record(.lost(segment, .queue), at: path.from, variables: variables, into: &trace)
      return
    }
    let treatment = isSettingUp ? Treatment() : treat(segment)
    segment.transit = crossing(of: path, leaving: leaves) + treatment.delay
    record(.sent(segment), at: path.from, cause: cause, variables: variables, into: &trace)
    if segment.isForged {
      report(.injected(segment.id), at: path.from, variables, into: &trace)
    }
    report(treatment, of: segment, variables, into: &trace)
    cross(segment, treatment)
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
    guard let leaves = admit(copy) else {
      copy.transit = paths[copy.path.from].settings.delay
      record(.lost(copy, .queue), at: copy.path.from, variables: variables, into: &trace)
      return
    }
    copy.transit = crossing(of: copy.path, leaving: leaves)
    cross(copy, Treatment())
  }

  private mutating func admit(_ segment: TracedSegment) -> Instant? {
    paths[segment.path.from].admit(textOctets: segment.segment.text.count, now: now)
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
  private mutating func cross(_ segment: TracedSegment, _ treatment: Treatment) {
    let settings = paths[segment.path.from].settings
    var loss: LossReason?
    if !isSettingUp {
      if settings.lossPerMillion > 0, generator.chance(perMillion: settings.lossPerMillion) {
        loss = .random
      }
      if treatment.isDropped { loss = .fault }
      if paths[segment.path.from].isCut { loss = .cut }
    }
    if let loss {
      queue.insert(.loss(segment, loss), at: segment.halfWay)
    } else if treatment.overtakers > 0 {
      paths[segment.path.from].held.append(
        HeldSegment(
          segment: segment, damagedBit: treatment.damagedBit, remaining: treatment.overtakers,
          earliest: segment.arrivesAt))
    } else {
      queue.insert(
        .arrival(segment, damagedBit: treatment.damagedBit), at: segment.arrivesAt)
    }
  }

  mutating func takeSegmentID() -> SegmentID {
    lastSegmentNumber += 1
    return SegmentID(lastSegmentNumber)
  }

  // MARK: The other end

  /// A segment arrives or is lost, now.
  mutating func carryOut(_ happening: Happening, into trace: inout Trace) {
    switch happening {
    case .loss(let segment, let reason):
      lose(segment, reason, into: &trace)
    case .arrival(var segment, let damagedBit):
      segment.transit = now - segment.sentAt
      if hosts[segment.path.to].isUp {
        arrive(segment, damagedBit: damagedBit, into: &trace)
      } else {
        lose(segment, .cut, into: &trace)
      }
      release(overtaking: segment)
    }
  }

  private func lose(_ segment: TracedSegment, _ reason: LossReason, into trace: inout Trace) {
    let host = segment.path.from
    record(.lost(segment, reason), at: host, variables: hosts[host].variables, into: &trace)
  }

  /// Counts an arrival for those that wait to be overtaken, and lets go whom enough have passed.
  private mutating func release(overtaking segment: TracedSegment) {
    let from = segment.path.from
    guard !paths[from].held.isEmpty else { return }
    var index = 0
    while index < paths[from].held.count {
      if paths[from].held[index].segment.id.number < segment.id.number {
        paths[from].held[index].remaining -= 1
      }
      if paths[from].held[index].remaining > 0 {
        index += 1
        continue
      }
      let held = paths[from].held.remove(at: index)
      queue.insert(
        .arrival(held.segment, damagedBit: held.damagedBit), at: max(now, held.earliest))
    }
  }
}

extension TracedSegment {
  /// When it reaches the other end if nothing happens to it.
  var arrivesAt: Instant { sentAt + transit }
  /// When it is in the middle of the path.
  var halfWay: Instant { sentAt + transit / 2 }
}
