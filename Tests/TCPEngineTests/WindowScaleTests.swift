import TCPEngine
import TestSupport
import Testing

/// RFC 7323 §2: window scale.
struct WindowScaleTests {
  private func settings(scale: Int?, buffer: Int = 65_535) -> EndpointSettings {
    var settings = EndpointSettings()
    settings.windowScale = scale
    settings.receiveBuffer = buffer
    return settings
  }

  // §2.2: the option goes on the SYN, whose own window isn't scaled.
  @Test func `a SYN offers the scale, and the ACK of the SYN,ACK a scaled window`() throws {
    var ladder = Ladder(settings(scale: 7, buffer: 1 << 20))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 win=65535 <mss=1000,nop,wscale=7>
      100 < SYN,ACK seq=300 ack=101 win=5000 <mss=1000,nop,wscale=2>  ; ESTABLISHED
      100 > ACK seq=101 ack=301 win=8192 <>
      100 check snd.wnd=5000 rcv.wnd=1048576
      200 < ACK seq=301 ack=101 win=5000
      200 check snd.wnd=20000
      """)
  }

  // §2.2: "only if the received SYN had it".
  @Test func `a SYN,ACK answers an offer with its own scale`() throws {
    var ladder = Ladder(settings(scale: 3, buffer: 200_000))
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 win=1000 <mss=1000,wscale=5>
        0 > SYN,ACK seq=100 ack=901 win=65535 <mss=1000,nop,wscale=3>
      100 < ACK seq=901 ack=101 win=1000                    ; ESTABLISHED
      100 check snd.wnd=32000 rcv.wnd=200000
      200 < ACK seq=901 ack=101 len=500
      200 > ACK seq=101 ack=1401 win=24937
      """)
  }

  @Test func `a SYN without the option is answered without it, and windows stay as they are`()
    throws
  {
    var ladder = Ladder(settings(scale: 3, buffer: 200_000))
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 win=1000 <mss=1000>
        0 > SYN,ACK seq=100 ack=901 win=65535 <mss=1000>
      100 < ACK seq=901 ack=101 win=1000                    ; ESTABLISHED
      100 check snd.wnd=1000 rcv.wnd=65535
      """)
  }

  @Test func `an endpoint that doesn't scale ignores the offer`() throws {
    var ladder = Ladder(settings(scale: nil))
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 win=1000 <mss=1000,wscale=5>
        0 > SYN,ACK seq=100 ack=901 win=65535 <mss=1000>
      100 < ACK seq=901 ack=101 win=1000                    ; ESTABLISHED
      100 check snd.wnd=1000
      """)
  }

  // §2.3: "the TCP SHOULD log the error but MUST use 14 instead of the specified value".
  @Test func `a shift of more than fourteen counts as fourteen`() throws {
    var ladder = Ladder(settings(scale: 0))
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 win=1000 <mss=1000,wscale=255>
        0 > SYN,ACK seq=100 ack=901 <mss=1000,nop,wscale=0>
      100 < ACK seq=901 ack=101 win=1000                    ; ESTABLISHED
      100 check snd.wnd=16384000
      """)
  }

  // §2.4: rounding must not pull the window's edge back; an edge of 1,025 + 999 isn't a multiple.
  @Test func `a window that isn't a multiple is rounded so that its edge stays`() throws {
    var ladder = Ladder(settings(scale: 8, buffer: 2_048), readsAtOnce: false)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 <mss=1000,wscale=8>
        0 > SYN,ACK seq=100 ack=901 win=2048 <mss=1000,nop,wscale=8>
      100 < ACK seq=901 ack=101 win=100                     ; ESTABLISHED
      200 < ACK seq=901 ack=101 win=100 len=999
      200 > ACK seq=101 ack=1900 win=5
      200 check rcv.wnd=1280
      """)
  }

  // §2.2: in a simultaneous open both SYNs carry it, and the SYN,ACKs' windows aren't scaled.
  @Test func `both sides of a simultaneous open scale`() throws {
    var ladder = Ladder(settings(scale: 4))
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 <mss=1000,nop,wscale=4>
       50 < SYN seq=300 win=9000 <mss=1000,nop,wscale=6>    ; SYN-RECEIVED
       50 > SYN,ACK seq=100 ack=301 win=65535 <mss=1000,nop,wscale=4> retransmit
      100 < SYN,ACK seq=300 ack=101 win=9000 <mss=1000,nop,wscale=6> ; ESTABLISHED
      100 check snd.wnd=9000
      """)
  }
}
