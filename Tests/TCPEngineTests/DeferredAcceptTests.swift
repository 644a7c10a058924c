import TCPEngine
import TestSupport
import Testing

/// A listener whose user waits for text: Linux's TCP_DEFER_ACCEPT, beside RFC 9293 §3.10.7.4.
struct DeferredAcceptTests {
  private func play(_ text: String, timeouts: Int) throws {
    var settings = EndpointSettings()
    settings.acceptDeferral = timeouts
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open passive
      0 < SYN seq=300 mss=1000
      0 > SYN,ACK seq=100 ack=301 ; SYN-RECEIVED
      \(text)
      """)
  }

  @Test func `an ACK without text opens nothing, one with text does`() throws {
    try play(
      """
      9 < ACK seq=301 ack=101 ; SYN-RECEIVED
      9 = decision accept-deferred
      20 < ACK seq=301 ack=101 len=5 ; ESTABLISHED
      20 > ACK seq=101 ack=306
      """, timeouts: 3)
  }

  @Test func `a FIN opens it too`() throws {
    try play(
      """
      9 < FIN,ACK seq=301 ack=101 ; CLOSE-WAIT
      9 > ACK seq=101 ack=302
      """, timeouts: 1)
  }

  @Test func `once its ACK was heard the SYN,ACK rests, but for the last timeout`() throws {
    try play(
      """
      9 < ACK seq=301 ack=101
      7000 > SYN,ACK seq=100 ack=301 retransmit
      7009 < ACK seq=301 ack=101 ; ESTABLISHED
      """, timeouts: 3)
  }

  @Test func `unheard it goes again each time`() throws {
    try play(
      """
      1000 > SYN,ACK seq=100 ack=301 retransmit
      1009 < ACK seq=301 ack=101 ; SYN-RECEIVED
      7000 > SYN,ACK seq=100 ack=301 retransmit
      7009 < ACK seq=301 ack=101 ; ESTABLISHED
      """, timeouts: 3)
  }

  @Test func `an ACK of something else is refused as ever`() throws {
    try play(
      """
      9 < ACK seq=301 ack=500
      9 > RST seq=500
      """, timeouts: 3)
  }
}
