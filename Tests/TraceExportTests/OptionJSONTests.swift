import NetworkSimulation
import TCPEngine
import Testing

@testable import TraceExport

struct OptionJSONTests {
  private let blocks: SACKBlocks = [
    SACKBlock(left: SequenceNumber(301), right: SequenceNumber(401)),
    SACKBlock(left: SequenceNumber(501), right: SequenceNumber(601)),
  ]

  private func text(_ option: TCPOption, origin: SequenceNumber? = nil) -> String {
    option.json(origin: origin).text
  }

  @Test func `each kind of option has its name and values`() {
    #expect(text(.windowScale(7)) == #"{"kind":"WindowScale","value":7}"#)
    #expect(text(.sackPermitted) == #"{"kind":"SACKPermitted"}"#)
    #expect(
      text(.timestamps(value: 5, echo: 4_294_967_295))
        == #"{"kind":"Timestamps","val":5,"ecr":4294967295}"#)
  }

  @Test func `SACK blocks are told as on the wire, and from the receiver's SYN where it is known`()
  {
    #expect(text(.sack(blocks)) == #"{"kind":"SACK","blocks":[[301,401],[501,601]]}"#)
    #expect(
      text(.sack(blocks), origin: SequenceNumber(300))
        == #"{"kind":"SACK","blocks":[[301,401],[501,601]],"blocks_rel":[[1,101],[201,301]]}"#)
  }

  // RFC 7323 §2.2: the window of a SYN is never scaled.
  @Test(arguments: [(ControlBits.ack, "win_scaled\":12800"), (.syn, "win_scaled\":100")])
  func `the window is also told in octets`(control: ControlBits, member: String) {
    let traced = TracedSegment(
      id: SegmentID(1), path: PathID(from: .client),
      segment: Segment(seq: SequenceNumber(1), control: control, window: 100), sentAt: .zero,
      transit: .zero, windowShift: 7)
    #expect(JSONValue.object(traced.jsonMembers).text.contains(member))
  }
}
