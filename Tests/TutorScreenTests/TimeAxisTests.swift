import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

@testable import TutorScreen

private func axis(
  _ rows: [LadderRow], clock: Int64, untilNow: Bool = true, crossing: Int = 3
) -> TimeAxis {
  TimeAxis(
    rows.enumerated().map { ($0.offset, $0.element) }, clock: .milliseconds(clock),
    untilNow: untilNow, crossing: crossing)
}

/// A segment that crosses in 30 ms.
private func row(
  _ number: Int, from host: HostID = .client, at milliseconds: Int64,
  _ fate: SegmentRow.Fate? = nil
) -> LadderRow {
  var segment = Sample.segment(number, from: host, [.ack], seq: 100)
  segment.sentAt = Instant(microseconds: milliseconds * 1000)
  segment.transit = .milliseconds(30)
  return .segment(
    SegmentRow(
      segment: segment, sentAt: .milliseconds(milliseconds),
      fate: fate ?? .arrived(at: .milliseconds(milliseconds + 30))))
}

@Test func `a crossing of the usual delay takes its lines, and the slope is the delay`() {
  let axis = axis([row(1, at: 0), row(2, from: .server, at: 60)], clock: 90)
  #expect(axis.unit == .milliseconds(10))
  #expect(axis.journeys.map(\.departure) == [0, 6])
  #expect(axis.journeys.map(\.end) == [3, 9])
  #expect(axis.count == 10)
  #expect(axis.waits.isEmpty)
}

@Test func `what both ends do at once shares a line, what one end does at once takes one each`() {
  let axis = axis(
    [row(1, at: 0), row(2, from: .server, at: 0), row(3, at: 0), row(4, at: 0)], clock: 30)
  #expect(axis.journeys.map(\.departure) == [0, 0, 1, 2])
  #expect(axis.journeys.map(\.end) == [5, 5, 6, 7])
}

@Test func `a long wait is one line, with its length and the timer that ended it`() {
  let axis = axis(
    [
      row(1, at: 0, .lost(at: .milliseconds(15), progress: 500, .fault)),
      .expiry(.client, .retransmission, at: .milliseconds(1000)),
    ], clock: 1000)
  #expect(
    axis.waits == [
      .init(line: 3, time: .milliseconds(985), timer: (host: .client, name: .retransmission))
    ])
  #expect(axis.notes.map(\.line) == [4])
}

@Test func `a wait that isn't over is told, one that is to come isn't`() {
  let rows = [row(1, at: 0)]
  #expect(axis(rows, clock: 530).waits == [.init(line: 4, time: .milliseconds(500), timer: nil)])
  var late = row(2, at: 0, .inFlight(progress: 10))
  if case .segment(var segment) = late {
    segment.segment.transit = .seconds(5)
    late = .segment(segment)
  }
  #expect(axis(rows + [late], clock: 30).waits.isEmpty)
}

@Test func `time never runs up the lines`() {
  let rows = (0..<40).map { number in
    row(number, from: number % 3 == 0 ? .server : .client, at: Int64(number / 4 * 7))
  }
  let axis = axis(rows, clock: 200)
  let departures = axis.journeys.map { ($0.row.sentAt, $0.departure) }
  for (earlier, later) in zip(departures, departures.dropFirst()) where earlier.0 < later.0 {
    #expect(earlier.1 <= later.1)
  }
  #expect(axis.journeys.allSatisfy { $0.end > $0.departure })
}

@Test func `nothing has happened: there is the line of now, and nothing in it`() {
  let axis = axis([], clock: 12)
  #expect(axis.count == 1)
  #expect(axis.journeys.isEmpty && axis.notes.isEmpty && axis.waits.isEmpty)
}
