import NetworkSimulation
import TCPEngine
import Testing

@testable import LessonPlayer

/// The state of an end whose TCP isn't in the trace: RFC 9293 figure 5, read from its segments.
struct InferredStatesTests {
  /// The states that the inference goes through, as the segments cross: `<` sent, `>` received.
  private func states(_ segments: String) -> [ConnectionState] {
    var inference = PeerInference()
    var states: [ConnectionState] = []
    for line in segments.split(separator: "\n") {
      let words = line.split(separator: " ")
      var control: ControlBits = []
      for letter in words[1] {
        switch letter {
        case "S": control.insert(.syn)
        case "F": control.insert(.fin)
        case "R": control.insert(.rst)
        default: control.insert(.ack)
        }
      }
      let numbers = words.dropFirst(2).compactMap { UInt32($0) }
      let segment = Segment(
        sourcePort: 1, destinationPort: 2, seq: SequenceNumber(numbers.first ?? 0),
        ack: SequenceNumber(numbers.count > 1 ? numbers[1] : 0), control: control)
      if words[0] == "<" { inference.sent(segment) } else { inference.received(segment) }
      states.append(inference.state)
    }
    return states
  }

  @Test func `an active opener that closes first ends in TIME-WAIT`() {
    let seen = states(
      """
      < S 0
      > S. 0 1
      < . 1 1
      < F. 1 1
      > . 1 2
      > F. 1 2
      """)
    #expect(
      seen == [.synSent, .established, .established, .finWait1, .finWait2, .timeWait])
  }

  @Test func `a passive opener that closes last ends in CLOSED`() {
    let seen = states(
      """
      > S 0
      < S. 0 1
      > . 1 1
      > F. 1 1
      < . 1 2
      < F. 1 2
      > . 2 2
      """)
    #expect(
      seen == [
        .closed, .synReceived, .established, .closeWait, .closeWait, .lastAck, .closed,
      ])
  }

  @Test func `both closing at once pass through CLOSING`() {
    let seen = states("< S 0\n> S. 0 1\n< F. 1 1\n> F. 1 1\n> . 2 2")
    #expect(seen == [.synSent, .established, .finWait1, .closing, .timeWait])
  }

  @Test func `a reset in either direction ends it`() {
    #expect(states("< S 0\n> S. 0 1\n< R 1") == [.synSent, .established, .closed])
    #expect(states("< S 0\n> R. 0 1") == [.synSent, .closed])
  }

  @Test func `an end with a TCP of its own tells its states itself`() throws {
    var trace = Trace()
    let syn = Segment(
      sourcePort: 1, destinationPort: 2, seq: SequenceNumber(0), control: .syn)
    let crossing = TracedSegment(
      id: SegmentID(1), path: PathID(from: .client), segment: syn, sentAt: .zero, transit: .zero)
    let kinds: [(HostID, TraceEvent.Kind)] = [
      (.server, .state(from: .closed, to: .listen)), (.client, .sent(crossing)),
      (.server, .arrived(crossing)),
    ]
    for (host, kind) in kinds {
      trace.append(
        TraceEvent(time: .zero, host: host, kind: kind, cause: nil, variables: .init()))
    }
    let stage = StageState(
      of: StageHistory(trace), at: StageCursor(act: 0, eventCount: 3, time: .zero))
    #expect(stage.client.state == .synSent && stage.client.isInferred)
    #expect(stage.server.state == .listen && !stage.server.isInferred)
  }
}
