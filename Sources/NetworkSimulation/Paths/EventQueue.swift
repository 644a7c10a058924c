import HeapModule
import TCPEngine

/// What is going to happen to segments on their way, ordered by (time, insertion number).
///
/// A library's heap isn't stable, and two heaps with the same content may lie differently, so each
/// place carries its insertion number: that makes the order total and the next place unique. The
/// heap holds places only, and each points at the slot of what happens then, because a heap moves
/// its elements about and a happening is large. Insertion and removal are O(log n) without
/// allocation; only equality, which snapshots' tests and nothing on the way asks for, has to sort.
struct EventQueue: Sendable {
  /// Something to happen.
  struct Entry: Equatable, Sendable {
    var place: Place
    var happening: Happening
  }

  /// A place in the order of events.
  struct Place: Comparable, Sendable {
    var time: Instant
    /// Among places of the same time, the smaller one comes first.
    var order: Int

    static func < (left: Place, right: Place) -> Bool {
      left.time == right.time ? left.order < right.order : left.time < right.time
    }
  }

  private struct Item: Comparable, Sendable {
    var place: Place
    var slot: Int

    static func == (left: Item, right: Item) -> Bool { left.place == right.place }
    static func < (left: Item, right: Item) -> Bool { left.place < right.place }
  }

  private var heap = Heap<Item>()
  private var slots: [Happening?] = []
  private var freeSlots: [Int] = []
  private var nextOrder = 0

  var isEmpty: Bool { heap.isEmpty }
  var firstPlace: Place? { heap.min?.place }

  /// The last place at that time: for entries, and for timers, which are kept elsewhere but take
  /// part in the same order.
  mutating func takePlace(at time: Instant) -> Place {
    nextOrder += 1
    return Place(time: time, order: nextOrder)
  }

  mutating func insert(_ happening: consuming Happening, at time: Instant) {
    let slot: Int
    if let free = freeSlots.popLast() {
      slot = free
      slots[slot] = happening
    } else {
      slot = slots.count
      slots.append(happening)
    }
    heap.insert(Item(place: takePlace(at: time), slot: slot))
  }

  /// Takes out what happens first. Traps if nothing is to come.
  mutating func removeFirst() -> Happening {
    let slot = heap.removeMin().slot
    guard let happening = slots[slot].take() else {
      preconditionFailure("each place points at a slot that is taken")
    }
    freeSlots.append(slot)
    return happening
  }

  /// Changes entries' times and happenings; each keeps its insertion number. O(n).
  mutating func rewrite(_ change: (inout Entry) -> Void) {
    var items = heap.unordered
    for index in items.indices {
      guard let happening = slots[items[index].slot] else { continue }
      var entry = Entry(place: items[index].place, happening: happening)
      change(&entry)
      items[index].place = entry.place
      slots[items[index].slot] = entry.happening
    }
    heap = Heap(items)
  }

  /// An equal queue that holds no memory in reserve. O(n log n).
  func compacted() -> EventQueue {
    var copy = EventQueue()
    copy.nextOrder = nextOrder
    let entries = inOrder
    copy.slots.reserveCapacity(entries.count)
    copy.slots.append(contentsOf: entries.lazy.map { $0.happening })
    copy.heap = Heap(
      entries.indices.map { Item(place: entries[$0].place, slot: $0) })
    return copy
  }

  /// The entries in the order in which they happen. O(n log n).
  var inOrder: [Entry] {
    heap.unordered.sorted().compactMap { item in
      slots[item.slot].map { Entry(place: item.place, happening: $0) }
    }
  }
}

extension EventQueue: Equatable {
  static func == (left: EventQueue, right: EventQueue) -> Bool {
    left.nextOrder == right.nextOrder && left.heap.count == right.heap.count
      && left.inOrder == right.inOrder
  }
}
