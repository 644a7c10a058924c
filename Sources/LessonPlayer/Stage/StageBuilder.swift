import NetworkSimulation
import TCPEngine

/// Reads a trace event by event and knows what the stage shows after each.
struct StageBuilder {
  /// What clock times count from.
  private let setupEnd: Instant
  private var client = HostCard(host: .client, state: .closed, variables: .init(), isUp: true)
  private var server = HostCard(host: .server, state: .closed, variables: .init(), isUp: true)
  private var inferred = InferredStates()
  private var rows: [LadderRow] = []
  private var rowOfSegment: [SegmentID: Int] = [:]
  /// In the order in which they are shown, whatever order they started in.
  private var timers: [RunningTimer] = []

  init(setupEnd: Instant) {
    self.setupEnd = setupEnd
  }

  mutating func add(_ event: TraceEvent) {
    updateCard(of: event.host) { card in
      card.variables = event.variables
      switch event.kind {
      case .state(_, let state): card.state = state
      case .fault(.crashed):
        card.isUp = false
        card.state = .closed
      case .fault(.rebooted): card.isUp = true
      default: break
      }
    }
    if let state = inferred.state(after: event) {
      updateCard(of: event.host) { card in
        card.state = state
        card.isInferred = true
      }
    }
    switch event.kind {
    case .sent(let segment): addRow(of: segment, isSetup: event.isSetup)
    case .arrived(let segment):
      setFate(.arrived(at: clock(event.time)), of: segment, isSetup: event.isSetup)
    case .lost(let segment, let reason):
      let progress = Self.progress(of: segment, at: event.time)
      setFate(
        .lost(at: clock(event.time), progress: progress, reason), of: segment,
        isSetup: event.isSetup)
    case .discarded(let segment):
      updateRow(of: segment.id) { $0.wasDiscarded = true }
    case .state(let from, let to):
      // A connection begins. Timers of the one before it, in TIME-WAIT, go on unseen.
      if from == .closed || from == .listen { timers.removeAll { $0.host == event.host } }
      addRow(.state(event.host, from: from, to: to, at: clock(event.time)), unlessSetup: event)
    case .timer(let timer, let action):
      note(action, of: timer, at: event.host, time: event.time)
      if action == .expire {
        addRow(.expiry(event.host, timer, at: clock(event.time)), unlessSetup: event)
      }
    case .fault(let report):
      note(report, event)
    case .delivered, .application, .signal, .decision: break
    }
  }

  func stage(at time: Instant) -> StageState {
    StageState(
      clock: clock(time), client: client, server: server,
      rows: rows.map { row in
        guard case .segment(var segmentRow) = row, case .inFlight = segmentRow.fate else {
          return row
        }
        segmentRow.fate = .inFlight(progress: Self.progress(of: segmentRow.segment, at: time))
        return .segment(segmentRow)
      },
      timers: timers.map { timer in
        var timer = timer
        timer.remaining = max(.zero, timer.due - time)
        return timer
      })
  }

  // MARK: Rows

  private mutating func addRow(_ row: LadderRow, unlessSetup event: TraceEvent) {
    if !event.isSetup { rows.append(row) }
  }

  private mutating func addRow(of segment: TracedSegment, isSetup: Bool) {
    rowOfSegment[segment.id] = rows.count
    rows.append(
      .segment(
        SegmentRow(
          segment: segment, sentAt: clock(segment.sentAt), fate: .inFlight(progress: 0),
          original: segment.isRetransmission ? original(of: segment) : nil, isSetup: isSetup)))
  }

  private mutating func setFate(
    _ fate: SegmentRow.Fate, of segment: TracedSegment, isSetup: Bool
  ) {
    if rowOfSegment[segment.id] == nil { addRow(of: segment, isSetup: isSetup) }
    updateRow(of: segment.id) { $0.fate = fate }
  }

  /// The path made a copy: it has a row, but no sending of its own.
  private mutating func addCopy(_ copy: SegmentID, of original: SegmentID, isSetup: Bool) {
    guard let index = rowOfSegment[original], case .segment(let row) = rows[index] else { return }
    var segment = row.segment
    segment.id = copy
    addRow(of: segment, isSetup: isSetup)
  }

  private mutating func updateRow(of id: SegmentID, _ change: (inout SegmentRow) -> Void) {
    guard let index = rowOfSegment[id], case .segment(var row) = rows[index] else { return }
    change(&row)
    rows[index] = .segment(row)
  }

  /// The latest first transmission of the sequence number with which a retransmission begins.
  private func original(of segment: TracedSegment) -> SegmentID? {
    for case .segment(let row) in rows.reversed() {
      let earlier = row.segment
      let offset = segment.segment.seq.distance(from: earlier.segment.seq)
      if earlier.path == segment.path, !earlier.isRetransmission, !earlier.isForged,
        offset >= 0, offset < earlier.segment.length
      {
        return earlier.id
      }
    }
    return nil
  }

  // MARK: Timers and faults

  private mutating func note(
    _ action: TimerAction, of timer: TimerName, at host: HostID, time: Instant
  ) {
    timers.removeAll { $0.host == host && $0.timer == timer }
    guard case .start(let due) = action else { return }
    let running = RunningTimer(
      host: host, timer: timer, started: time, due: due, remaining: max(.zero, due - time))
    let place = timers.firstIndex { Self.rank($0) > Self.rank(running) } ?? timers.endIndex
    timers.insert(running, at: place)
  }

  private static func rank(_ timer: RunningTimer) -> Int {
    let hosts = HostID.allCases
    let names = TimerName.allCases
    return (hosts.firstIndex(of: timer.host) ?? 0) * names.count
      + (names.firstIndex(of: timer.timer) ?? 0)
  }

  private mutating func note(_ report: FaultReport, _ event: TraceEvent) {
    switch report {
    case .cut, .healed, .crashed, .rebooted:
      addRow(.fault(event.host, report, at: clock(event.time)), unlessSetup: event)
    case .duplicated(let original, let copy):
      addCopy(copy, of: original, isSetup: event.isSetup)
    case .dropped, .corrupted, .delayed, .reordered, .injected: break
    }
    if report == .crashed { timers.removeAll { $0.host == event.host } }
  }

  // MARK: Cards and times

  private mutating func updateCard(of host: HostID, _ change: (inout HostCard) -> Void) {
    switch host {
    case .client: change(&client)
    case .server: change(&server)
    }
  }

  private func clock(_ time: Instant) -> Microseconds { time - setupEnd }

  /// How far a segment has come, in thousandths of its crossing.
  private static func progress(of segment: TracedSegment, at time: Instant) -> Int {
    guard segment.transit > .zero else { return 1000 }
    let elapsed = max(0, (time - segment.sentAt).count)
    guard elapsed < segment.transit.count else { return 1000 }
    return Int(elapsed * 1000 / segment.transit.count)
  }
}
