import TCPEngine
import TestSupport
import Testing

/// Explicit congestion notification: RFC 3168 §6.1.
struct CongestionNotificationTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { $0.ecn = true }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(text)
  }

  private let agreed = """
    0 user open active
    0 > SYN,ECE,CWR seq=100
    1 < SYN,ACK,ECE seq=300 ack=101 mss=1000
    1 > ACK seq=101 ack=301 ; ESTABLISHED

    """

  // §6.1.1.
  @Test func `an active open asks with ECE and CWR, and text is ECN-capable`() throws {
    try play(
      agreed + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5 ect0
        """)
  }

  @Test(arguments: ["SYN,ACK", "SYN,ACK,ECE,CWR"])
  func `an answer that doesn't agree leaves text as it was`(answer: String) throws {
    try play(
      """
      0 user open active
      0 > SYN,ECE,CWR seq=100
      1 < \(answer) seq=300 ack=101
      1 > ACK seq=101 ack=301
      10 user send 5
      10 > ACK seq=101 ack=301 len=5
      """)
  }

  @Test(arguments: [
    (ecn: true, syn: "SYN,ECE,CWR", answer: "SYN,ACK,ECE"), (true, "SYN", "SYN,ACK"),
    (true, "SYN,ECE", "SYN,ACK"), (false, "SYN,ECE,CWR", "SYN,ACK"),
  ])
  func `a passive open agrees if it is asked and may`(
    ecn: Bool, syn: String, answer: String
  ) throws {
    try play(
      """
      0 user open passive
      0 < \(syn) seq=900
      0 > \(answer) seq=100 ack=901
      """
    ) { $0.ecn = ecn }
  }

  // §6.1.1.1.
  @Test func `a SYN that is sent again asks no more`() throws {
    try play(
      """
      0 user open active
      0 > SYN,ECE,CWR seq=100
      1000 > SYN seq=100 retransmit
      """)
  }

  // §6.1.2: once for what is on its way; the next new text says CWR.
  @Test func `an echo shrinks the window once in a round trip`() throws {
    try play(
      agreed + """
        10 user send 4000
        10 > ACK seq=101 ack=301 len=1000 ect0
        10 > ACK seq=1101 ack=301 len=1000 ect0
        10 > ACK seq=2101 ack=301 len=1000 ect0
        10 > ACK seq=3101 ack=301 len=1000 ect0
        20 < ACK,ECE seq=301 ack=1101
        20 = decision congestion-echoed
        20 check cwnd=2000 ssthresh=2000
        30 < ACK,ECE seq=301 ack=2101
        30 check cwnd=2000
        40 < ACK seq=301 ack=4101
        40 check cwnd=3000
        50 user send 2000
        50 > ACK,CWR seq=4101 ack=301 len=1000 ect0
        50 > ACK seq=5101 ack=301 len=1000 ect0
        60 < ACK,ECE seq=301 ack=6101
        60 check cwnd=2000 ssthresh=2000
        """)
  }

  // §6.1.2: a loss of the same round trip has reduced the window already.
  @Test func `an echo with the ACK that ends a recovery shrinks the window no further`() throws {
    try play(
      agreed + """
        10 user send 5000
        10 > ACK seq=101 ack=301 len=1000 ect0
        10 > ACK seq=1101 ack=301 len=1000 ect0
        10 > ACK seq=2101 ack=301 len=1000 ect0
        10 > ACK seq=3101 ack=301 len=1000 ect0
        10 > ACK seq=4101 ack=301 len=1000 ect0
        100 < ACK seq=301 ack=101
        101 < ACK seq=301 ack=101
        102 < ACK seq=301 ack=101
        102 > ACK seq=101 ack=301 len=1000 retransmit
        102 check ssthresh=2500
        200 < ACK,ECE seq=301 ack=5101
        200 check ssthresh=2500
        300 user send 5
        300 > ACK,CWR seq=5101 ack=301 len=5 ect0
        """)
  }

  // §6.1.3: ECE until CWR comes.
  @Test func `a mark is echoed until the peer has reduced its window`() throws {
    try play(
      agreed + """
        100 < ACK seq=301 ack=101 len=5 ce
        100 = decision congestion-experienced
        100 > ACK,ECE seq=101 ack=306
        110 < ACK seq=306 ack=101 len=5
        110 > ACK,ECE seq=101 ack=311
        120 < ACK,CWR seq=311 ack=101 len=5
        120 > ACK seq=101 ack=316
        130 < ACK,CWR seq=316 ack=101 len=5 ce
        130 > ACK,ECE seq=101 ack=321
        """)
  }

  @Test func `without an agreement a mark says nothing`() throws {
    try play(
      connected + """

        100 < ACK,CWR seq=301 ack=101 len=5 ce
        100 > ACK seq=101 ack=306
        110 user send 5
        110 > ACK seq=101 ack=306 len=5
        120 < ACK,ECE seq=306 ack=106
        120 check cwnd=10005
        """
    ) { _ in }
  }

  // §6.1.5: a retransmission isn't ECN-capable; §6.1.2: every reduction is told by CWR.
  @Test func `what is sent again isn't ECN-capable, and new text after it says CWR`() throws {
    try play(
      agreed + """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000 ect0
        1010 > ACK seq=101 ack=301 len=1000 retransmit
        1100 < ACK seq=301 ack=1101
        1200 user send 5
        1200 > ACK,CWR seq=1101 ack=301 len=5 ect0
        """)
  }

  // §6.1.6.
  @Test func `a window probe isn't ECN-capable`() throws {
    try play(
      agreed + """
        5 < ACK seq=301 ack=101 win=0
        10 user send 5
        1010 > ACK seq=101 ack=301 len=1 probe
        """)
  }
}
