import TCPEngine
import TestSupport
import Testing

/// New text on the first two duplicate ACKs: RFC 3042.
struct LimitedTransmitTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    settings.limitedTransmit = true
    settings.initialCongestionWindow = 3
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  private let flight = """
    10 user send 6000
    10 > ACK seq=101 ack=301 len=1000
    10 > ACK seq=1101 ack=301 len=1000
    10 > ACK seq=2101 ack=301 len=1000
    """

  // RFC 3042 §2: two segments beyond cwnd, which stays as it is.
  @Test func `the first two duplicate ACKs each let a new segment go`() throws {
    try play(
      """
      \(flight)
      20 < ACK seq=301 ack=101
      20 > ACK seq=3101 ack=301 len=1000
      20 check cwnd=3000 inflight=4000
      30 < ACK seq=301 ack=101
      30 > ACK seq=4101 ack=301 len=1000
      30 check cwnd=3000 inflight=5000
      """)
  }

  // RFC 5681 §3.2, step 2: what limited transmit has sent doesn't count in FlightSize.
  @Test func `the segments sent so don't raise ssthresh`() throws {
    try play(
      """
      \(flight)
      20 < ACK seq=301 ack=101
      20 > ACK seq=3101 ack=301 len=1000
      30 < ACK seq=301 ack=101
      30 > ACK seq=4101 ack=301 len=1000
      40 < ACK seq=301 ack=101
      40 > ACK seq=101 ack=301 len=1000 retransmit
      40 check ssthresh=2000 cwnd=5000
      """)
  }

  // RFC 3042 §2: the receiver's advertised window has to allow it.
  @Test func `a full window of the peer keeps the new segment back`() throws {
    try play(
      """
      5 < ACK seq=301 ack=101 win=3000
      \(flight)
      20 < ACK seq=301 ack=101 win=3000
      20 = decision duplicate-acknowledgment
      """)
  }

  @Test func `without new text a duplicate ACK is only counted`() throws {
    try play(
      """
      10 user send 2000
      10 > ACK seq=101 ack=301 len=1000
      10 > ACK seq=1101 ack=301 len=1000
      20 < ACK seq=301 ack=101
      20 = decision duplicate-acknowledgment
      """)
  }

  @Test func `turned off, nothing goes before the third duplicate`() throws {
    try play(
      """
      \(flight)
      20 < ACK seq=301 ack=101
      20 = decision duplicate-acknowledgment
      30 < ACK seq=301 ack=101
      """
    ) { $0.limitedTransmit = false }
  }
}
