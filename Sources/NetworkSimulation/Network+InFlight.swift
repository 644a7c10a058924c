import TCPEngine

/// What can be done by hand to segments that are on their way.
extension Network {
  /// The segments on their way that will arrive if nothing more is done to them, in the order in
  /// which they set out. O(n log n).
  public var segmentsInFlight: [TracedSegment] {
    let held = PathID.both.flatMap { paths[$0.from].held.map(\.crossing) }
    return (queue.crossings + held).filter { $0.loss == nil }.map(\.segment)
      .sorted { $0.id.number < $1.id.number }
  }

  /// Whether the segment hasn't passed the middle of its path, where segments are lost; that it is
  /// on its way at all isn't checked.
  public func canBeLost(_ segment: TracedSegment) -> Bool { segment.halfWay >= now }

  /// Loses a segment on its way in the middle of its path. False, and nothing happens, if it isn't
  /// on its way or is past the middle.
  public mutating func lose(_ id: SegmentID, into trace: inout Trace) -> Bool {
    guard let segment = segmentsInFlight.first(where: { $0.id == id }), canBeLost(segment) else {
      return false
    }
    tell(.dropped(id), of: segment, into: &trace)
    paths[segment.path.from].held.removeAll { $0.crossing.segment.id == id }
    let isQueued = rewriteArrival(of: segment) { crossing in
      crossing.loss = .fault
      crossing.place.time = segment.halfWay
    }
    if !isQueued {
      queue.insert(Crossing(segment: segment, loss: .fault), at: segment.halfWay)
    }
    return true
  }

  /// Copies a segment on its way: the copy arrives right after it, as damaged as it is. False, and
  /// nothing happens, if it isn't on its way.
  public mutating func duplicate(_ id: SegmentID, into trace: inout Trace) -> Bool {
    guard let segment = segmentsInFlight.first(where: { $0.id == id }) else { return false }
    let copy = takeSegmentID()
    tell(.duplicated(id, copy: copy), of: segment, into: &trace)
    let from = segment.path.from
    if let index = paths[from].held.firstIndex(where: { $0.crossing.segment.id == id }) {
      var held = paths[from].held[index]
      held.crossing.segment.id = copy
      paths[from].held.insert(held, at: index + 1)
      return true
    }
    guard var crossing = queue.crossing(of: segment) else {
      preconditionFailure("a segment on its way waits in the queue or to be overtaken")
    }
    crossing.segment.id = copy
    // In the original's own place, where it comes second.
    queue.insert(crossing)
    return true
  }

  /// Lengthens the crossing of a segment on its way. False, and nothing happens, if it isn't on its
  /// way. Traps on a time that isn't positive.
  public mutating func delay(
    _ id: SegmentID, by span: Microseconds, into trace: inout Trace
  ) -> Bool {
    precondition(span > .zero, "a crossing is lengthened by some time")
    guard let segment = segmentsInFlight.first(where: { $0.id == id }) else { return false }
    tell(.delayed(id, by: span), of: segment, into: &trace)
    for index in paths[segment.path.from].held.indices
    where paths[segment.path.from].held[index].crossing.segment.id == id {
      let earliest = paths[segment.path.from].held[index].earliest
      paths[segment.path.from].held[index].earliest = earliest + span
    }
    _ = rewriteArrival(of: segment) { $0.place.time = $0.place.time + span }
    return true
  }

  /// Damages the octets of a segment on its way: it arrives and its checksum fails. False, and
  /// nothing happens, if it isn't on its way.
  public mutating func corrupt(_ id: SegmentID, into trace: inout Trace) -> Bool {
    guard let segment = segmentsInFlight.first(where: { $0.id == id }) else { return false }
    let bit = drawBit(of: segment.segment)
    tell(.corrupted(id), of: segment, into: &trace)
    for index in paths[segment.path.from].held.indices
    where paths[segment.path.from].held[index].crossing.segment.id == id {
      paths[segment.path.from].held[index].crossing.damagedBit = bit
    }
    _ = rewriteArrival(of: segment) { $0.damagedBit = bit }
    return true
  }

  /// Holds a segment on its way until so many later ones have overtaken it. False, and nothing
  /// happens, if it isn't on its way, or is held already. Traps on a count below one.
  public mutating func reorder(
    _ id: SegmentID, by count: Int, into trace: inout Trace
  ) -> Bool {
    precondition(count > 0, "a segment is overtaken by some")
    guard let segment = segmentsInFlight.first(where: { $0.id == id }),
      let crossing = queue.remove(id, from: segment.path)
    else { return false }
    tell(.reordered(id, by: count), of: segment, into: &trace)
    let held = HeldSegment(
      crossing: crossing, remaining: count, earliest: crossing.place.time)
    let from = segment.path.from
    let place = paths[from].held.firstIndex { $0.crossing.segment.id.number > id.number }
    paths[from].held.insert(held, at: place ?? paths[from].held.endIndex)
    return true
  }

  /// Disarms every fault and forgets what it has counted: no segment is taken any more.
  public mutating func disarmFaults() { faults.removeAll() }

  private func tell(_ report: FaultReport, of segment: TracedSegment, into trace: inout Trace) {
    let host = segment.path.from
    self.report(report, at: host, hosts[host].variables, into: &trace)
  }

  /// False if it isn't in the queue.
  private mutating func rewriteArrival(
    of segment: TracedSegment, _ change: (inout Crossing) -> Void
  ) -> Bool {
    var isFound = false
    queue.rewrite(segment.path) { crossing in
      guard crossing.loss == nil, crossing.segment.id == segment.id else { return }
      isFound = true
      change(&crossing)
    }
    return isFound
  }
}

extension TracedSegment {
  /// When it is, or was, in the middle of its path.
  public var middleOfCrossing: Instant { halfWay }
}
