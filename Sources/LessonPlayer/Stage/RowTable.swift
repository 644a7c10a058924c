import NetworkSimulation
import TCPEngine

/// The rows of a whole trace, in the order in which they begin.
///
/// What a segment's fate is in the trace may lie beyond the place that is looked at: who asks says
/// how many events have happened.
struct RowTable: Equatable, Sendable {
  /// How many rows.
  private(set) var count = 0
  /// The rows of segments that are on their way after all events.
  private(set) var underWay: [UInt32] = []
  /// The rows of changes of state.
  private var states: [UInt32] = []
  /// The rows of copies that the path made: no TCP sent these.
  private var copies: Set<Int> = []
  /// `chunk` rows each, so that a copy that goes on shares what is past.
  private var chunks: [[RowEntry]] = []
  /// The row of each segment plus one, by the segment's number; `chunk` numbers each too.
  private var rows: [Int: [UInt32]] = [:]

  private static let chunk = 1_024
  private static let noRows = [UInt32](repeating: 0, count: chunk)

  subscript(row: Int) -> RowEntry { chunks[row / Self.chunk][row % Self.chunk] }

  /// The row of a segment; nil if it has none.
  func row(of id: SegmentID) -> Int? {
    guard let chunk = rows[id.number / Self.chunk] else { return nil }
    let row = Int(chunk[id.number % Self.chunk])
    return row > 0 ? row - 1 : nil
  }

  /// How many rows have begun after so many events. O(log `count`).
  func count(after eventCount: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].event < eventCount { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The latest rows of changes of state before a row, so many at most, oldest first. O(log
  /// changes), beside what is found.
  func states(before row: Int, atMost limit: Int) -> [Int] {
    var low = 0
    var high = states.count
    while low < high {
      let middle = (low + high) / 2
      if states[middle] < row { low = middle + 1 } else { high = middle }
    }
    return states[..<low].suffix(limit).map(Int.init)
  }

  // MARK: Reading on

  /// Takes in the trace's next event.
  mutating func add(_ event: TraceEvent, at index: Int) {
    switch event.kind {
    case .sent(let segment): addRow(of: segment, at: index, isSetup: event.isSetup)
    case .arrived(let segment): end(segment, nil, at: index, event)
    case .lost(let segment, let reason): end(segment, reason, at: index, event)
    case .discarded(let segment):
      if let row = row(of: segment.id) { update(row) { $0.discard = UInt32(index) } }
    case .state: add(.state, event, index)
    case .timer(_, .expire): add(.expiry, event, index)
    case .fault(let report) where report.befallsHost: add(.fault, event, index)
    // The path made a copy: it has a row, but no sending of its own.
    case .fault(.duplicated(let original, let copy)):
      guard let row = row(of: original) else { break }
      var entry = self[row]
      (entry.event, entry.fate, entry.discard) = (UInt32(index), RowEntry.none, RowEntry.none)
      entry.loss = nil
      entry.isSetup = event.isSetup
      copies.insert(count)
      append(entry, of: copy)
    case .timer, .fault, .delivered, .application, .signal, .decision: break
    }
  }

  private mutating func add(_ kind: RowEntry.Kind, _ event: TraceEvent, _ index: Int) {
    guard !event.isSetup else { return }
    if kind == .state { states.append(UInt32(count)) }
    var entry = RowEntry(
      event: index, kind: kind, host: event.host, isSetup: false, time: event.time)
    switch event.kind {
    case .state(_, let state): entry.describe(ConnectionState.allCases.firstIndex(of: state))
    case .timer(let timer, _): entry.describe(TimerName.allCases.firstIndex(of: timer))
    default: break
    }
    append(entry)
  }

  private mutating func addRow(of segment: TracedSegment, at index: Int, isSetup: Bool) {
    var entry = RowEntry(
      event: index, kind: .segment, host: segment.path.from, isSetup: isSetup)
    entry.describe(segment)
    if segment.isRetransmission { entry.original = original(of: segment) }
    append(entry, of: segment.id)
  }

  private mutating func end(
    _ segment: TracedSegment, _ loss: LossReason?, at index: Int, _ event: TraceEvent
  ) {
    if row(of: segment.id) == nil { addRow(of: segment, at: index, isSetup: event.isSetup) }
    guard let row = row(of: segment.id) else { return }
    update(row) { entry in
      entry.fate = UInt32(index)
      entry.time = event.time
      entry.loss = loss
    }
    if let place = underWay.firstIndex(of: UInt32(row)) { underWay.remove(at: place) }
  }

  private mutating func append(_ entry: RowEntry, of id: SegmentID) {
    underWay.append(UInt32(count))
    rows[id.number / Self.chunk, default: Self.noRows][id.number % Self.chunk] = UInt32(count + 1)
    append(entry)
  }

  private mutating func append(_ entry: RowEntry) {
    if count % Self.chunk == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(entry)
    count += 1
  }

  private mutating func update(_ row: Int, _ change: (inout RowEntry) -> Void) {
    change(&chunks[row / Self.chunk][row % Self.chunk])
  }

  /// The latest first transmission of the sequence number with which a retransmission begins. It
  /// waits for its acknowledgment, so O(rows since that transmission); O(`count`) if there is none,
  /// as in a trace that begins amid a connection.
  private func original(of segment: TracedSegment) -> UInt32 {
    for row in (0..<count).reversed() {
      let earlier = self[row]
      guard earlier.kind == .segment, earlier.isFirst, earlier.host == segment.path.from,
        !copies.contains(row)
      else { continue }
      let offset = segment.segment.seq.distance(from: SequenceNumber(earlier.seq))
      if offset >= 0, offset < earlier.length { return UInt32(row) }
    }
    return RowEntry.none
  }
}
