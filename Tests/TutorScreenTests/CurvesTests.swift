import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import Testing

@testable import TutorScreen

private func card(_ host: HostID, cwnd: UInt32) -> HostCard {
  var variables = EndpointVariables()
  variables.cwnd = cwnd
  return HostCard(host: host, state: .established, variables: variables, isUp: true)
}

@Test func `a chart of a long trace reads few events, and the newest in any case`() {
  let trace = longTrace(6000)
  let now = card(.server, cwnd: 5999)
  let curves = Curves(of: now, in: prefix(trace, 6000), columns: 40)
  #expect(curves.samples.count == 40)
  #expect(curves.samples.last?.cwnd == 5999)
  #expect(zip(curves.samples, curves.samples.dropFirst()).allSatisfy { $0.cwnd <= $1.cwnd })
}

@Test func `a chart has the value of each moment, and marks what happened there`() {
  var slow = EndpointVariables()
  slow.cwnd = 1000
  var fast = slow
  fast.cwnd = 4000
  func event(_ time: Int64, _ kind: TraceEvent.Kind, _ variables: EndpointVariables) -> TraceEvent {
    TraceEvent(
      time: Instant(microseconds: time), host: .client, kind: kind, cause: nil,
      variables: variables)
  }
  let trace = Sample.trace([
    event(0, .timer(.retransmission, .start(due: Instant(microseconds: 50))), slow),
    event(50, .timer(.retransmission, .expire), slow),
    event(50, .sent(Sample.segment(1, [.ack], isRetransmission: true)), fast),
    event(100, .arrived(Sample.segment(2, from: .server, [.ack])), fast),
  ])
  let curves = Curves(of: card(.client, cwnd: 4000), in: trace, columns: 5)
  #expect(curves.samples.map(\.cwnd) == [1000, 1000, 4000, 4000, 4000])
  #expect(curves.marks == [.nothing, .nothing, .timeout, .nothing, .nothing])
}

@Test func `an area stands below its line`() {
  let chart = Chart(
    area: [0, 1, 4, 8], line: [nil, 8, 8, 8], areaStyle: .plain, lineStyle: .plain,
    quiet: .plain, glyphs: .unicode, labelWidth: 2)
  #expect(
    chart.lines(height: 2) { "\($0)" }.map { $0.spans.map(\.text).joined() } == [
      " 8 ┤ ───", " 0 ┤ ▂██",
    ])
}
