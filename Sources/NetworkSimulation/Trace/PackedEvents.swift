import TCPEngine

/// Events in a few octets each: every event as its differences from an earlier one of its class.
///
/// An event's numbers (see `EventLanes`) are predicted from the event of the same class before it,
/// those that move steadily from the two before it, and only the lanes in which the prediction
/// fails are kept. One event reads: its class, with a bit that says that the same lanes differ as
/// the last time; unless they do, which lanes; then each difference in as many octets as it needs.
///
/// Events are read from the first on, so looking one up is O(`count`).
struct PackedEvents: Sendable {
  /// How many events.
  private(set) var count = 0
  private var octets: [UInt8] = []
  /// How many of the octets are written; the rest is room while events are added.
  private var end = 0
  /// What of the events isn't numbers: to be added to before the event's lanes are.
  var extras = EventLanes.Extras()

  /// All events. O(`count`).
  var events: [TraceEvent] { events(upTo: count) }

  /// The first `end` events. O(`end`).
  func events(upTo end: Int) -> [TraceEvent] {
    var events: [TraceEvent] = []
    events.reserveCapacity(end)
    var reader = Reader(self)
    for _ in 0..<end { events.append(reader.next()) }
    return events
  }

  /// The event at `index`. O(`index`).
  func event(at index: Int) -> TraceEvent {
    var reader = Reader(self)
    for _ in 0..<index { reader.skip() }
    return reader.next()
  }

  private struct Reader {
    private let events: PackedEvents
    private var history = LaneHistory()
    private var position = 0
    private var extrasPosition = EventLanes.ExtrasPosition()

    init(_ events: PackedEvents) {
      self.events = events
    }

    mutating func next() -> TraceEvent {
      let lanes = history.read(from: events.octets, at: &position)
      return lanes.event(extras: events.extras, at: &extrasPosition)
    }

    mutating func skip() {
      let lanes = history.read(from: events.octets, at: &position)
      lanes.skip(at: &extrasPosition)
    }
  }
}

// MARK: Writing

extension PackedEvents {
  /// The most octets that an event takes: class, groups, six masks, and five octets a lane.
  private static let longestEvent = 8 + EventLanes.count * 5

  /// Adds an event, by what is remembered of those added before. O(1).
  mutating func append(_ lanes: EventLanes, _ history: inout LaneHistory) {
    if octets.count - end < Self.longestEvent {
      octets.append(contentsOf: repeatElement(0, count: max(octets.count, 8_192)))
    }
    end = octets.withUnsafeMutableBufferPointer { octets in
      history.write(lanes, to: octets, at: end)
    }
    count += 1
  }

  /// Holds no more memory than is used, now that all events are there.
  mutating func close() {
    octets = Array(octets[0..<end])
    assert(PackedEvents(events).events == events, "what is unpacked can be packed again")
  }

  private init(_ events: [TraceEvent]) {
    var history = LaneHistory()
    for event in events {
      var lanes = EventLanes(
        at: event.time, host: event.host, cause: event.cause, variables: event.variables,
        isSetup: event.isSetup)
      lanes.put(event.kind, at: event.time, extras: &extras)
      append(lanes, &history)
    }
  }
}

extension PackedEvents: Equatable {
  static func == (left: PackedEvents, right: PackedEvents) -> Bool {
    guard left.count == right.count, left.extras == right.extras else { return false }
    // Equal events may have unequal octets: what pads a cause isn't defined.
    return left.octets[0..<left.end] == right.octets[0..<right.end] || left.events == right.events
  }
}

/// What writer and reader of packed events remember of each class.
struct LaneHistory: Sendable {
  fileprivate static let sameLanes: UInt8 = 128

  private struct Class: Sendable {
    /// The last event's lanes.
    var last = EventLanes.Numbers()
    /// By how much they had moved.
    var moved = EventLanes.Numbers()
    /// Which lanes differed from their prediction the last time.
    var differing: UInt64 = 0

    /// Writes lanes by how far they are from what was to be expected; remembers them.
    mutating func write(_ lanes: EventLanes, with writer: inout OctetWriter) {
      let moves = lanes.numbers &- last
      var differences = moves &- (moved & EventLanes.steady)
      last = lanes.numbers
      moved = moves
      withUnsafeBytes(of: &differences) { raw in
        var mask = LaneHistory.mask(of: raw)
        if mask == differing {
          writer.put(lanes.classNumber | LaneHistory.sameLanes)
        } else {
          differing = mask
          writer.put(lanes.classNumber)
          writer.put(mask: mask)
        }
        let values = raw.assumingMemoryBound(to: UInt32.self)
        while mask != 0 {
          writer.put(difference: values[mask.trailingZeroBitCount])
          mask &= mask &- 1
        }
      }
    }

