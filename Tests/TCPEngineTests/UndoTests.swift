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

  // RFC 3708 §3: all that was sent again has to be reported, by both timeouts.
  @Test func `after two timeouts a single report undoes nothing, a second one does`() throws {
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
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
        10 check cwnd=10000
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      3010 > ACK seq=101 ack=301 len=1000 retransmit
      3100 < ACK seq=301 ack=1101
      3200 < ACK seq=301 ack=1101 <nop,nop,sack=101-1101>
      3200 check cwnd=2000
      3300 < ACK seq=301 ack=1101 <nop,nop,sack=101-1101>
      3300 = decision undo-reduction
      3300 check cwnd=10000
      """)
  }

  // RFC 8985 §7.4.2: a probe that was needed has shown a loss. What an earlier reduction had put
  // aside is no window to go back to.
  @Test func `a loss that a probe repairs can't be undone by a report on an earlier one`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    settings.tailLossProbe = true
    settings.undoesByDuplicates = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active
        0 > SYN seq=100
      100 < SYN,ACK seq=300 ack=101 <mss=1000,nop,nop,sackOK>
      100 > ACK seq=101 ack=301
      110 user send 5000
      110 > ACK seq=101 ack=301 len=1000
      110 > ACK seq=1101 ack=301 len=1000
      110 > ACK seq=2101 ack=301 len=1000
      110 > ACK seq=3101 ack=301 len=1000
      110 > ACK seq=4101 ack=301 len=1000
      210 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      210 > ACK seq=101 ack=301 len=1000 retransmit
      310 < ACK seq=301 ack=5101
      310 check cwnd=2500
      400 user send 1500
      400 > ACK seq=5101 ack=301 len=1000
      400 > ACK seq=6101 ack=301 len=500
      600 > ACK seq=6101 ack=301 len=500 retransmit
      650 user send 1000
      650 > ACK seq=6601 ack=301 len=1000
      700 < ACK seq=301 ack=7601
      700 = decision reduce-window
      700 check cwnd=2000
      800 < ACK seq=301 ack=7601 <nop,nop,sack=101-1101>
      800 check cwnd=2000
      """)
  }
}
