import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

@testable import TutorScreen

/// A trace of so many arrivals, three at each instant, by turns at both ends.
func longTrace(_ count: Int) -> Trace {
  var trace = Trace()
  for index in 0..<count {
    var variables = EndpointVariables()
    variables.cwnd = UInt32(index)
    trace.append(
      TraceEvent(
        time: Instant(microseconds: Int64(index / 3) * 10),
        host: index % 2 == 0 ? .client : .server,
        kind: .arrived(Sample.segment(index, [.ack])), cause: nil, variables: variables))
  }
  return trace
}

func prefix(_ trace: Trace, _ count: Int) -> TracePrefix {
  let time = trace[max(count - 1, 0)].time
  return TracePrefix(
    StageHistory(trace), at: StageCursor(act: 0, eventCount: count, time: time), clock: time - .zero
  )
}

@Test(arguments: [0, 1, 1023, 1024, 1025, 2500])
func `events come newest first, whether packed or not`(count: Int) {
  let trace = longTrace(3000)
  let events = Array(prefix(trace, count).newestFirst)
  #expect(events == Array(trace.events(in: 0..<count).reversed()))
}

@Test func `the first event at a time is found where it is`() {
  let trace = longTrace(3500)
  let prefix = prefix(trace, 3400)
  for time in [-5, 0, 5, 10, 3410, 3411, 8000, 11_320, 11_330, 99_999] as [Int64] {
    let instant = Instant(microseconds: time)
    let first = (0..<3400).first { trace[$0].time >= instant } ?? 3400
    #expect(prefix.firstIndex(at: instant) == first)
    let same = trace.events(in: 0..<3400).filter { $0.time == instant }
    #expect(Array(prefix.events(at: instant)) == same)
  }
}
