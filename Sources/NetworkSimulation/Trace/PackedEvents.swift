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
  let count: Int
  private let octets: [UInt8]
  private let extras: EventLanes.Extras

  /// Packs these events. O(events).
  init(_ events: [TraceEvent]) {
    var extras = EventLanes.Extras()
    var history = LaneHistory()
    var octets: [UInt8] = []
    octets.reserveCapacity(events.count * 24)
    // Looked at where they lie: a loop over the array itself copies each.
    events.withUnsafeBufferPointer { events in
      for index in events.indices {
        history.write(EventLanes(events[index], extras: &extras), to: &octets)
      }
    }
    count = events.count
    // Copied, so that no more memory is held than is used.
    self.octets = octets.withUnsafeBufferPointer { Array($0) }
    self.extras = extras
    assert(self.events == events, "what is unpacked is what was packed")
  }

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

extension PackedEvents: Equatable {
  static func == (left: PackedEvents, right: PackedEvents) -> Bool {
    guard left.count == right.count, left.extras == right.extras else { return false }
    // Equal events may have unequal octets: what pads a cause isn't defined.
    return left.octets == right.octets || left.events == right.events
  }
}

/// What writer and reader of packed events remember of each class.
private struct LaneHistory {
  private typealias Lanes = (SIMD16<UInt32>, SIMD16<UInt32>, SIMD16<UInt32>)
  private static let sameLanes: UInt8 = 128

  /// Three vectors a class: the last event's lanes, and by how much they had moved.
  private var last = [SIMD16<UInt32>](repeating: .zero, count: EventLanes.classCount * 3)
  private var moved = [SIMD16<UInt32>](repeating: .zero, count: EventLanes.classCount * 3)
  /// Which lanes differed from their prediction the last time.
  private var differing = [UInt64](repeating: 0, count: EventLanes.classCount)

  mutating func write(_ lanes: EventLanes, to octets: inout [UInt8]) {
    let number = Int(lanes.classNumber)
    var differences = (
      difference(lanes.numbers.0, number * 3, EventLanes.steady.0),
      difference(lanes.numbers.1, number * 3 + 1, EventLanes.steady.1),
      difference(lanes.numbers.2, number * 3 + 2, EventLanes.steady.2)
    )
    withUnsafeBytes(of: &differences) { raw in
      let values = raw.assumingMemoryBound(to: UInt32.self)
      let pairs = raw.assumingMemoryBound(to: UInt64.self)
      var mask: UInt64 = 0
      for pair in 0..<(EventLanes.count / 2) where pairs[pair] != 0 {
        if UInt32(truncatingIfNeeded: pairs[pair]) != 0 { mask |= 1 << UInt64(2 * pair) }
        if pairs[pair] >> 32 != 0 { mask |= 2 << UInt64(2 * pair) }
      }
      if mask == differing[number] {
        octets.append(lanes.classNumber | Self.sameLanes)
      } else {
        octets.append(lanes.classNumber)
        Self.write(mask: mask, to: &octets)
        differing[number] = mask
      }
      while mask != 0 {
        Self.write(values[mask.trailingZeroBitCount], to: &octets)
        mask &= mask &- 1
      }
    }
  }

  /// How far sixteen lanes are from what was to be expected; remembers them.
  private mutating func difference(
    _ lanes: SIMD16<UInt32>, _ index: Int, _ steady: SIMD16<UInt32>
  ) -> SIMD16<UInt32> {
    let moves = lanes &- last[index]
    let difference = moves &- (moved[index] & steady)
    last[index] = lanes
    moved[index] = moves
    return difference
  }

  mutating func read(from octets: [UInt8], at position: inout Int) -> EventLanes {
    let first = octets[position]
    position += 1
    var lanes = EventLanes()
    lanes.classNumber = first & ~Self.sameLanes
    let number = Int(lanes.classNumber)
    if first & Self.sameLanes == 0 {
      differing[number] = Self.readMask(from: octets, at: &position)
    }
    var mask = differing[number]
    var differences = (SIMD16<UInt32>(), SIMD16<UInt32>(), SIMD16<UInt32>())
    withUnsafeMutableBytes(of: &differences) { raw in
      let values = raw.assumingMemoryBound(to: UInt32.self)
      while mask != 0 {
        values[mask.trailingZeroBitCount] = Self.readNumber(from: octets, at: &position)
        mask &= mask &- 1
      }
    }
    lanes.numbers.0 = advance(differences.0, number * 3, EventLanes.steady.0)
    lanes.numbers.1 = advance(differences.1, number * 3 + 1, EventLanes.steady.1)
    lanes.numbers.2 = advance(differences.2, number * 3 + 2, EventLanes.steady.2)
    return lanes
  }

  private mutating func advance(
    _ difference: SIMD16<UInt32>, _ index: Int, _ steady: SIMD16<UInt32>
  ) -> SIMD16<UInt32> {
    let moves = difference &+ (moved[index] & steady)
    last[index] = last[index] &+ moves
    moved[index] = moves
    return last[index]
  }

  // MARK: Octets

  /// Which of the six groups of eight lanes have any, and those groups.
  private static func write(mask: UInt64, to octets: inout [UInt8]) {
    var groups: UInt8 = 0
    for group in 0..<6 where mask >> UInt64(group * 8) & 255 != 0 { groups |= 1 << UInt8(group) }
    octets.append(groups)
    for group in 0..<6 where groups >> UInt8(group) & 1 != 0 {
      octets.append(UInt8(truncatingIfNeeded: mask >> UInt64(group * 8)))
    }
  }

  private static func readMask(from octets: [UInt8], at position: inout Int) -> UInt64 {
    let groups = octets[position]
    position += 1
    var mask: UInt64 = 0
    for group in 0..<6 where groups >> UInt8(group) & 1 != 0 {
      mask |= UInt64(octets[position]) << UInt64(group * 8)
      position += 1
    }
    return mask
  }

  /// Seven bits an octet, the lowest first; small negative differences stay short.
  private static func write(_ difference: UInt32, to octets: inout [UInt8]) {
    let signed = Int32(bitPattern: difference)
    var rest = UInt32(bitPattern: (signed << 1) ^ (signed >> 31))
    while rest >= 128 {
      octets.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    octets.append(UInt8(rest))
  }

  private static func readNumber(from octets: [UInt8], at position: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let octet = octets[position]
      position += 1
      value |= UInt32(octet & 127) << shift
      if octet < 128 { break }
      shift += 7
    }
    return value >> 1 ^ (0 &- (value & 1))
  }
}
