import TCPEngine
import Testing

@testable import Packetdrill

/// Numbers, timestamps and options between the engine's segments and a script's.
struct SegmentComparisonTests {
  private static let octets: [ScriptOptionField] = [
    .mss(1460), .sackPermitted, .timestamps(value: 0x0102_0304, echo: 5), .noOperation,
    .windowScale(7),
  ]

  @Test func `options cross the wire and back, padding included`() throws {
    let plain = Segment(seq: SequenceNumber(1), control: .syn)
    for options in [
      Self.octets, [.windowScale(2)],
      [.sack([.init(left: 1, right: 2), .init(left: 9, right: 12)])],
    ] {
      let segment = try #require(SegmentNotation.segment(plain, options: options))
      #expect(SegmentNotation.options(of: segment) == SegmentNotation.padded(options))
    }
  }

  @Test func `options that don't fit into a header make no segment`() {
    let plain = Segment(seq: SequenceNumber(1), control: .syn)
    let many = Array(repeating: ScriptOptionField.mss(1), count: 11)
    #expect(SegmentNotation.segment(plain, options: many) == nil)
  }

  @Test func `a segment in the script's notation`() throws {
    var options = Self.octets
    options[2] = .timestamps(value: 1, echo: 0)
    let segment = ScriptSegment(
      control: [.syn, .ack, .ece], seq: 0, length: 0, ack: 1, window: 7, options: options)
    #expect(
      SegmentNotation.text(of: segment)
        == "SE. 0:0(0) ack 1 win 7 <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>")
  }

  // MARK: Timestamps

  /// What differs where the kernel sends `value` and `echo`, and the script writes 100 and 7.
  private func differences(
    value: UInt32, echo: UInt32, known: Numbers, tolerance: UInt32?
  ) throws -> [Failure.Field] {
    let expected = ScriptSegment(
      control: .ack, seq: 1, length: 0, ack: 1,
      options: [.noOperation, .noOperation, .timestamps(value: 100, echo: 7)])
    let plain = Segment(seq: SequenceNumber(1), ack: SequenceNumber(1), control: .ack)
    let sent = try #require(
      SegmentNotation.segment(
        plain, options: [.noOperation, .noOperation, .timestamps(value: value, echo: echo)]))
    let comparison = SegmentComparison(
      expected: expected, numbers: known, isPushStrict: false, timestampTolerance: tolerance)
    return comparison.differences(from: [
      Kernel.Emission(segment: sent, time: .zero, conversation: nil, emptiesSendQueue: false)
    ])
  }

  @Test func `the first timestamp is what the script calls it, and echoes always count`() throws {
    let unknown = Numbers()
    #expect(try differences(value: 5_000, echo: 7, known: unknown, tolerance: 0) == [])
    #expect(try differences(value: 5_000, echo: 8, known: unknown, tolerance: nil) == [.options])
  }

  @Test func `later timestamps count with a tick, in tolerance`() throws {
    var known = Numbers()
    known.learn(timestamp: 5_000, script: 90)
    #expect(try differences(value: 5_010, echo: 7, known: known, tolerance: 0) == [])
    #expect(try differences(value: 5_014, echo: 7, known: known, tolerance: 4) == [])
    #expect(try differences(value: 5_015, echo: 7, known: known, tolerance: 4) == [.options])
    #expect(try differences(value: 9_999, echo: 7, known: known, tolerance: nil) == [])
  }

  @Test func `the peer echoes what the kernel really sent`() {
    var known = Numbers()
    known.learn(timestamp: 5_000, script: 100)
    known.learn(timestamp: 5_200, script: 100)
    #expect(known.wire(echo: 100) == 5_200)
    #expect(known.wire(echo: 150) == 5_050)
    #expect(known.wire(echo: 0) == 0)
  }
}
