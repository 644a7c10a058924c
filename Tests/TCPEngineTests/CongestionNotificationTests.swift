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

  // §6.1.1 forbids a mark on a SYN, on one that reopens a connection from TIME-WAIT too.
  @Test(arguments: [(mark: "", answer: "SYN,ACK,ECE"), (" ce", "SYN,ACK")])
  func `a SYN that is marked itself agrees on nothing as it reopens a connection`(
    mark: String, answer: String
  ) throws {
    try play(
      """
      0 user open passive
      0 < SYN seq=900
      0 > SYN,ACK seq=100 ack=901
      1 < ACK seq=901 ack=101 ; ESTABLISHED
      2 user close
      2 > FIN,ACK seq=101 ack=901
      3 < FIN,ACK seq=901 ack=102
      3 > ACK seq=102 ack=902 ; TIME-WAIT
      1000 < SYN,ECE,CWR seq=70000\(mark)
      1000 > \(answer) seq=65639 ack=70001 ; SYN-RECEIVED
      """
    ) {
      $0.ecn = true
      $0.refusesMarkedSYN = true
      $0.reopensTimeWait = true
    }
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

  // RFC 9937 §6: what was sent before the mark leaves the path first.
  @Test func `where an echo reduces the rate, it is told as coming down to ssthresh`() throws {
    try play(
      agreed + """
        10 user send 4000
        10 > ACK seq=101 ack=301 len=1000 ect0
        10 > ACK seq=1101 ack=301 len=1000 ect0
        10 > ACK seq=2101 ack=301 len=1000 ect0
        10 > ACK seq=3101 ack=301 len=1000 ect0
        20 < ACK,ECE seq=301 ack=1101
        20 = decision congestion-echoed-by-rate
        20 check ssthresh=2000
        """
    ) {
      $0.ecn = true
      $0.proportionalRateReduction = true
      $0.reducesByEchoedRate = true
    }
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

  // RFC 4015 §3.4 restores what a spurious timeout took, not what a mark has.
  @Test func `a spurious timeout while the window comes down for a mark restores no more`() throws {
    try play(
      agreed + """
        10 user send 8000
        10 > ACK seq=101 ack=301 len=1000 ect0
        10 > ACK seq=1101 ack=301 len=1000 ect0
        10 > ACK seq=2101 ack=301 len=1000 ect0
        10 > ACK seq=3101 ack=301 len=1000 ect0
        20 < ACK,ECE seq=301 ack=1101
        20 check cwnd=3500 ssthresh=2000
        1020 > ACK seq=1101 ack=301 len=1000 retransmit
        1020 check cwnd=1000 ssthresh=2000
        1100 < ACK seq=301 ack=2101
        1100 > ACK,CWR seq=4101 ack=301 len=1000 ect0
        1100 > ACK seq=5101 ack=301 len=1000 ect0
        1110 < ACK seq=301 ack=3101
        1110 = decision timeout-spurious
        1110 check cwnd=2000 ssthresh=2000
        """
    ) {
      $0.ecn = true
      $0.initialCongestionWindow = 4
      $0.reducesByEchoedRate = true
      $0.proportionalRateReduction = true
      $0.forwardRTORecovery = true
    }
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
