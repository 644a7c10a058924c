import NetworkSimulation
import TCPEngine
import Testing

/// A trace of so many arrivals, three at each instant.
private func trace(_ count: Int) -> Trace {
  var trace = Trace()
  for index in 0..<count {
    let time = Instant(microseconds: Int64(index / 3) * 10)
    let segment = TracedSegment(
      id: SegmentID(index), path: PathID(from: .client),
      segment: Segment(seq: SequenceNumber(1), control: .ack),
      sentAt: .zero, transit: .milliseconds(10))
    trace.append(
      TraceEvent(
        time: time, host: .server, kind: .arrived(segment), cause: nil, variables: .init()))
  }
  return trace
}

/// Where a trace begins to pack its events, where it ends a chunk, and their neighbours.
private let edges = [0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 3000]

@Test(arguments: edges)
func `the beginning of a trace is the trace that was told so far, and goes on like it`(count: Int) {
  let whole = trace(3_000)
  var beginning = whole.prefix(count)
  #expect(beginning == trace(count))
  for event in whole.stretch(count..<3_000) { beginning.append(event) }
  #expect(beginning == whole)
}

@Test(arguments: edges)
func `a stretch is read from either end`(end: Int) {
  let whole = trace(3_000)
  for start in edges where start <= end {
    let events = Array(whole.events(in: start..<end))
    let stretch = whole.stretch(start..<end)
    #expect(Array(stretch) == events)
    #expect(Array(stretch.newestFirst) == events.reversed())
    #expect(stretch.numberedNewestFirst.map(\.0) == (start..<end).reversed())
  }
}
