import TCPEngine

/// Segments enter the path and leave it.
extension Network {
  // A segment is handed on in place, `inout`, also where nobody changes it: it is the largest thing
  // on the way, and the queue alone makes a copy.

  /// Puts a segment on its path: tells of it, then lets faults, cut, queue, loss, bandwidth, delay
  /// and jitter decide what becomes of it.
  @inline(__always)
  mutating func send(
    _ crossing: consuming Crossing, cause: Cause?, variables: EndpointVariables,
    into trace: inout Trace
  ) {
    if enter(&crossing, cause: cause, variables: variables, into: &trace) {
      queue.insert(crossing)
    }
  }

  /// A segment enters its path. Whether it is on its way then, to its place in the order of events:
  /// not if it never is, or if a fault holds it back.
  private mutating func enter(
    _ crossing: inout Crossing, cause: Cause?, variables: EndpointVariables,
    into trace: inout Trace
  ) -> Bool {
    let path = crossing.segment.path
    let textOctets = crossing.segment.segment.text.count
    guard let leaves = paths[path.from].admit(textOctets: textOctets, now: now) else {
      crossing.segment.transit = paths[path.from].settings.delay
      record(
        .sent, &crossing.segment, at: path.from, cause: cause, variables: variables, into: &trace)
      record(.lost(.queue), &crossing.segment, at: path.from, variables: variables, into: &trace)
      return false
    }
    guard isSettingUp || faults.isEmpty, !crossing.segment.isForged else {
      return enterTreated(
        &crossing, leaving: leaves, cause: cause, variables: variables, into: &trace)
    }
    crossing.segment.transit = transit(on: path, leaving: leaves)
    record(
      .sent, &crossing.segment, at: path.from, cause: cause, variables: variables, into: &trace)
    return cross(&crossing)
  }

  /// Goes on with a segment that is forged, or that the armed faults look at.
  private mutating func enterTreated(
    _ crossing: inout Crossing, leaving leaves: Instant, cause: Cause?,
    variables: EndpointVariables, into trace: inout Trace
  ) -> Bool {
    let path = crossing.segment.path
    let isTreated = !isSettingUp && !faults.isEmpty
    let treatment = isTreated ? treat(crossing.segment) : Treatment()
    crossing.segment.transit = transit(on: path, leaving: leaves) + treatment.delay
    crossing.damagedBit = treatment.damagedBit
    record(
      .sent, &crossing.segment, at: path.from, cause: cause, variables: variables, into: &trace)
    if crossing.segment.isForged {
      report(.injected(crossing.segment.id), at: path.from, variables, into: &trace)
    }
    if isTreated { report(treatment, of: crossing.segment, variables, into: &trace) }
    let isOnItsWay = cross(
      &crossing, isDropped: treatment.isDropped, overtakers: treatment.overtakers)
    guard treatment.copies > 0 else { return isOnItsWay }
    // Copies follow the original into the queue.
    if isOnItsWay { queue.insert(crossing) }
    for _ in 0..<treatment.copies { sendCopy(of: crossing.segment, variables, into: &trace) }
    return false
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
    let textOctets = copy.segment.text.count
    guard let leaves = paths[copy.path.from].admit(textOctets: textOctets, now: now) else {
      copy.transit = paths[copy.path.from].settings.delay
      record(.lost(.queue), &copy, at: copy.path.from, variables: variables, into: &trace)
      return
    }
    copy.transit = transit(on: copy.path, leaving: leaves)
    var crossing = Crossing(segment: copy, setOutWith: original.id)
    if cross(&crossing) { queue.insert(crossing) }
  }

  /// How long the whole crossing takes a segment whose last octet leaves then.
  @inline(__always)
  private mutating func transit(on path: PathID, leaving: Instant) -> Microseconds {
    let transit = (leaving - now) + paths[path.from].settings.delay
    let jitter = paths[path.from].settings.jitter
    guard jitter > .zero else { return transit }
    let drawn = generator.number(below: UInt64(jitter.count) + 1)
    return transit + Microseconds(Int64(drawn))
  }

  /// Decides on the segment's end, its arrival or its loss half-way, and on the place of that in
  /// the order of events. False if it is held back.
  @inline(__always)
  private mutating func cross(
    _ crossing: inout Crossing, isDropped: Bool = false, overtakers: Int = 0
  ) -> Bool {
    let from = crossing.segment.path.from
    if !isSettingUp {
      let rate = paths[from].settings.lossPerMillion
      if rate > 0, generator.chance(perMillion: rate) { crossing.loss = .random }
      if isDropped { crossing.loss = .fault }
      if paths[from].isCut { crossing.loss = .cut }
    }
    let end = crossing.loss == nil ? crossing.segment.arrivesAt : crossing.segment.halfWay
    guard crossing.loss == nil, overtakers > 0 else {
      crossing.place = queue.takePlace(at: end)
      return true
    }
    paths[from].held.append(
      HeldSegment(
        crossing: crossing, remaining: overtakers, earliest: end))
    return false
  }

  mutating func takeSegmentID() -> SegmentID {
    lastSegmentNumber += 1
    return SegmentID(lastSegmentNumber)
  }

  // MARK: The other end

  /// A segment arrives or is lost, now.
  @inline(__always)
  mutating func end(_ crossing: inout Crossing, into trace: inout Trace) {
    if let loss = crossing.loss { return lose(&crossing.segment, loss, into: &trace) }
    crossing.segment.transit = now - crossing.segment.sentAt
    if hosts[crossing.segment.path.to].isUp {
      arrive(&crossing, into: &trace)
    } else {
      lose(&crossing.segment, .cut, into: &trace)
    }
  }

  private func lose(
    _ segment: inout TracedSegment, _ reason: LossReason, into trace: inout Trace
  ) {
    let host = segment.path.from
    record(.lost(reason), &segment, at: host, variables: hosts[host].variables, into: &trace)
  }

  /// Counts the arrival of what set out as, or with, a segment for those that wait to be overtaken,
  /// and lets go whom enough have passed.
  ///
  /// What is let go comes right behind the one that has passed last at `place`, before others that
  /// arrive at the same instant.
  @inline(__always)
  mutating func release(
    overtaking segment: SegmentID?, at place: EventQueue.Place, on from: HostID
  ) {
    guard !paths[from].held.isEmpty, let segment else { return }
    var index = 0
    while index < paths[from].held.count {
      if paths[from].held[index].crossing.setOutWith.number < segment.number {
        paths[from].held[index].remaining -= 1
      }
      if paths[from].held[index].remaining > 0 {
        index += 1
        continue
      }
      var held = paths[from].held.remove(at: index)
      guard held.earliest <= now else {
        queue.insert(held.crossing, at: held.earliest)
        continue
      }
      held.crossing.place = place
      queue.insert(held.crossing)
    }
  }
}

extension TracedSegment {
  /// When it reaches the other end if nothing happens to it.
  var arrivesAt: Instant { sentAt + transit }
  /// When it is in the middle of the path.
  var halfWay: Instant { sentAt + transit / 2 }
}
