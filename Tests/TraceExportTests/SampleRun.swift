import NetworkSimulation
import TCPEngine
import TraceExport

/// A small run made by hand, so that these tests judge the export and not the engine: a SYN is
/// sent and lost, its timer runs out, it goes again and is answered.
enum SampleRun {
  static let run = ExportedTrace(
    source: "lessons/09-loss.en.md", seed: 7, settings: NetworkSettings(of: Network()),
    acts: [ExportedAct(trace: trace, origins: origins)])

  static let trace: Trace = {
    var trace = Trace()
    for event in events { trace.append(event) }
    return trace
  }()

  static let origins: [EventOrigin?] =
    Array(repeating: EventOrigin(step: "lost", line: 12), count: 6)
    + Array(repeating: EventOrigin(step: "2", line: 21), count: 7)

  static let syn = Segment(
    sourcePort: 49_152, destinationPort: 80, seq: SequenceNumber(100), control: .syn,
    window: 65_535, options: [.maximumSegmentSize(1000)])
  static let synAck = Segment(
    sourcePort: 80, destinationPort: 49_152, seq: SequenceNumber(300), ack: SequenceNumber(101),
    control: [.syn, .ack], window: 65_535, options: [.maximumSegmentSize(1000), .noOperation])

  static let first = traced(1, from: .client, syn, sent: 0)
  static let again = traced(2, from: .client, syn, sent: 1_000_000, isRetransmission: true)
  static let answer = traced(3, from: .server, synAck, sent: 1_050_000)

  private static let events: [TraceEvent] = [
    event(0, .client, .application(.connect)),
    event(0, .client, .state(from: .closed, to: .synSent)),
    event(0, .client, .sent(first)),
    event(0, .client, .timer(.retransmission, .start(due: Instant(microseconds: 1_000_000)))),
    event(0, .client, .fault(.dropped(SegmentID(1)))),
    event(25_000, .client, .lost(first, .fault)),
    event(1_000_000, .client, .timer(.retransmission, .expire)),
    event(1_000_000, .client, .sent(again)),
    event(1_050_000, .server, .arrived(again)),
    event(1_050_000, .server, .state(from: .listen, to: .synReceived)),
    event(1_050_000, .server, .sent(answer)),
    event(1_100_080, .client, .arrived(answer)),
    event(1_100_080, .client, .state(from: .synSent, to: .established)),
  ]

  static func event(_ time: Int64, _ host: HostID, _ kind: TraceEvent.Kind) -> TraceEvent {
    TraceEvent(
      time: Instant(microseconds: time), host: host, kind: kind, cause: nil,
      variables: EndpointVariables())
  }

  static func traced(
    _ number: Int, from host: HostID, _ segment: Segment, sent: Int64,
    isRetransmission: Bool = false
  ) -> TracedSegment {
    TracedSegment(
      id: SegmentID(number), path: PathID(from: host), segment: segment,
      sentAt: Instant(microseconds: sent), transit: .milliseconds(50),
      isRetransmission: isRetransmission,
      senderISS: SequenceNumber(host == .client ? 100 : 300),
      receiverISS: host == .client ? nil : SequenceNumber(100))
  }
}
