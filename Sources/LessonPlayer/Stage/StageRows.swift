import NetworkSimulation
import TCPEngine

/// The rows of the ladder at a place, oldest first: made as they are asked for, so that a stage
/// costs the same however much has happened.
package struct StageRows: Sendable {
  fileprivate let source: Source
  /// How many rows there are: asked of each row that is drawn.
  package let count: Int

  fileprivate indirect enum Source: Sendable {
    /// Given as they are.
    case written([LadderRow])
    case told(Telling)
  }

  /// Rows as a history tells them.
  fileprivate struct Telling: Sendable {
    var history: StageHistory
    var eventCount: Int
    var time: Instant
    var setupEnd: Instant
  }

  /// These rows.
  package init(_ rows: some Sequence<LadderRow>) {
    let rows = Array(rows)
    source = .written(rows)
    count = rows.count
  }

  /// The rows at a place; its clock counts from `setupEnd`.
  init(of history: StageHistory, at cursor: StageCursor, setupEnd: Instant) {
    source = .told(
      Telling(
        history: history, eventCount: cursor.eventCount, time: cursor.time, setupEnd: setupEnd))
    count = history.table.count(after: cursor.eventCount)
  }

  // MARK: Without reading the trace

  /// What is known of a row without its segment. Traps outside. O(1).
  package func brief(_ index: Int) -> RowBrief {
    switch source {
    case .written(let rows): return RowBrief(rows[index])
    case .told(let telling):
      precondition(index < count, "a row that has begun")
      return RowBrief(
        telling.history.table[index], after: telling.eventCount, setupEnd: telling.setupEnd)
    }
  }

  /// The places of the segments that are on their way, in order.
  package var underWay: [Int] {
    switch source {
    case .written: indices.filter { brief($0).isUnderWay }
    case .told(let telling): telling.history.rowsUnderWay(after: telling.eventCount)
    }
  }

  /// The place of a segment; nil if it hasn't set out.
  package func index(of id: SegmentID) -> Int? {
    switch source {
    case .written(let rows):
      return rows.firstIndex { row in
        if case .segment(let row) = row { row.segment.id == id } else { false }
      }
    case .told(let telling):
      return telling.history.table.row(of: id).flatMap { $0 < count ? $0 : nil }
    }
  }

  /// The places of the latest changes of state from a place on, oldest first, so many at most.
  package func states(from first: Int = 0, atMost limit: Int) -> [Int] {
    switch source {
    case .written:
      return Array(
        (first..<Swift.max(count, first)).filter { brief($0).kind == .state }.suffix(limit))
    case .told(let telling):
      return telling.history.table.states(before: count, atMost: limit)
        .filter { $0 >= first }
    }
  }

  /// The latest row before a place that a condition holds of; nil if there is none.
  package func lastIndex(before place: Int, where isWanted: (RowBrief) -> Bool) -> Int? {
    (0..<Swift.min(place, count)).last { isWanted(brief($0)) }
  }

  // MARK: Reading the trace

  /// Some of the rows. O(rows), and a few thousand events.
  package func rows(_ places: some Sequence<Int>) -> [LadderRow] {
    switch source {
    case .written(let rows): return places.map { rows[$0] }
    case .told(let telling):
      var reader = TraceReader(telling.history.trace)
      return places.map { telling.row($0, &reader) }
    }
  }
}

extension StageRows: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int { count }

  package subscript(index: Int) -> LadderRow {
    switch source {
    case .written(let rows): return rows[index]
    case .told(let telling):
      precondition(index >= 0 && index < count, "a row that has begun")
      var reader = TraceReader(telling.history.trace)
      return telling.row(index, &reader)
    }
  }

  package func makeIterator() -> IndexingIterator<[LadderRow]> { rows(indices).makeIterator() }
}

extension StageRows: Equatable {
  package static func == (left: StageRows, right: StageRows) -> Bool {
    left.count == right.count && left.rows(left.indices) == right.rows(right.indices)
  }
}

extension StageRows.Telling {
  /// The row at a place.
  fileprivate func row(_ index: Int, _ reader: inout TraceReader) -> LadderRow {
    let entry = history.table[index]
    let event = reader.event(at: Int(entry.event))
    switch event.kind {
    case .state(let from, let to):
      return .state(event.host, from: from, to: to, at: event.time - setupEnd)
    case .timer(let timer, _): return .expiry(event.host, timer, at: event.time - setupEnd)
    case .fault(let report) where report.befallsHost:
      return .fault(event.host, report, at: event.time - setupEnd)
    default: break
    }
    let segment = segment(index, &reader)
    return .segment(
      SegmentRow(
        segment: segment, sentAt: segment.sentAt - setupEnd, fate: fate(of: segment, entry),
        original: entry.original == RowEntry.none
          ? nil : self.segment(Int(entry.original), &reader).id,
        wasDiscarded: entry.discard < eventCount, isSetup: entry.isSetup))
  }

  /// The segment of a row; that of a copy is its original's.
  private func segment(_ index: Int, _ reader: inout TraceReader) -> TracedSegment {
    let event = reader.event(at: Int(history.table[index].event))
    if let segment = event.segment { return segment }
    guard case .fault(.duplicated(let original, let copy)) = event.kind,
      let row = history.table.row(of: original)
    else { preconditionFailure("a segment's row is of its sending, its end or its copying") }
    var segment = segment(row, &reader)
    segment.id = copy
    return segment
  }

  private func fate(of segment: TracedSegment, _ entry: RowEntry) -> SegmentRow.Fate {
    guard entry.fate < eventCount else { return .inFlight(progress: segment.progress(at: time)) }
    let end = entry.time - setupEnd
    guard let loss = entry.loss else { return .arrived(at: end) }
    return .lost(at: end, progress: segment.progress(at: entry.time), loss)
  }
}

extension TracedSegment {
  /// How far it has come, in thousandths of its crossing.
  fileprivate func progress(at time: Instant) -> Int {
    guard transit > .zero else { return 1000 }
    let elapsed = max(0, (time - sentAt).count)
    guard elapsed < transit.count else { return 1000 }
    return Int(elapsed * 1000 / transit.count)
  }
}