    /// The lanes that are so far from what was to be expected; remembers them.
    mutating func lanes(differing differences: EventLanes.Numbers) -> EventLanes.Numbers {
      moved = differences &+ (moved & EventLanes.steady)
      last = last &+ moved
      return last
    }
  }

  private var classes: [Class]

  /// No room yet: `begin` makes it.
  static let empty = LaneHistory(classes: [])

  private init(classes: [Class]) {
    self.classes = classes
  }

  /// Nothing remembered yet.
  init() {
    self = .empty
    begin()
  }

  /// Forgets everything.
  mutating func begin() {
    classes = [Class](repeating: Class(), count: EventLanes.classCount)
  }

  /// Writes an event's lanes at `start` and returns where they end. Traps if `octets` end too
  /// early.
  mutating func write(
    _ lanes: EventLanes, to octets: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var writer = OctetWriter(octets: octets, position: start)
    classes[Int(lanes.classNumber)].write(lanes, with: &writer)
    return writer.position
  }

  /// The lanes that aren't zero, the first one being the lowest bit.
  fileprivate static func mask(of raw: UnsafeRawBufferPointer) -> UInt64 {
    let pairs = raw.assumingMemoryBound(to: UInt64.self)
    var mask: UInt64 = 0
    for pair in 0..<(EventLanes.count / 2) where pairs[pair] != 0 {
      if UInt32(truncatingIfNeeded: pairs[pair]) != 0 { mask |= 1 << UInt64(2 * pair) }
      if pairs[pair] >> 32 != 0 { mask |= 2 << UInt64(2 * pair) }
    }
    return mask
  }

  /// Reads the lanes of the event at `position`, which moves on behind it.
  mutating func read(from octets: [UInt8], at position: inout Int) -> EventLanes {
    var reader = OctetReader(octets: octets, position: position)
    let first = reader.next()
    var lanes = EventLanes()
    lanes.classNumber = first & ~Self.sameLanes
    let number = Int(lanes.classNumber)
    if first & Self.sameLanes == 0 { classes[number].differing = reader.nextMask() }
    var mask = classes[number].differing
    var differences = EventLanes.Numbers()
    withUnsafeMutableBytes(of: &differences) { raw in
      let values = raw.assumingMemoryBound(to: UInt32.self)
      while mask != 0 {
        values[mask.trailingZeroBitCount] = reader.nextDifference()
        mask &= mask &- 1
      }
    }
    position = reader.position
    lanes.numbers = classes[number].lanes(differing: differences)
    return lanes
  }
}

/// Puts numbers into octets.
private struct OctetWriter {
  let octets: UnsafeMutableBufferPointer<UInt8>
  var position: Int

  mutating func put(_ octet: UInt8) {
    octets[position] = octet
    position += 1
  }

  /// Which of the six groups of eight lanes have any, and those groups.
  mutating func put(mask: UInt64) {
    let groupsPosition = position
    position += 1
    var groups: UInt8 = 0
    for group in 0..<6 where mask >> UInt64(group * 8) & 255 != 0 {
      groups |= 1 << UInt8(group)
      put(UInt8(truncatingIfNeeded: mask >> UInt64(group * 8)))
    }
    octets[groupsPosition] = groups
  }

  /// Seven bits an octet, the lowest first; small negative differences stay short.
  mutating func put(difference: UInt32) {
    let signed = Int32(bitPattern: difference)
    var rest = UInt32(bitPattern: (signed << 1) ^ (signed >> 31))
    while rest >= 128 {
      put(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }
}

/// Takes the numbers out again.
private struct OctetReader {
  let octets: [UInt8]
  var position: Int

  mutating func next() -> UInt8 {
    defer { position += 1 }
    return octets[position]
  }

  mutating func nextMask() -> UInt64 {
    let groups = next()
    var mask: UInt64 = 0
    for group in 0..<6 where groups >> UInt8(group) & 1 != 0 {
      mask |= UInt64(next()) << UInt64(group * 8)
    }
    return mask
  }

  mutating func nextDifference() -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let octet = next()
      value |= UInt32(octet & 127) << shift
      if octet < 128 { break }
      shift += 7
    }
    return value >> 1 ^ (0 &- (value & 1))
  }
}
