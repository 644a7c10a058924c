import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// A transfer in both directions over paths that lose and copy, some five thousand events long.
private func lossyTransfer() throws -> Trace {
  var network = Network(seed: 7)
  for path in PathID.both {
    var settings = PathSettings()
    settings.delay = .milliseconds(10)
    settings.lossPerMillion = 30_000
    network.setSettings(settings, of: path)
  }
  var trace = Trace()
  let isEstablished = network.establish(into: &trace)
  #expect(isEstablished)
  for host in HostID.allCases {
    try network.perform(
      .send(SegmentText(patternFrom: 0, count: 400_000)), at: host, into: &trace)
  }
  _ = network.arm(
    Fault(
      effect: .duplicate, selection: .ordinal(40),
      pattern: SegmentPattern(path: PathID(from: .client))))
  while network.step(into: &trace) {}
  for host in HostID.allCases { try network.perform(.close, at: host, into: &trace) }
  while network.step(into: &trace) {}
  return trace
}

/// Places all over a trace: where it begins to be packed, at its ends, and anywhere.
private func places(in trace: Trace) -> [Int] {
  var numbers = SeededGenerator(seed: 3)
  let anywhere = (0..<25).map { _ in Int(numbers.number(below: UInt64(trace.count) + 1)) }
  return [0, 1, 1023, 1024, 1025, 2048, trace.count - 1, trace.count] + anywhere
}

@Test func `a place in a long trace shows what a trace that ends there shows`() throws {
  let trace = try lossyTransfer()
  #expect(trace.count > 4_096)
  let history = StageHistory(trace)
  for count in places(in: trace) {
    let time = count > 0 ? trace[count - 1].time + .milliseconds(3) : .zero
    let cursor = StageCursor(act: 0, eventCount: count, time: time)
    let stage = StageState(of: history, at: cursor)
    let ending = StageState(of: StageHistory(trace.prefix(count)), at: cursor)
    #expect(stage == ending, "after \(count) events")
    #expect(stage.rows.map(RowBrief.init) == stage.rows.indices.map(stage.rows.brief))
    #expect(
      stage.rows.underWay == stage.rows.indices.filter { stage.rows.brief($0).isUnderWay })
  }
}

@Test func `a history that was read on is the one that was read at once`() throws {
  let trace = try lossyTransfer()
  var history = StageHistory(trace.prefix(1_500))
  history.read(trace.prefix(1_501))
  history.read(trace)
  for count in places(in: trace) {
    let cursor = StageCursor(act: 0, eventCount: count, time: trace[trace.count - 1].time)
    #expect(StageState(of: history, at: cursor) == StageState(of: StageHistory(trace), at: cursor))
  }
}

@Test func `every segment has the row that its number leads to`() throws {
  let trace = try lossyTransfer()
  let rows = StageState(
    of: StageHistory(trace),
    at: StageCursor(act: 0, eventCount: trace.count, time: trace[trace.count - 1].time)
  ).rows
  for (place, row) in zip(rows.indices, rows) {
    guard case .segment(let row) = row else { continue }
    #expect(rows.index(of: row.segment.id) == place)
    guard let original = row.original.flatMap(rows.index) else {
      #expect(!row.segment.isRetransmission)
      continue
    }
    #expect(original < place)
  }
}
