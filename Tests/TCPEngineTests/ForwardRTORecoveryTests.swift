import TCPEngine
import TestSupport
import Testing

/// Spurious retransmission timeouts: RFC 5682.
struct ForwardRTORecoveryTests {
  private func play(
    _ text: String, sack: Bool = false, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    settings.forwardRTORecovery = true
    settings.selectiveAcknowledgment = sack
    settings.initialCongestionWindow = 4
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play((sack ? connectedWithSACK : connected) + "\n" + text)
  }

  private let timeout = """
    10 user send 8000
    10 > ACK seq=101 ack=301 len=1000
    10 > ACK seq=1101 ack=301 len=1000
    10 > ACK seq=2101 ack=301 len=1000
    10 > ACK seq=3101 ack=301 len=1000
    1010 > ACK seq=101 ack=301 len=1000 retransmit
    1010 check cwnd=1000 ssthresh=2000
    """

  private let firstACK = """
    1100 < ACK seq=301 ack=1101
    1100 = decision timeout-in-doubt
    1100 > ACK seq=4101 ack=301 len=1000
    1100 > ACK seq=5101 ack=301 len=1000
    """

  // RFC 5682 §2.1, steps 2b and 3b.
  @Test func `two ACKs that advance after the timeout undo it`() throws {
    try play(
      """
      \(timeout)
      \(firstACK)
      1110 < ACK seq=301 ack=2101
      1110 = decision timeout-spurious
      1110 check cwnd=5000
      1110 > ACK seq=6101 ack=301 len=1000
      1120 < ACK seq=301 ack=3101
      1120 > ACK seq=7101 ack=301 len=1000
      """)
  }

  // RFC 5682 §2.1, step 1: "If the TCP sender is already in RTO recovery".
  @Test func `a timeout within the recovery of another isn't doubted`() throws {
    try play(
      """
      10 user send 6000
      10 > ACK seq=101 ack=301 len=1000
      10 > ACK seq=1101 ack=301 len=1000
      10 > ACK seq=2101 ack=301 len=1000
      10 > ACK seq=3101 ack=301 len=1000
      10 > ACK seq=4101 ack=301 len=1000
      10 > ACK seq=5101 ack=301 len=1000
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1100 < ACK seq=301 ack=4101
      1100 > ACK seq=4101 ack=301 len=1000 retransmit
      1100 > ACK seq=5101 ack=301 len=1000 retransmit
      3100 > ACK seq=4101 ack=301 len=1000 retransmit
      3110 user send 3000
      3200 < ACK seq=301 ack=5101
      3200 > ACK seq=5101 ack=301 len=1000 retransmit
      3200 > ACK seq=6101 ack=301 len=1000
      """, sack: true
    ) { $0.initialCongestionWindow = 6 }
  }

  // RFC 5682 §2.1, step 3a: the flight is lost; cwnd is no more than three segments.
  @Test func `a duplicate after the new text means that the flight is lost`() throws {
    try play(
      """
      \(timeout)
      \(firstACK)
      1110 < ACK seq=301 ack=1101
      1110 > ACK seq=1101 ack=301 len=1000 retransmit
      1110 check cwnd=3000 ssthresh=2000
      """)
  }

  // RFC 5682 §2.1, step 2a.
  @Test func `a duplicate as the first ACK means that the flight is lost`() throws {
    try play(
      """
      \(timeout)
      1100 < ACK seq=301 ack=101
      1110 < ACK seq=301 ack=1101
      1110 > ACK seq=1101 ack=301 len=1000 retransmit
      1110 > ACK seq=2101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 5682 §2.1, step 2a: it can't be told which copy was acknowledged.
  @Test func `an ACK of everything ends the doubt`() throws {
    try play(
      """
      \(timeout)
      1100 < ACK seq=301 ack=4101
      1100 check cwnd=2000 ssthresh=2000
      1100 > ACK seq=4101 ack=301 len=1000
      1100 > ACK seq=5101 ack=301 len=1000
      """)
  }

  // RFC 5682 §2.1, step 2b: without new text there is nothing to find out by.
  @Test func `without new text the flight goes again as after any timeout`() throws {
    try play(
      """
      10 user send 2000
      10 > ACK seq=101 ack=301 len=1000
      10 > ACK seq=1101 ack=301 len=1000
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1100 < ACK seq=301 ack=1101
      1100 > ACK seq=1101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 5682 §3.1, step 3b: a SACK of what wasn't sent again tells as much.
  @Test func `with SACK, an original that is SACKed undoes the timeout`() throws {
    try play(
      """
      \(timeout)
      \(firstACK)
      1110 < ACK seq=301 ack=1101 <nop,nop,sack=2101-3101>
      1110 = decision timeout-spurious
      1110 check cwnd=4000
      """, sack: true)
  }

  // RFC 5682 §3.1, step 3a; new text went after the timeout, so it proves nothing by Linux's rule.
  @Test(arguments: [false, true])
  func `with SACK, only new text SACKed means that the flight is lost`(
    originalsProve: Bool
  ) throws {
    try play(
      """
      \(timeout)
      \(firstACK)
      1200 < ACK seq=301 ack=1101 <nop,nop,sack=4101-5101>
      1200 > ACK seq=1101 ack=301 len=1000 retransmit
      1200 > ACK seq=2101 ack=301 len=1000 retransmit
      1200 check cwnd=3000 ssthresh=2000
      """, sack: true
    ) { $0.originalsProveTimeoutSpurious = originalsProve }
  }

  // RFC 5682 §3.1; Linux takes the first ACK of something that went once for proof.
  @Test func `with SACK, an ACK of an original can undo the timeout before new text asks`() throws {
    try play(
      """
      \(timeout)
      1100 < ACK seq=301 ack=2101
      1100 = decision timeout-spurious
      1100 check cwnd=5000
      1100 > ACK seq=4101 ack=301 len=1000
      1100 > ACK seq=5101 ack=301 len=1000
      1100 > ACK seq=6101 ack=301 len=1000
      """, sack: true
    ) { $0.originalsProveTimeoutSpurious = true }
  }
}
