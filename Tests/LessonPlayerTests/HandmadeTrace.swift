import LessonPlayer
import NetworkSimulation
import TCPEngine

/// Traces written by hand, for what is drawn from a trace alone.
enum Handmade {
  static func segment(
    _ number: Int, from host: HostID = .client, _ control: ControlBits = .ack, seq: UInt32 = 101,
    text: Int = 0, sentAt milliseconds: Int64 = 0, transit: Int64 = 50,
    isRetransmission: Bool = false, isForged: Bool = false
  ) -> TracedSegment {
    TracedSegment(
      id: SegmentID(number), path: PathID(from: host),
      segment: Segment(
        seq: SequenceNumber(seq), control: control,
        text: SegmentText(patternFrom: 0, count: text)),
      sentAt: instant(milliseconds), transit: .milliseconds(transit),
      isRetransmission: isRetransmission, isForged: isForged)
  }

  static func instant(_ milliseconds: Int64) -> Instant {
    .zero + .milliseconds(milliseconds)
  }

  static func event(
    _ milliseconds: Int64, _ host: HostID, _ kind: TraceEvent.Kind, sndNxt: UInt32 = 0,
    isSetup: Bool = false
  ) -> TraceEvent {
    var variables = EndpointVariables()
    variables.sndNxt = SequenceNumber(sndNxt)
    return TraceEvent(
      time: instant(milliseconds), host: host, kind: kind, cause: nil, variables: variables,
      isSetup: isSetup)
  }

  static func trace(_ events: TraceEvent...) -> Trace {
    var trace = Trace()
    for event in events { trace.append(event) }
    return trace
  }

  static func cursor(_ eventCount: Int, at milliseconds: Int64, act: Int = 0) -> StageCursor {
    StageCursor(act: act, eventCount: eventCount, time: instant(milliseconds))
  }
}
