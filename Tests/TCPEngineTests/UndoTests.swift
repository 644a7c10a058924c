import TCPEngine
import TestSupport
import Testing

/// Reductions of the congestion window that turn out to be uncalled for: RFC 3708, RFC 3522.
struct UndoTests {
  // RFC 3708 §3.
  @Test func `all that was sent again is reported twice, so the window is as before`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.undoesByDuplicates = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active
        0 > SYN seq=100
        0 < SYN,ACK seq=300 ack=101 <mss=1000,nop,nop,sackOK>
        0 > ACK seq=101 ack=301
       10 user send 5000
       10 > ACK seq=101 ack=301 len=1000
       10 > ACK seq=1101 ack=301 len=1000
       10 > ACK seq=2101 ack=301 len=1000
       10 > ACK seq=3101 ack=301 len=1000
       10 > ACK seq=4101 ack=301 len=1000
       10 check cwnd=10000
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      110 < ACK seq=301 ack=5101
      110 check cwnd=2500
      200 < ACK seq=301 ack=5101 <nop,nop,sack=101-1101>
      200 = decision undo-reduction
      200 check cwnd=10000
      """)
  }
}
