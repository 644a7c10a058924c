import TCPEngine
import TestSupport
import Testing

/// What the profiles' settings do beside the options.
struct ProfileTests {
  /// A connection of a passive open that is ESTABLISHED at 100, without options, MSS 1,000.
  private func established(_ settings: EndpointSettings) throws -> Ladder {
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 mss=1000
        0 > SYN,ACK seq=100 ack=901
      100 < ACK seq=901 ack=101                             ; ESTABLISHED
      """)
    return ladder
  }

  @Test func `teaching is the defaults`() {
    #expect(EndpointSettings.profile(.teaching) == EndpointSettings())
  }

  @Test func `Linux writes its options in its order and FreeBSD in its own`() throws {
    var ladder = Ladder(.profile(.linux))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=65535 <mss=1460,sackOK,ts=0/0,nop,wscale=8>
      """)
    ladder = Ladder(.profile(.freebsd))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=65535 <mss=1460,nop,wscale=6,sackOK,ts=0/0>
      """)
  }

  // The floor of 200 ms is on the variance term, so an RTT of 100 ms gives 300.
  @Test func `the RTO of Linux is SRTT and at least 200 ms`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
      100 check srtt=100 rto=300
      200 user send 10
      200 > ACK seq=101 ack=901 len=10
      300 < ACK seq=901 ack=111
      300 check srtt=100 rto=300
      400 user send 10
      400 > ACK seq=111 ack=901 len=10
      700 > ACK seq=111 ack=901 len=10 retransmit
      """)
  }

  // A deviation that grows counts at once: |300 − 100| less a quarter of 200, and 200 on top.
  @Test func `the greatest deviation of a round trip counts`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
      200 user send 10
      200 > ACK seq=101 ack=901 len=10
      499 < ACK seq=901 ack=111
      499 check srtt=124 rto=473
      """)
  }

  // RFC 9293 §3.8.6.3 leaves it to the receiver when to begin to delay.
  @Test func `a young connection acknowledges at once, then delays`() throws {
    var settings = EndpointSettings.profile(.linux)
    settings.quickAcknowledgments = 2
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10
      200 > ACK seq=101 ack=911
      210 < ACK seq=911 ack=101 len=10
      210 > ACK seq=101 ack=921
      220 < ACK seq=921 ack=101 len=10
      220 = decision delay-acknowledgment
      260 > ACK seq=101 ack=931
      """)
  }

  // RFC 9293 §3.8.6.1 asks for a probe; a segment before the window has to be answered too.
  @Test func `an empty probe lies before the window`() throws {
    var ladder = try established(.profile(.linux))
    try ladder.play(
      """
       200 < ACK seq=901 ack=101 win=0
       300 user send 10
       600 > ACK seq=100 ack=901 probe
       600 check snd.nxt=101
       700 < ACK seq=901 ack=101 win=0
      1200 > ACK seq=100 ack=901 probe
      1300 < ACK seq=901 ack=101 win=1000
      1300 > ACK seq=101 ack=901 len=10
      """)
  }
}
