import TCPEngine
import TestSupport
import Testing

/// How real systems make a window of their receive buffer; what peers of theirs see.
struct WindowOfferTests {
  private func settings(
    _ rounding: ReceiveBufferRounding, _ offer: WindowOffer, scale: Int
  ) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.maximumSegmentSize = 1460
    settings.receiveBuffer = 65_536
    settings.windowScale = scale
    settings.receiveBufferRounding = rounding
    settings.windowOffer = offer
    return settings
  }

  // RFC 7323 §2.3: a SYN's window isn't shifted. 44 segments of 1,460 are 64,240; 502 << 7 is
  // 64,256.
  @Test func `Linux offers whole segments on a SYN, and later rounds up`() throws {
    var ladder = Ladder(settings(.down, .linux, scale: 7))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=64240 <mss=1460,nop,wscale=7>
      100 < SYN,ACK seq=300 ack=101 win=1000 <mss=1460,nop,wscale=7> ; ESTABLISHED
      100 > ACK seq=101 ack=301 win=502
      """)
  }

  // 45 segments of 1,460 are 65,700; 1,027 << 6 is 65,728.
  @Test func `FreeBSD widens its buffer to whole segments, and later rounds up`() throws {
    var ladder = Ladder(settings(.up, .freebsd, scale: 6))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=65535 <mss=1460,nop,wscale=6>
      100 < SYN,ACK seq=300 ack=101 win=1000 <mss=1460,nop,wscale=6> ; ESTABLISHED
      100 > ACK seq=101 ack=301 win=1027
      """)
  }

  // RFC 6298 §2 with a slop on top: 100 + 4 · 50 + 200.
  @Test func `a slop is added to the computed RTO`() throws {
    var settings = EndpointSettings()
    settings.minimumRTO = .milliseconds(30)
    settings.slopOfRTO = .milliseconds(200)
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100
      100 < SYN,ACK seq=300 ack=101 mss=1000                ; ESTABLISHED
      100 > ACK seq=101 ack=301
      100 check srtt=100 rto=500
      """)
  }
}
