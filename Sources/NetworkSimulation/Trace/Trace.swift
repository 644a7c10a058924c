import TCPEngine

/// All that happened, in order. A lesson, a script and a capture each become a trace; the stage,
/// the exports, the checks and the JSON all read one.
///
/// The newest events are kept as they are, older ones packed by the thousand: about 15 octets each
/// instead of 256. Copies share what is packed.
public struct Trace: Sendable {
  /// Events in a packed chunk. A lesson hardly ever reaches it, so nothing of it is packed.
  static let chunkLength = 1_024

  private var packed: [PackedEvents] = []
  private var recent: [TraceEvent] = []
  private var lastTime: Instant?
  /// What isn't kept but counted, where only the count is asked for.
  private var counted: Int?

  /// Nothing has happened yet.
  public init() {}

  /// A trace for a replay of what another trace holds: it counts its events and forgets them.
  static func countingOnly() -> Trace {
    var trace = Trace()
    trace.counted = 0
    return trace
  }

  /// Whether it forgets its events, so that making them is in vain.
  var isCountingOnly: Bool { counted != nil }

  /// Counts an event that isn't kept.
  mutating func countOne() { counted = (counted ?? 0) + 1 }

  /// How many events.
  public var count: Int { counted ?? packed.count * Self.chunkLength + recent.count }

  /// The event at `index`, 0 ..< `count`. Traps outside. O(1) for the last thousand; older ones are
  /// unpacked from the beginning of their thousand, so read many of them by `events(in:)`.
  public subscript(index: Int) -> TraceEvent {
    precondition(index >= 0 && index < count, "an event's index is inside its trace")
    let start = packed.count * Self.chunkLength
    if index >= start { return recent[index - start] }
    return packed[index / Self.chunkLength].event(at: index % Self.chunkLength)
  }

  /// Adds an event. Traps if it is earlier than the last one. O(1) on average.
  public mutating func append(_ event: TraceEvent) {
    precondition(lastTime.map { $0 <= event.time } ?? true, "a trace runs forward in time")
    if recent.count == Self.chunkLength {
      packed.append(PackedEvents(recent))
      recent.removeAll(keepingCapacity: true)
    }
    lastTime = event.time
    recent.append(event)
  }

  /// The events in a half-open range of indices; the slice has indices of its own. Traps outside
  /// 0 ..< `count`. O(events) where they are packed, and a thousand at most beside.
  public func events(in range: Range<Int>) -> ArraySlice<TraceEvent> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range inside the trace")
    let start = packed.count * Self.chunkLength
    if range.lowerBound >= start {
      return recent[(range.lowerBound - start)..<(range.upperBound - start)]
    }
    var events: [TraceEvent] = []
    events.reserveCapacity(range.count)
    var next = range.lowerBound
    while next < min(range.upperBound, start) {
      let chunk = next / Self.chunkLength
      let end = min(range.upperBound, (chunk + 1) * Self.chunkLength)
      let unpacked = packed[chunk].events(upTo: end - chunk * Self.chunkLength)
      events += unpacked[(next % Self.chunkLength)...]
      next = end
    }
    if range.upperBound > start { events += recent[0..<(range.upperBound - start)] }
    return events[...]
  }
}

extension Trace: Equatable {}
