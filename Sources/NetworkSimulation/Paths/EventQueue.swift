import TCPEngine

/// What is going to happen to segments on their way, ordered by (time, insertion number).
///
/// Segments mostly leave a path as they have entered it, so each path has a line of its own,
/// sorted: whoever comes joins it at the end, or as far before the end as jitter, a fault or a loss
/// half-way takes it. That is O(1) but for those who overtake, without allocation; and equal queues
/// lie alike, so equality needs no sorting.
struct EventQueue: Equatable, Sendable {
  /// A place in the order of events. A segment and its copies may share one.
  struct Place: Comparable, Sendable {
    var time: Instant
    /// Among places of the same time, the smaller one comes first.
    var order: Int

    @inline(__always)
    static func < (left: Place, right: Place) -> Bool {
      left.time == right.time ? left.order < right.order : left.time < right.time
    }
  }

  private var fromClient = EventLine()
  private var fromServer = EventLine()
  private var nextOrder = 0

  var isEmpty: Bool { fromClient.isEmpty && fromServer.isEmpty }

  /// Everything on its way, path by path. O(n).
  var crossings: [Crossing] { Array(fromClient.all + fromServer.all) }

  /// The crossing of a segment on its way; nil if it isn't here, or only to be lost. O(n).
  func crossing(of segment: TracedSegment) -> Crossing? {
    let line =
      switch segment.path.from {
      case .client: fromClient
      case .server: fromServer
      }
    return line.all.first { $0.loss == nil && $0.segment.id == segment.id }
  }

  /// What happens first: its place, and the host whose path it is on.
  @inline(__always)
  var first: (place: Place, from: HostID)? {
    guard let client = fromClient.firstPlace else {
      return fromServer.firstPlace.map { ($0, .server) }
    }
    guard let server = fromServer.firstPlace, server < client else { return (client, .client) }
    return (server, .server)
  }

  /// The last place at that time: for entries, and for timers, which are kept elsewhere but take
  /// part in the same order.
  @inline(__always)
  mutating func takePlace(at time: Instant) -> Place {
    nextOrder += 1
    return Place(time: time, order: nextOrder)
  }

  /// Puts a crossing into its path's line, to end then.
  mutating func insert(_ crossing: consuming Crossing, at time: Instant) {
    crossing.place = takePlace(at: time)
    insert(crossing)
  }

  /// Puts a crossing, which has its place, into its path's line.
  @inline(__always)
  mutating func insert(_ crossing: consuming Crossing) {
    switch crossing.segment.path.from {
    case .client: fromClient.insert(crossing)
    case .server: fromServer.insert(crossing)
    }
  }

  /// Takes out the line of that host's path, so that its first entry can be dealt with where it
  /// lies; until it is put back, nothing is inserted there.
  @inline(__always)
  mutating func takeLine(from host: HostID) -> EventLine {
    var line = EventLine()
    switch host {
    case .client: swap(&line, &fromClient)
    case .server: swap(&line, &fromServer)
    }
    return line
  }

  /// Puts a line back, without its first entry, which has happened.
  @inline(__always)
  mutating func putBack(_ line: inout EventLine, from host: HostID) {
    line.removeFirst()
    switch host {
    case .client: swap(&line, &fromClient)
    case .server: swap(&line, &fromServer)
    }
    precondition(line.isEmpty, "nothing joins a line while its first entry is dealt with")
  }

  /// Changes times and crossings of the path; each keeps its insertion number. O(n log n).
  mutating func rewrite(_ path: PathID, _ change: (inout Crossing) -> Void) {
    switch path.from {
    case .client: fromClient.rewrite(change)
    case .server: fromServer.rewrite(change)
    }
  }

  /// Takes out a segment that will arrive; nil if it isn't on this path. O(n).
  mutating func remove(_ id: SegmentID, from path: PathID) -> Crossing? {
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
