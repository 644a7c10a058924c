import TCPEngine

/// The engine's doors as a host holds them open.
///
/// What touches a connection is a mutating method of its `Endpoint`, even where nothing is changed:
/// that works in place, whereas a connection that is read out of an array is copied with its queues.
extension Host {
  /// An undamaged segment arrives: the connection that it is for, by index, has taken it. Nil if
  /// there is none, which answers too. Marks a duplicate ACK in `segment`.
  mutating func arrive(
    _ segment: inout TracedSegment, now: Instant, into outputs: inout [Output]
  ) -> Int? {
    guard var index = index(for: segment.segment) else {
      Connection.segmentArrivesInClosed(segment.segment, into: &outputs)
      return nil
    }
    if endpoints[index].isListener {
      if let cause = refusal(of: segment.segment, byListener: index) {
        outputs.append(
          Output(.discard(segment.segment), cause: cause, variables: EndpointVariables()))
        return nil
      }
      // The listener stays as it is; a copy of it answers, and is kept if it becomes a connection.
      index = add(endpoints[index].connection, isPassive: true)
    }
    let isOpened = endpoints[index].take(&segment, isReading: isReading, now: now, into: &outputs)
    if isOpened { makeCurrent(index) }
    return index
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
    _ segment: inout TracedSegment, isReading: Bool, now: Instant, into outputs: inout [Output]
  ) -> Bool {
    let before = connection.state
    connection.hasOutstandingReceive = isReading
    connection.segmentArrives(segment.segment, ecn: segment.ecn, now: now, into: &outputs)
    segment.isDuplicateAcknowledgment = connection.hasTakenDuplicate
    switch before {
    case .listen: return connection.state != .listen
    case .timeWait: return connection.state == .synReceived
    default: return false
    }
  }

  /// Ends a door: the default application takes what there is to read unless it has stopped reading,
  /// and a timeout that has changed gets the last place at its time, as a new event would.
  mutating func finishDoor(
    isReading: Bool, now: Instant, queue: inout EventQueue, into outputs: inout [Output]
  ) {
    let due = connection.endPassage(isReading: isReading, now: now, into: &outputs)
    if timer?.time != due { timer = due.map { queue.takePlace(at: $0) } }
  }

  /// Whether a segment that it sends now repeats the acknowledgment that it sent last; remembers
  /// this one.
  mutating func repeatsAcknowledgment(sending segment: Segment) -> Bool {
    defer { lastAcknowledgment = SentAcknowledgment(ack: segment.ack, window: segment.window) }
    return repeatsLastAcknowledgment(segment)
  }
}
