import TCPEngine
import TestSupport
import Testing

/// Congestion control and fast recovery: RFC 5681, RFC 6582.
struct CongestionTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  /// The first `count` full segments, sent at once.
  private func flight(_ count: Int, from seq: Int = 101) -> String {
    (0..<count).map { "10 > ACK seq=\(seq + $0 * 1000) ack=301 len=1000" }
      .joined(separator: "\n")
  }

  // RFC 5681 §3.1: slow start adds an SMSS for each ACK of new data.
  @Test func `slow start sends two segments for each ACK`() throws {
    try play(
      """
      10 user send 9000
      10 = decision hold-for-congestion-window
      \(flight(2))
      20 < ACK seq=301 ack=1101
      20 > ACK seq=2101 ack=301 len=1000
      20 > ACK seq=3101 ack=301 len=1000
      20 check cwnd=3000
      30 < ACK seq=301 ack=4101
      30 > ACK seq=4101 ack=301 len=1000
      30 > ACK seq=5101 ack=301 len=1000
      30 > ACK seq=6101 ack=301 len=1000
      30 > ACK seq=7101 ack=301 len=1000
      30 check cwnd=4000
      """
    ) { $0.initialCongestionWindow = 2 }
  }

  // RFC 5681 §3.1: congestion avoidance adds an SMSS for each window acknowledged.
  @Test func `congestion avoidance adds one segment a window`() throws {
    try play(
      """
      10 user send 2000
      \(flight(2))
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1010 check cwnd=1000 ssthresh=2000
      1020 < ACK seq=301 ack=2101
      1020 check cwnd=2000
      1030 user send 2000
      1030 > ACK seq=2101 ack=301 len=1000
      1030 > ACK seq=3101 ack=301 len=1000
      1040 < ACK seq=301 ack=3101
      1040 check cwnd=2000
      1050 < ACK seq=301 ack=4101
      1050 check cwnd=3000
      """)
  }

  private let threeDuplicates = """
    100 < ACK seq=301 ack=1101
    100 check cwnd=11000
    110 < ACK seq=301 ack=1101
    110 = decision duplicate-acknowledgment
    120 < ACK seq=301 ack=1101
    120 = decision duplicate-acknowledgment
    130 < ACK seq=301 ack=1101
    130 > ACK seq=1101 ack=301 len=1000 retransmit
    130 check ssthresh=3500 cwnd=6500
    """

  // RFC 5681 §3.2; RFC 6582 §3.2.
  @Test func `the third duplicate ACK retransmits, a full ACK ends recovery`() throws {
    try play(
      """
      10 user send 8000
      \(flight(8))
      \(threeDuplicates)
      140 < ACK seq=301 ack=1101
      140 check cwnd=7500
      200 < ACK seq=301 ack=8101
      200 check cwnd=2000
      """)
  }

  @Test func `inflation lets new segments go in recovery`() throws {
    try play(
      """
      10 user send 9000
      \(flight(9))
      100 < ACK seq=301 ack=1101
      100 check cwnd=11000
      110 < ACK seq=301 ack=1101
      120 < ACK seq=301 ack=1101
      130 < ACK seq=301 ack=1101
      130 > ACK seq=1101 ack=301 len=1000 retransmit
      130 check ssthresh=4000 cwnd=7000
      135 user send 1000
      140 < ACK seq=301 ack=1101
      150 < ACK seq=301 ack=1101
      150 > ACK seq=9101 ack=301 len=1000
      """)
  }

  // RFC 6582 §3.2, step 3.
  @Test func `a partial ACK retransmits the next hole and stays in recovery`() throws {
    try play(
      """
      10 user send 8000
      \(flight(8))
      \(threeDuplicates)
      200 < ACK seq=301 ack=3101
      200 = timer RTO start 1200
      200 > ACK seq=3101 ack=301 len=1000 retransmit
      200 check cwnd=5500
      300 < ACK seq=301 ack=5101
      300 > ACK seq=5101 ack=301 len=1000 retransmit
      400 < ACK seq=301 ack=8101
      400 check cwnd=2000 ssthresh=3500
      """)
  }

  // RFC 5681 §3.2, step 6.
  @Test func `reno leaves recovery with the first new ACK`() throws {
    try play(
      """
      10 user send 8000
      \(flight(8))
      \(threeDuplicates)
      200 < ACK seq=301 ack=3101
      200 check cwnd=3500
      """
    ) { $0.congestionControl = .reno }
  }

  // RFC 6582 §3.2, steps 2 and 4: the duplicates may stem from the timeout's retransmissions.
  @Test func `duplicates after a timeout don't trigger a fast retransmit`() throws {
    try play(
      """
      10 user send 4000
      \(flight(4))
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1100 < ACK seq=301 ack=1101
      1100 > ACK seq=1101 ack=301 len=1000 retransmit
      1100 > ACK seq=2101 ack=301 len=1000 retransmit
      1110 < ACK seq=301 ack=1101
      1120 < ACK seq=301 ack=1101
      1130 < ACK seq=301 ack=1101
      1130 = decision duplicates-of-old-loss
      """)
  }

  // RFC 5681 §2: what a duplicate ACK isn't.
  @Test func `text, another window or nothing outstanding make no duplicate`() throws {
    try play(
      """
      5 < ACK seq=301 ack=101
      6 < ACK seq=301 ack=101
      7 < ACK seq=301 ack=101
      10 user send 4000
      \(flight(4))
      20 < ACK seq=301 ack=101 win=60000
      30 < ACK seq=301 ack=101 win=61000
      40 < ACK seq=301 ack=101 win=62000
      50 < ACK seq=301 ack=101 win=62000 len=1
      50 > ACK seq=4101 ack=302
      60 < ACK seq=302 ack=101 win=62000
      70 < ACK seq=302 ack=101 win=62000
      80 < ACK seq=302 ack=101 win=62000
      80 > ACK seq=101 ack=301 len=1000 retransmit
      """.replacing("80 > ACK seq=101 ack=301", with: "80 > ACK seq=101 ack=302"))
  }

  @Test func `without congestion control only the peer's window limits`() throws {
    try play(
      """
      10 user send 20000
      \(flight(20))
      10 check cwnd=0
      """
    ) { $0.congestionControl = .none }
  }

  // RFC 5681 §4.1.
  @Test func `after an idle RTO the window falls back to its beginning`() throws {
    try play(
      """
      10 user send 2000
      \(flight(2))
      20 < ACK seq=301 ack=1101
      30 < ACK seq=301 ack=2101
      30 check cwnd=4000
      4900 < ACK seq=301 ack=2101 len=5
      4900 > ACK seq=2101 ack=306
      5000 user send 3000
      5000 > ACK seq=2101 ack=306 len=1000
      5000 > ACK seq=3101 ack=306 len=1000
      5000 check cwnd=2000
      """
    ) { $0.initialCongestionWindow = 2 }
  }
}
