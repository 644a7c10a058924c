/// One path's line of crossings, sorted by when they end.
///
/// An array with a head that moves on: entries are looked at and changed where they lie, and those
/// before the head, which have happened, are dropped together now and then.
struct EventLine: Sendable {
  /// So many entries that have happened are kept at least before they are dropped.
  private static let leastDropped = 32

  private var entries: [Crossing] = []
  private var head = 0

  var isEmpty: Bool { head == entries.count }

  /// How many entries are to come.
  var count: Int { entries.count - head }

  /// The place of the first entry; nil if there is none.
  @inline(__always)
  var firstPlace: EventQueue.Place? { head == entries.count ? nil : entries[head].place }

  /// The first entry, in place. Traps if there is none.
  @inline(__always)
  var first: Crossing {
    _read { yield entries[head] }
    _modify { yield &entries[head] }
  }

  /// Everything that is to come, in order. O(n).
  var all: ArraySlice<Crossing> { entries[head...] }

  /// Puts an entry where it belongs: at the end, or as far before it as its place asks for.
  @inline(__always)
  mutating func insert(_ entry: consuming Crossing) {
    if head < entries.count, entry.place < entries[entries.count - 1].place {
      insertBeforeEnd(entry)
    } else {
      entries.append(entry)
    }
  }

  @inline(never)
  private mutating func insertBeforeEnd(_ entry: Crossing) {
    var index = entries.count
    while index > head, entry.place < entries[index - 1].place { index -= 1 }
    entries.insert(entry, at: index)
  }

  /// Drops the first entry. Traps if there is none. O(1) on average.
  @inline(__always)
  mutating func removeFirst() {
    precondition(head < entries.count, "what is removed from a line stands in it")
    head += 1
    if head >= Self.leastDropped && head * 2 >= entries.count || head == entries.count { drop() }
  }

  @inline(never)
  private mutating func drop() {
    entries.removeSubrange(0..<head)
    head = 0
  }

  /// Changes every entry, and sorts them anew. O(n log n).
  mutating func rewrite(_ change: (inout Crossing) -> Void) {
    drop()
    for index in entries.indices { change(&entries[index]) }
    entries.sort {
      $0.place == $1.place
        ? $0.segment.id.number < $1.segment.id.number : $0.place < $1.place
    }
  }

  /// Takes out a segment that will arrive; nil if it isn't here. O(n).
  mutating func remove(_ id: SegmentID) -> Crossing? {
    drop()
    return entries.firstIndex { $0.loss == nil && $0.segment.id == id }.map {
      entries.remove(at: $0)
    }
  }

  /// An equal line that holds no memory in reserve. O(n).
  func compacted() -> EventLine {
    var copy = EventLine()
    copy.entries.reserveCapacity(count)
    copy.entries += all
    return copy
  }
}

extension EventLine: Equatable {
  /// Whether the same is going to happen.
  static func == (left: EventLine, right: EventLine) -> Bool { left.all == right.all }
}
