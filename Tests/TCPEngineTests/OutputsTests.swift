import Testing

@testable import TCPEngine

/// A connection does the same, whether its outputs are told or only carried out.
struct OutputsTests {
  /// Takes two equal connections through the same doors, one of which only counts.
  private struct Twins {
    var teller: Connection
    var counter: Connection
    var told = Outputs()
    var counted = Outputs()

    init() {
      var settings = EndpointSettings()
      settings.delayedAcknowledgment = .milliseconds(40)
      teller = Connection(settings: settings, localPort: 49_152)
      counter = teller
      counted.keepsEverything = false
    }

    mutating func pass(
      _ door: (inout Connection, inout Outputs) throws(UserCallError) -> Void
    ) throws {
      told.removeAll()
      counted.removeAll()
      try door(&teller, &told)
      try door(&counter, &counted)
      #expect(counter == teller)
      #expect(counted.isEmpty)
    }

    mutating func arrive(
      seq: UInt32, ack: UInt32, _ control: ControlBits, text: SegmentText = .empty
    ) throws {
      let segment = Segment(
        sourcePort: 80, destinationPort: 49_152, seq: SequenceNumber(seq),
        ack: SequenceNumber(ack), control: control, window: 10_000, text: text)
      try pass { (connection, outputs) throws(UserCallError) in
        connection.segmentArrives(segment, now: .zero, into: &outputs)
      }
    }

    /// The segments to transmit, as either has them.
    var transmitted: ([Segment], [Segment]) {
      let ofTeller = told.compactMap { output -> Segment? in
        if case .transmit(let segment, _) = output.kind { segment } else { nil }
      }
      let ofCounter = (0..<counted.departureCount).map {
        Segment(header: counted.departures[$0].header, text: counted.texts[$0])
      }
      return (ofTeller, ofCounter)
    }
  }

  @Test func `who only counts has the same segments to transmit, and as many other outputs`() throws
  {
    var twins = Twins()
    try twins.pass { (connection, outputs) throws(UserCallError) in
      try connection.openActive(remotePort: 80, now: .zero, into: &outputs)
    }
    // The state changes and a timer starts.
    #expect(twins.transmitted.0 == twins.transmitted.1 && twins.transmitted.0.count == 1)
    #expect(twins.counted.countOfChanges == 2 && twins.counted.countOfArrivals == 0)

    try twins.arrive(seq: 300, ack: 101, [.syn, .ack])
    #expect(twins.transmitted.0 == twins.transmitted.1 && twins.transmitted.0.count == 1)
    #expect(twins.counted.countOfChanges == twins.told.count - 1)

    try twins.arrive(seq: 301, ack: 101, .ack, text: SegmentText(utf8: "hello"))
    // Delivered, and the acknowledgment is put off.
    #expect(twins.counted.departureCount == 0)
    #expect(twins.counted.countOfArrivals == 1 && twins.counted.countOfChanges == 2)

    try twins.pass { (connection, outputs) throws(UserCallError) in
      try connection.send(SegmentText(patternFrom: 0, count: 2_500), now: .zero, into: &outputs)
    }
    #expect(twins.transmitted.0 == twins.transmitted.1 && twins.transmitted.0.count == 5)
    #expect(twins.counted.departures[0].iss == SequenceNumber(100))
    #expect(twins.counted.departures[0].irs == SequenceNumber(300))
  }

  @Test func `outputs that were removed count for nothing`() throws {
    var twins = Twins()
    try twins.pass { (connection, outputs) throws(UserCallError) in
      try connection.openActive(remotePort: 80, now: .zero, into: &outputs)
    }
    twins.counted.removeAll()
    #expect(twins.counted == Outputs())
  }
}
