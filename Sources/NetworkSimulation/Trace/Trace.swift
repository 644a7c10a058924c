import TCPEngine

/// All that happened, in order. A lesson, a script and a capture each become a trace; the stage,
/// the exports, the checks and the JSON all read one.
///
/// The first thousand events are kept as they are, unless more are asked for. From then on they are
/// packed as they come, by the thousand: a few octets each instead of 256. Copies share what is
/// packed.
public struct Trace: Sendable {
  /// Events in a packed chunk.
  static let chunkLength = 1_024

  /// How many events are kept as they are.
  private let plainLimit: Int
  /// The first events, as they are.
  private var first: [TraceEvent] = []
  /// Those after them, in full chunks.
  private var packed: [PackedEvents] = []
  /// Those after these, in the chunk that is being filled, and what filling it needs to remember.
  private var open = PackedEvents()
  private var history = LaneHistory.empty
  private var lastTime: Instant?
  /// What isn't kept but counted, where only the count is asked for.
  private var counted: Int?

  /// Nothing has happened yet. The first `plainThousands` times 1,024 events, 256 octets each, are
  /// kept as they are: reading one of those by its index is O(1). Traps if that is negative.
  public init(plainThousands: Int = 1) {
    precondition(plainThousands >= 0, "events are kept as they are, or they aren't")
    plainLimit = plainThousands * Self.chunkLength
  }

  /// A trace for a replay of what another trace holds: it counts its events and forgets them.
  static func countingOnly() -> Trace {
    var trace = Trace()
    trace.counted = 0
    return trace
  }

  /// How many events.
  public var count: Int { counted ?? first.count + packed.count * Self.chunkLength + open.count }

  /// The event at `index`, 0 ..< `count`. Traps outside. O(1) for those kept as they are; later
  /// ones are unpacked from the beginning of their thousand, so read many of them by `events(in:)`.
  public subscript(index: Int) -> TraceEvent {
    precondition(index >= 0 && index < count, "an event's index is inside its trace")
    if index < first.count { return first[index] }
    let index = index - plainLimit
    return chunk(index / Self.chunkLength).event(at: index % Self.chunkLength)
  }

  /// Adds an event. Traps if it is earlier than the last one. O(1) on average.
  public mutating func append(_ event: TraceEvent) {
    append(
      event.kind, at: event.time, host: event.host, cause: event.cause, variables: event.variables,
      isSetup: event.isSetup)
  }

  /// Whether events are counted, not kept.
  var isCounting: Bool { counted != nil }

  /// Counts events. Only for a trace that counts.
  mutating func count(_ events: Int) { counted = (counted ?? 0) + events }

  /// Counts an event, if that is all that is asked for: then it needn't be made.
  mutating func countsOnly() -> Bool {
    guard isCounting else { return false }
    count(1)
    return true
  }

  /// Adds the event that has these parts. Not for a trace that only counts.
  @inline(never)
  mutating func append(
    _ kind: TraceEvent.Kind, at time: Instant, host: HostID, cause: Cause?,
    variables: EndpointVariables, isSetup: Bool
  ) {
    switch makeRoom(at: time) {
    case .first:
      first.append(
        TraceEvent(
          time: time, host: host, kind: kind, cause: cause, variables: variables, isSetup: isSetup))
    case .open:
      var lanes = EventLanes(
        at: time, host: host, cause: cause, variables: variables, isSetup: isSetup)
      lanes.put(kind, at: time, extras: &open.extras)
      open.append(lanes, &history)
    }
  }

  /// Adds what happened to a segment; it is read in place, which a kind made of it couldn't be.
  @inline(never)
  mutating func append(
    _ stage: SegmentStage, _ segment: inout TracedSegment, at time: Instant, host: HostID,
    cause: Cause?, variables: EndpointVariables, isSetup: Bool
  ) {
    switch makeRoom(at: time) {
    case .first:
      first.append(
        TraceEvent(
          time: time, host: host, kind: stage.kind(of: segment), cause: cause,
          variables: variables, isSetup: isSetup))
    case .open:
      var lanes = EventLanes(
        at: time, host: host, cause: cause, variables: variables, isSetup: isSetup)
      lanes.put(stage, &segment, at: time, extras: &open.extras)
      open.append(lanes, &history)
    }
  }

  /// Where the next event goes.
  private enum Room {
    case first
    case open
  }

  /// Makes room for an event at that time.
  private mutating func makeRoom(at time: Instant) -> Room {
    precondition(lastTime.map { $0 <= time } ?? true, "a trace runs forward in time")
    lastTime = time
    guard first.count == plainLimit else { return .first }
    if open.count == Self.chunkLength {
      open.close()
      packed.append(open)
      open = PackedEvents()
    }
    if open.count == 0 { history.begin() }
    return .open
  }

  /// The events in a half-open range of indices; the slice has indices of its own. Traps outside
  /// 0 ..< `count`. O(events) where they are packed, and a thousand at most beside.
  public func events(in range: Range<Int>) -> ArraySlice<TraceEvent> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range inside the trace")
    if range.upperBound <= first.count { return first[range] }
    var events: [TraceEvent] = []
    events.reserveCapacity(range.count)
    if range.lowerBound < first.count { events += first[range.lowerBound...] }
    var next = max(range.lowerBound, first.count)
    while next < range.upperBound {
      let number = (next - plainLimit) / Self.chunkLength
      let start = plainLimit + number * Self.chunkLength
      let end = min(range.upperBound - start, Self.chunkLength)
      events += chunk(number).events(upTo: end)[(next - start)...]
      next = start + end
    }
    return events[...]
  }

  /// The first `count` events. Traps if there are fewer. What is packed is shared.
  public func prefix(_ count: Int) -> Trace {
    var first = self
    first.truncate(to: count)
    return first
  }

  /// Forgets the events from `count` on. Traps if there are fewer. O(events that are forgotten),
  /// and a thousand at most beside. Not for a trace that only counts.
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count, "a trace is cut short inside")
    guard count < self.count else { return }
    if count <= first.count {
      first.removeLast(first.count - count)
      packed = []
      open = PackedEvents()
      lastTime = first.last?.time
    } else {
      // A chunk is closed by the event after it.
      let number = (count - 1 - plainLimit) / Self.chunkLength
      let kept = events(in: plainLimit + number * Self.chunkLength..<count)
      packed.removeSubrange(min(number, packed.count)...)
      open = PackedEvents()
      lastTime = nil
      for event in kept { append(event) }
    }
  }

  private func chunk(_ number: Int) -> PackedEvents {
    number < packed.count ? packed[number] : open
  }
}

extension Trace: Equatable {
  /// Whether the same happened.
  public static func == (left: Trace, right: Trace) -> Bool {
    guard left.count == right.count, left.counted == right.counted else { return false }
    guard left.first.count == right.first.count else {
      let all = 0..<left.count
      return left.events(in: all) == right.events(in: all)
    }
    return left.first == right.first && left.packed == right.packed && left.open == right.open
  }
}
