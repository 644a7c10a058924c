import LessonPlayer
import NetworkSimulation
import TCPEngine

/// What has happened so far: a trace up to the learner's place in it. Nothing after that place can
/// be read through it, so a panel can't give away what comes.
package struct TracePrefix: Equatable, Sendable {
  private let history: StageHistory
  /// How many events have happened.
  let count: Int
  /// Simulated time at the place.
  let time: Instant
  /// What clock times count from.
  let origin: Instant

  /// Nothing has happened yet.
  static let empty = TracePrefix(
    StageHistory(), at: StageCursor(act: 0, eventCount: 0, time: .zero))

  /// A history up to a place. Traps if it has fewer events. `clock` is the time that the stage shows
  /// there.
  init(_ history: StageHistory, at cursor: StageCursor, clock: Microseconds = .zero) {
    precondition(cursor.eventCount <= history.trace.count, "a place inside its trace")
    self.history = history
    count = cursor.eventCount
    time = cursor.time
    origin = Instant(microseconds: cursor.time.microseconds - clock.count)
  }

  private var trace: Trace { history.trace }

  /// The events in a half-open range of indices. Traps outside 0 ..< `count`.
  func events(in range: Range<Int>) -> ArraySlice<TraceEvent> {
    precondition(range.upperBound <= count, "what hasn't happened yet can't be read")
    return trace.events(in: range)
  }

  /// A time on the learner's clock.
  func clock(_ time: Instant) -> Microseconds { time - origin }

  /// Events, the newest first, unpacked by the thousand as they are asked for.
  var newestFirst: IteratorSequence<TraceStretch.Iterator> { newestFirst(before: count) }

  /// The same, from before an index on.
  func newestFirst(before index: Int) -> IteratorSequence<TraceStretch.Iterator> {
    trace.stretch(0..<min(index, count)).newestFirst
  }

  /// How a host stood at so many places that lie evenly between the clock's zero and now: to the
  /// nearest thousand events before each.
  func samples(of host: HostID, count: Int) -> [HostCard] {
    history.samples(of: host, from: origin, to: time, count: count, after: self.count)
  }

  /// The events of one instant, in order. O(log `count`), beside a thousand events to unpack.
  func events(at time: Instant) -> ArraySlice<TraceEvent> {
    var start = firstIndex(at: time)
    var found: ArraySlice<TraceEvent> = []
    while start < count {
      let end = min(start + Self.block, count)
      let events = events(in: start..<end)
      found += events.prefix { $0.time == time }
      if events.contains(where: { $0.time != time }) { break }
      start = end
    }
    return found
  }

  /// The index of the first event that isn't before `time`; `count` if there is none.
  func firstIndex(at time: Instant) -> Int {
    // A packed thousand's first event is found at once, any other by unpacking those before it.
    var low = 0
    var high = (count + Self.block - 1) / Self.block
    while low < high {
      let middle = (low + high) / 2
      if trace[middle * Self.block].time < time { low = middle + 1 } else { high = middle }
    }
    let start = max(low - 1, 0) * Self.block
    let end = min(start + Self.block, count)
    let offset = events(in: start..<end).enumerated().first { $0.element.time >= time }?.offset
    return offset.map { start + $0 } ?? end
  }

  /// As many events as the trace packs together.
  fileprivate static let block = 1_024
}
