import TCPEngine
import TestSupport
import Testing

/// Path MTU discovery: RFC 1191; RFC 9293 §3.7.1, §3.7.2.
struct PathMTUTests {
  private func play(_ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  private static let threeSegments = """
    1 user send 3000
    1 > ACK seq=101 ack=301 len=1000
    1 > ACK seq=1101 ack=301 len=1000
    1 > ACK seq=2101 ack=301 len=1000

    """

  @Test func `segments that were too large go again at once, and the window stays`() throws {
    try play(
      Self.threeSegments + """
        1 check cwnd=10000 inflight=3000
        9 icmp fragmentation-needed seq=1101 mtu=840
        9 = decision send-smaller
        9 > ACK seq=101 ack=301 len=800 retransmit
        9 > ACK seq=901 ack=301 len=800 retransmit
        9 > ACK seq=1701 ack=301 len=800 retransmit
        9 > ACK seq=2501 ack=301 len=600 retransmit
        9 check cwnd=10000 inflight=3000
        20 < ACK seq=301 ack=3101
        21 user send 1000
        21 > ACK seq=3101 ack=301 len=800
        21 > ACK seq=3901 ack=301 len=200
        """)
  }

  @Test func `what is small enough isn't sent again`() throws {
    try play(
      """
      1 user send 1000
      1 > ACK seq=101 ack=301 len=1000
      2 user send 300
      2 > ACK seq=1101 ack=301 len=300
      9 icmp fragmentation-needed seq=101 mtu=640
      9 > ACK seq=101 ack=301 len=600 retransmit
      9 > ACK seq=701 ack=301 len=400 retransmit
      """)
  }

  @Test func `what the congestion window doesn't admit follows as ACKs come`() throws {
    try play(
      Self.threeSegments + """
        9 icmp fragmentation-needed seq=101 mtu=540
        9 > ACK seq=101 ack=301 len=500 retransmit
        9 > ACK seq=601 ack=301 len=500 retransmit
        9 > ACK seq=1101 ack=301 len=500 retransmit
        9 > ACK seq=1601 ack=301 len=500 retransmit
        9 > ACK seq=2101 ack=301 len=500 retransmit
        9 > ACK seq=2601 ack=301 len=500 retransmit
        """
    ) { $0.initialCongestionWindow = 3 }
  }

  @Test func `a FIN stays behind the text it came with`() throws {
    try play(
      """
      1 user send 1000
      1 > ACK seq=101 ack=301 len=1000
      1 user close
      1 > FIN,ACK seq=1101 ack=301
      9 icmp fragmentation-needed seq=101 mtu=640
      9 > ACK seq=101 ack=301 len=600 retransmit
      9 > ACK seq=701 ack=301 len=400 retransmit
      20 < ACK seq=301 ack=1102 ; FIN-WAIT-2
      """)
  }

  // RFC 1191 §3: "A host MUST not increase its estimate".
  @Test(arguments: [1040, 1041, 65_535])
  func `a message that names no smaller path is thrown away`(mtu: Int) throws {
    try play(
      Self.threeSegments + """
        9 icmp fragmentation-needed seq=101 mtu=\(mtu)
        9 = decision path-mtu-not-smaller
        """)
  }

  // RFC 1191 §7.
  @Test func `a router that doesn't tell is met by the next likely size`() throws {
    try play(
      """
      1 user send 1000
      1 > ACK seq=101 ack=301 len=1000
      9 icmp fragmentation-needed seq=101
      9 > ACK seq=101 ack=301 len=966 retransmit
      9 > ACK seq=1067 ack=301 len=34 retransmit
      """)
  }

  // RFC 1191 §3: "A host MUST never reduce its estimate of the Path MTU below 68 octets".
  @Test(arguments: [(ControlMessageRule.standard, 28), (.freebsd, 216), (.linux, 512)])
  func `no path is taken to be narrower than this`(rule: ControlMessageRule, size: Int) throws {
    var settings = EndpointSettings()
    settings.controlMessageRule = rule
    var ladder = Ladder(settings)
    try ladder.play(connected)
    var connection = ladder.connection
    var outputs = Outputs()
    try connection.send(
      SegmentText(patternFrom: 0, count: 1000), now: .zero + .milliseconds(1), into: &outputs)
    connection.controlMessageArrives(
      ControlMessage(.fragmentationNeeded, seq: SequenceNumber(101), mtu: 1),
      now: .zero + .milliseconds(2), into: &outputs)
    #expect(connection.transmissionReport.segmentSize == size)
    #expect(connection.pathMTU == size + 40)
  }

  @Test func `a path that is known before the handshake is done limits what follows`() throws {
    var ladder = Ladder()
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      9 icmp fragmentation-needed seq=100 mtu=740
      9 = decision send-smaller
      10 < SYN,ACK seq=300 ack=101 mss=1000
      10 > ACK seq=101 ack=301
      11 user send 1000
      11 > ACK seq=101 ack=301 len=700
      11 > ACK seq=801 ack=301 len=300
      """)
  }

  @Test func `a user who doesn't want it keeps the segments as they are`() throws {
    try play(
      Self.threeSegments + """
        9 icmp fragmentation-needed seq=101 mtu=640
        9 = decision path-mtu-discovery-off
        """
    ) { $0.pathMTUDiscovery = false }
  }

  // RFC 9293 §3.7.1: Eff.snd.MSS leaves room for the options.
  @Test func `timestamps come off what the path leaves`() throws {
    var settings = EndpointSettings()
    settings.timestamps = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      0 < SYN,ACK seq=300 ack=101 <mss=1000,ts=7/0>
      0 > ACK seq=101 ack=301
      1 user send 988
      1 > ACK seq=101 ack=301 len=988
      9 icmp fragmentation-needed seq=101 mtu=640
      9 > ACK seq=101 ack=301 len=588 retransmit
      9 > ACK seq=689 ack=301 len=400 retransmit
      """)
  }

  @Test func `what is SACKed doesn't go again`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      0 < SYN,ACK seq=300 ack=101 <mss=1000,sackOK>
      0 > ACK seq=101 ack=301
      \(Self.threeSegments)
      8 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      9 icmp fragmentation-needed seq=101 mtu=640
      9 > ACK seq=101 ack=301 len=600 retransmit
      9 > ACK seq=701 ack=301 len=400 retransmit
      9 > ACK seq=2101 ack=301 len=600 retransmit
      9 > ACK seq=2701 ack=301 len=400 retransmit
      20 < ACK seq=301 ack=3101
      21 user send 700
      21 > ACK seq=3101 ack=301 len=600
      21 > ACK seq=3701 ack=301 len=100
      """)
  }
}
