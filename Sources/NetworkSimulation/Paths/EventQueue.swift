import DequeModule
import TCPEngine

/// What is going to happen to segments on their way, ordered by (time, insertion number).
///
/// Segments mostly leave a path as they have entered it, so each path has a line of its own, sorted:
/// whoever comes joins it at the end, or as far before the end as jitter, a fault or a loss half-way
/// takes it. That is O(1) but for those who overtake, without allocation; and equal queues lie alike,
/// so equality needs no sorting.
struct EventQueue: Equatable, Sendable {
  /// Something to happen.
  struct Entry: Equatable, Sendable {
    var place: Place
    var crossing: Crossing
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

  private var fromClient = Deque<Entry>()
  private var fromServer = Deque<Entry>()
  private var nextOrder = 0

  var isEmpty: Bool { fromClient.isEmpty && fromServer.isEmpty }

  /// Everything on its way, path by path. O(n).
  var crossings: [Crossing] { (fromClient + fromServer).map(\.crossing) }

  /// What is going to happen to a segment on its way; nil if it isn't here, or only to be lost. O(n).
  func entry(of segment: TracedSegment) -> Entry? {
    let line =
      switch segment.path.from {
      case .client: fromClient
      case .server: fromServer
      }
    return line.first { $0.crossing.loss == nil && $0.crossing.segment.id == segment.id }
  }

  /// The place of what happens first.
  var firstPlace: Place? {
    guard let client = fromClient.first?.place else { return fromServer.first?.place }
    guard let server = fromServer.first?.place else { return client }
    return min(client, server)
  }

  /// The last place at that time: for entries, and for timers, which are kept elsewhere but take
  /// part in the same order.
  mutating func takePlace(at time: Instant) -> Place {
    nextOrder += 1
    return Place(time: time, order: nextOrder)
  }

  mutating func insert(_ crossing: consuming Crossing, at time: Instant) {
    let from = crossing.segment.path.from
    let entry = Entry(place: takePlace(at: time), crossing: crossing)
    switch from {
    case .client: fromClient.insertInOrder(entry)
    case .server: fromServer.insertInOrder(entry)
    }
  }

  /// Takes out what happens first. Traps if nothing is to come.
  mutating func removeFirst() -> Crossing {
    guard let client = fromClient.first?.place else { return fromServer.removeFirst().crossing }
    if let server = fromServer.first?.place, server < client {
      return fromServer.removeFirst().crossing
    }
    return fromClient.removeFirst().crossing
  }

  /// Changes times and crossings of the path; each entry keeps its insertion number. O(n log n).
  mutating func rewrite(_ path: PathID, _ change: (inout Entry) -> Void) {
    switch path.from {
    case .client: fromClient.rewrite(change)
    case .server: fromServer.rewrite(change)
    }
  }

  /// Takes out a segment that will arrive; nil if it isn't on this path. O(n).
  mutating func remove(_ id: SegmentID, from path: PathID) -> Entry? {
    switch path.from {
    case .client: fromClient.remove(id)
    case .server: fromServer.remove(id)
    }
  }

  /// An equal queue that holds no memory in reserve. O(n).
  func compacted() -> EventQueue {
    var copy = self
    copy.fromClient = fromClient.compacted()
    copy.fromServer = fromServer.compacted()
    return copy
  }
}

/// One path's line.
extension Deque<EventQueue.Entry> {
  fileprivate mutating func insertInOrder(_ entry: consuming Element) {
    let place = entry.place
    var index = count
    while index > 0, place < self[index - 1].place { index -= 1 }
    if index == count { append(entry) } else { insert(entry, at: index) }
  }

  fileprivate mutating func rewrite(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
    sort { $0.place < $1.place }
  }

  fileprivate mutating func remove(_ id: SegmentID) -> Element? {
    let index = firstIndex { $0.crossing.loss == nil && $0.crossing.segment.id == id }
    return index.map { remove(at: $0) }
  }

  fileprivate func compacted() -> Self {
    var copy = Self(minimumCapacity: count)
    copy.append(contentsOf: self)
    return copy
  }
}
