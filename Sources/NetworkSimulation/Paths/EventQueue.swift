import HeapModule
import TCPEngine

/// What is going to happen to segments on their way, ordered by (time, insertion number).
///
/// A library's heap isn't stable, and two heaps with the same content may lie differently, so each
/// entry carries its insertion number: that makes the order total and the next entry unique. A
/// sorted array would give equality for free but moves half of the entries at each insertion; here
/// insertion and removal are O(log n) without allocation, and only equality, which snapshots' tests
/// and nothing on the way asks for, has to sort.
struct EventQueue: Sendable {
  /// Something to happen. Entries are compared by their place in the order, which no two share.
  struct Entry: Comparable, Sendable {
    var place: Place
    var happening: Happening

    static func == (left: Entry, right: Entry) -> Bool { left.place == right.place }
    static func < (left: Entry, right: Entry) -> Bool { left.place < right.place }
  }

  /// A place in the order of events.
  struct Place: Comparable, Sendable {
    var time: Instant
    /// Among places of the same time, the smaller one comes first.
    var order: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.time, left.order) < (right.time, right.order)
    }
  }

  private var heap = Heap<Entry>()
  private var nextOrder = 0

  var isEmpty: Bool { heap.isEmpty }
  var first: Entry? { heap.min }

  /// The last place at that time: for entries, and for timers, which are kept elsewhere but take
  /// part in the same order.
  mutating func takePlace(at time: Instant) -> Place {
    nextOrder += 1
    return Place(time: time, order: nextOrder)
  }

  mutating func insert(_ happening: Happening, at time: Instant) {
    heap.insert(Entry(place: takePlace(at: time), happening: happening))
  }

  mutating func removeFirst() -> Entry {
    heap.removeMin()
  }

  /// Changes entries' times and happenings; each keeps its insertion number. O(n).
  mutating func rewrite(_ change: (inout Entry) -> Void) {
    var entries = heap.unordered
    for index in entries.indices { change(&entries[index]) }
    heap = Heap(entries)
  }

  /// The entries in the order in which they happen. O(n log n).
  var inOrder: [Entry] { heap.unordered.sorted() }
}

extension EventQueue: Equatable {
  static func == (left: EventQueue, right: EventQueue) -> Bool {
    left.nextOrder == right.nextOrder && left.heap.count == right.heap.count
      && zip(left.inOrder, right.inOrder).allSatisfy {
        $0.place == $1.place && $0.happening == $1.happening
      }
  }
}

/// What can happen to a segment on its way.
enum Happening: Equatable, Sendable {
  /// It reaches the other end; with a damaged bit, as counted from the first octet's highest one,
  /// if a fault has flipped it.
  case arrival(TracedSegment, damagedBit: Int?)
  /// It is lost.
  case loss(TracedSegment, LossReason)

  var segment: TracedSegment {
    switch self {
    case .arrival(let segment, _), .loss(let segment, _): segment
    }
  }
}
