import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

@testable import TutorScreen

/// The client has sent 101 … 600, the second hundred is lost, the third and fifth have arrived, the
/// fourth is on its way.
private func view() -> StageView {
  var client = Sample.card(.client, .established, next: 601, expects: 301)
  client.variables.sndUna = SequenceNumber(101)
  client.variables.sndWnd = 1000
  var server = Sample.card(.server, .established, next: 301, expects: 201)
  server.variables.rcvWnd = 900
  let segments = (0..<5).map { index in
    Sample.segment(index + 1, [.ack], seq: UInt32(101 + index * 100), ack: 301, text: 100)
  }
  var view = Sample.stage(
    client: client, server: server,
    rows: [Sample.row(segments[3], at: 0, .inFlight(progress: 500))], timers: [])
  var early = server.variables
  early.rcvNxt = SequenceNumber(101)
  early.rcvWnd = 1000
  view.trace = Sample.trace(
    [
      TraceEvent(
        time: .zero, host: .server, kind: .state(from: .synReceived, to: .established),
        cause: nil, variables: early)
    ]
      + [(0, early), (2, server.variables), (4, server.variables)].map { index, variables in
        TraceEvent(
          time: .zero, host: .server, kind: .arrived(segments[index]), cause: nil,
          variables: variables)
      })
  return view
}

// RFC 9293 §3.3.1, figures 3 and 4.
@Test func `a direction's numbers: unanswered, on the path, in order and out of order`() throws {
  let space = try #require(SequenceSpace(from: .client, in: view()))
  #expect(space.next == 500)
  #expect(space.sendEdge == 1000)
  #expect(space.received == 100)
  #expect(space.receiveEdge == 1000)
  #expect(space.outOfOrder == [200..<300, 400..<500])
  #expect(space.onPath == [300..<400])
}

@Test func `what was thrown away on arrival isn't held out of order`() throws {
  var view = view()
  let fifth = Sample.segment(5, [.ack], seq: 501, ack: 301, text: 100)
  view.trace = Sample.trace(
    Array(view.trace.events(in: 0..<view.trace.count)) + [
      TraceEvent(
        time: .zero, host: .server, kind: .discarded(fifth), cause: .checksumFailed,
        variables: view.stage.server.variables)
    ])
  let space = try #require(SequenceSpace(from: .client, in: view))
  #expect(space.outOfOrder == [200..<300])
}

@Test func `a host without a connection has no sequence space`() {
  var view = view()
  view.stage.client.state = .listen
  #expect(SequenceSpace(from: .client, in: view) == nil)
  #expect(SequenceSpace(from: .server, in: view)?.received == nil)
}

@Test(arguments: [10, 33, 60, 100])
func `a bar uses all its cells, and every stretch has one`(cells: Int) {
  let bar = SequenceBar(bounds: [0, 5, 5, 6, 70_000, 1], cells: cells)
  #expect(bar.bounds == [0, 1, 5, 6, 70_000])
  #expect(bar.cells.reduce(0, +) == cells)
  #expect(bar.cells.allSatisfy { $0 >= 1 })
}

// RFC 9293 §3.10.2, §3.10.3.
@Test func `buffers hold what the application has given and not taken`() {
  var variables = EndpointVariables()
  variables.octetsSent = 30
  variables.octetsAcknowledged = 10
  func event(_ kind: TraceEvent.Kind) -> TraceEvent {
    TraceEvent(time: .zero, host: .client, kind: kind, cause: nil, variables: variables)
  }
  let trace = Sample.trace([
    event(.application(.send(SegmentText(patternFrom: 0, count: 7)))),
    event(.state(from: .closed, to: .synSent)),
    event(.application(.send(SegmentText(patternFrom: 0, count: 50)))),
    event(.delivered(SegmentText(patternFrom: 0, count: 9), offset: 0)),
    event(.application(.stopReading)),
    event(.delivered(SegmentText(patternFrom: 0, count: 20), offset: 9)),
    event(.application(.read(5))),
  ])
  var tally = HostTally()
  for event in trace.events(in: 0..<trace.count) { tally.count(event) }
  let contents = BufferContents(
    of: HostCard(
      host: .client, state: .established, variables: variables, isUp: true, tally: tally))
  #expect(contents.unsent == 20)
  #expect(contents.unacknowledged == 20)
  #expect(contents.unread == 15)
}
