import TCPEngine

/// The engine's doors as a host holds them open.
///
/// What touches a connection is a mutating method of its `Endpoint`, even where nothing is changed:
/// that works in place, whereas a connection that is read out of an array is copied with its
/// queues.
extension Host {
  /// An undamaged segment arrives: the connection that it is for, by index, has taken it, and ended
  /// the door. Nil if there is none, which answers too.
  @inline(__always)
  mutating func arrive(
    _ segment: Segment, ecn: ECNCodepoint, now: Instant, queue: inout EventQueue,
    into outputs: inout Outputs
  ) -> Int? {
    guard var index = index(for: segment) else {
      Connection.segmentArrivesInClosed(segment, into: &outputs)
      return nil
    }
    if endpoints[index].isListener {
      if let cause = refusal(of: segment, byListener: index) {
        outputs.append(Output(.discard(segment), cause: cause, variables: EndpointVariables()))
        return nil
      }
      // The listener stays as it is; a copy of it answers, and is kept if it becomes a connection.
      index = add(endpoints[index].connection, isPassive: true)
    }
    let isOpened = endpoints[index].take(
      segment, ecn: ecn, isReading: isReading, now: now, into: &outputs)
    finishDoor(of: index, now: now, queue: &queue, into: &outputs)
    if isOpened { makeCurrent(index) }
    return index
  }

  /// Ends a door of the connection at that index: the default application takes what there is to
  /// read unless it has stopped reading, and a timeout that has changed gets the last place at its
  /// time, as a new event would.
  @inline(__always)
  mutating func finishDoor(
    of index: Int, now: Instant, queue: inout EventQueue, into outputs: inout Outputs
  ) {
    let hasChanged = endpoints[index].finishDoor(
      isReading: isReading, now: now, queue: &queue, into: &outputs)
    if hasChanged { findNextTimeout() }
    switch endpoints[index].connection.state {
    case .closed, .listen: hasIdle = true
    default: break
    }
  }

  /// Why a listener can't open a connection for a segment that asks for one: its backlog is full.
  /// The SYN is ignored, not refused: by the time that the peer sends it again there may be room.
  private func refusal(of segment: Segment, byListener index: Int) -> Cause? {
    guard segment.control.intersection([.syn, .ack, .rst]) == .syn else { return nil }
    let backlog = endpoints[index].connection.settings.backlog
    var halfOpen = 0
    for index in endpoints.indices where endpoints[index].isHalfOpen { halfOpen += 1 }
    guard halfOpen >= backlog else { return nil }
    return .backlogFull(
      segSeq: segment.seq, halfOpen: UInt32(halfOpen), backlog: UInt32(clamping: backlog))
  }
}

extension Endpoint {
  /// Gives the connection a segment, and says whether that has opened a listener's copy, or a
  /// connection in TIME-WAIT anew.
  fileprivate mutating func take(
    _ segment: Segment, ecn: ECNCodepoint, isReading: Bool, now: Instant,
    into outputs: inout Outputs
  ) -> Bool {
    let before = connection.state
    connection.hasOutstandingReceive = isReading
    connection.segmentArrives(segment, ecn: ecn, now: now, into: &outputs)
    switch before {
    case .listen: return connection.state != .listen
    case .timeWait: return connection.state == .synReceived
    default: return false
    }
  }

  /// The connection's timeouts that are due now.
  mutating func expire(now: Instant, into outputs: inout Outputs) {
    connection.timeout(now: now, into: &outputs)
    let next = connection.nextTimeout
    precondition(next.map { $0 > now } ?? true, "a timer that has expired isn't due again now")
  }

  /// Ends a door; whether the timeout has changed.
  fileprivate mutating func finishDoor(
    isReading: Bool, now: Instant, queue: inout EventQueue, into outputs: inout Outputs
  ) -> Bool {
    let due = connection.endPassage(isReading: isReading, now: now, into: &outputs)
    guard timer?.time != due else { return false }
    timer = due.map { queue.takePlace(at: $0) }
    return true
  }
}
