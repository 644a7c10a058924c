import NetworkSimulation
import TCPEngine

/// A trace, and what it takes to find the stage at any place of it at once: beside the trace 32
/// octets a row of the ladder, and every thousand events how both ends stood. Read once, as the
/// trace grows.
package struct StageHistory: Sendable {
  /// What happened.
  package private(set) var trace = Trace()
  /// What the trace's rows are.
  private(set) var table = RowTable()
  /// How both ends stand after all events.
  private var now = StageFold()
  /// Before every thousandth event.
  private var marks: [Mark] = []

  /// Events between two marks: as many as a trace packs together.
  private static let interval = 1_024

  /// How everything stood before an event.
  private struct Mark: Sendable {
    var fold: StageFold
    /// The rows of the segments on their way.
    var underWay: [UInt32]
  }

  /// The history of a trace. O(events).
  package init(_ trace: Trace = Trace()) {
    read(trace)
  }

  /// Reads on in a trace that begins with the one that was read. O(new events).
  package mutating func read(_ trace: Trace) {
    precondition(trace.count >= self.trace.count, "a trace that is read on has not lost events")
    for (index, event) in trace.stretch(self.trace.count..<trace.count).numbered {
      if index % Self.interval == 0 { marks.append(Mark(fold: now, underWay: table.underWay)) }
      now.add(event)
      table.add(event, at: index)
    }
    self.trace = trace
  }

  // MARK: Places

  /// How both ends stood after so many events. O(a thousand events).
  func fold(after eventCount: Int) -> StageFold {
    precondition(eventCount <= now.eventCount, "no more events than there are")
    guard eventCount < now.eventCount else { return now }
    var fold = marks[eventCount / Self.interval].fold
    for event in trace.stretch(fold.eventCount..<eventCount) { fold.add(event) }
    return fold
  }

  /// The rows of the segments that are on their way after so many events, in order.
  func rowsUnderWay(after eventCount: Int) -> [Int] {
    guard eventCount < now.eventCount else { return table.underWay.map(Int.init) }
    let mark = marks[eventCount / Self.interval]
    let since = table.count(after: mark.fold.eventCount)..<table.count(after: eventCount)
    return (mark.underWay.map(Int.init) + Array(since)).filter { row in
      let entry = table[row]
      return entry.kind == .segment && entry.fate >= eventCount
    }
  }

  /// When the latest setup before a place ended: what the clock counts from.
  package func setupEnd(at cursor: StageCursor) -> Instant {
    fold(after: cursor.eventCount).setupEnd
  }

  /// The latest changes of state among events, so many at most, by the events' indices.
  func states(in events: Range<Int>, atMost limit: Int) -> [Int] {
    table.states(before: table.count(after: events.upperBound), atMost: limit)
      .map { Int(table[$0].event) }.filter(events.contains)
  }

  /// The event in which a segment set out; nil if it didn't.
  func sending(of id: SegmentID) -> Int? {
    guard let row = table.row(of: id) else { return nil }
    let event = Int(table[row].event)
    if case .sent = trace[event].kind { return event }
    return nil
  }

  /// How a host stood at so many places that lie evenly between two times, of so many events: to
  /// the nearest thousand events before each. O(places × log events).
  package func samples(
    of host: HostID, from start: Instant, to end: Instant, count: Int, after eventCount: Int
  ) -> [HostCard] {
    let known = marks.prefix((eventCount + Self.interval - 1) / Self.interval)
    let span = max((end - start).count, 0)
    return (0..<count).map { place in
      let time = start + Microseconds(span * Int64(place) / Int64(max(count - 1, 1)))
      var low = 0
      var high = known.count
      while low < high {
        let middle = (low + high) / 2
        if known[middle].fold.time <= time { low = middle + 1 } else { high = middle }
      }
      let fold = low > 0 ? known[low - 1].fold : StageFold()
      return host == .client ? fold.client : fold.server
    }
  }
}

extension StageHistory: Equatable {
  /// Whether the same happened.
  package static func == (left: StageHistory, right: StageHistory) -> Bool {
    left.trace == right.trace
  }
}
