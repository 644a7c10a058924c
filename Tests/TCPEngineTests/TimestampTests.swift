import TCPEngine
import TestSupport
import Testing

/// RFC 7323 §3 to §5: timestamps, RTTM and PAWS. The clock shows the ladder's milliseconds.
struct TimestampTests {
  private var settings: EndpointSettings {
    var settings = EndpointSettings()
    settings.timestamps = true
    return settings
  }

  /// A connection of a passive open that is ESTABLISHED at 100: TS.Recent is 5,100.
  private func established(_ settings: EndpointSettings) throws -> Ladder {
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 <mss=1000,nop,nop,ts=5000/0>
        0 > SYN,ACK seq=100 ack=901 <mss=1000,nop,nop,ts=0/5000>
      100 < ACK seq=901 ack=101 <nop,nop,ts=5100/0>         ; ESTABLISHED
      """)
    return ladder
  }

  // §3.2: on a SYN by choice, then on every segment; text leaves room for it (RFC 9293 §3.7.1).
  @Test func `once both SYNs carry timestamps, every segment does`() throws {
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 <mss=1000,nop,nop,ts=0/0>
      100 < SYN,ACK seq=300 ack=101 <mss=1000,nop,nop,ts=7000/0> ; ESTABLISHED
      100 > ACK seq=101 ack=301 <nop,nop,ts=100/7000>
      150 user send 1000
      150 > ACK seq=101 ack=301 len=988 <nop,nop,ts=150/7000>
      150 > ACK seq=1089 ack=301 len=12 <nop,nop,ts=150/7000>
      200 user abort                                        ; CLOSED
      200 > RST seq=1101 <nop,nop,ts=200/7000>
      """)
  }

  // §3.2: "only if it received TSopt in the initial SYN".
  @Test func `a SYN without timestamps is answered without them`() throws {
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive                                 ; LISTEN
        0 < SYN seq=900 mss=1000
        0 > SYN,ACK seq=100 ack=901 mss=1000
      100 < ACK seq=901 ack=101                             ; ESTABLISHED
      200 < ACK seq=901 ack=101 len=10
      200 > ACK seq=101 ack=911 <>
      """)
  }

  // §5.4 leaves the clock's origin to the sender.
  @Test func `the clock begins at its offset`() throws {
    var settings = settings
    settings.timestampOffset = 4_294_967_290
    var ladder = Ladder(settings)
    try ladder.play(
      """
       10 user open active                                  ; SYN-SENT
       10 > SYN seq=100 <mss=1000,nop,nop,ts=4/0>
      """)
  }

  // §4.1: the echo of a retransmission is a good sample, unlike Karn's.
  @Test func `a retransmission that is echoed gives a sample`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
       200 user send 10
       200 > ACK seq=101 ack=901 len=10 <nop,nop,ts=200/5100>
      1200 > ACK seq=101 ack=901 len=10 <nop,nop,ts=1200/5100> retransmit
      1260 < ACK seq=901 ack=111 <nop,nop,ts=6000/1200>
      1260 check srtt=95
      """)
  }

  // Appendix G: twelve segments outstanding promise six samples, so each weighs a sixth.
  @Test func `samples weigh less where a round trip brings several`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
       200 user send 9880
       200 > ACK seq=101 ack=901 len=988
       200 > ACK seq=1089 ack=901 len=988
       200 > ACK seq=2077 ack=901 len=988
       200 > ACK seq=3065 ack=901 len=988
       200 > ACK seq=4053 ack=901 len=988
       200 > ACK seq=5041 ack=901 len=988
       200 > ACK seq=6029 ack=901 len=988
       200 > ACK seq=7017 ack=901 len=988
       200 > ACK seq=8005 ack=901 len=988
       200 > ACK seq=8993 ack=901 len=988
       600 < ACK seq=901 ack=1089 <nop,nop,ts=5500/200>
       600 check srtt=107
      """)
  }

  // §4.1: an echo of what we never sent must not become a sample.
  @Test func `an echo from before our SYN or from the future is no sample`() throws {
    var settings = settings
    settings.timestampOffset = 10_000
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open active                                  ; SYN-SENT
        0 > SYN seq=100 <mss=1000,nop,nop,ts=10000/0>
      100 < SYN,ACK seq=300 ack=101 <mss=1000,nop,nop,ts=7000/1> ; ESTABLISHED
      100 > ACK seq=101 ack=301
      100 check srtt=100
      200 user send 10
      200 > ACK seq=101 ack=301 len=10
      300 < ACK seq=301 ack=111 <nop,nop,ts=7200/99999>
      300 check srtt=100
      """)
  }

  // §5.3 R1: dropped and acknowledged.
  @Test func `PAWS drops an older timestamp and acknowledges`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5099/0>
      200 = discard timestamp-old
      200 > ACK seq=101 ack=901 <nop,nop,ts=200/5100>
      200 check received=0
      300 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5100/0>
      300 > ACK seq=101 ack=911 <nop,nop,ts=300/5100>
      300 check received=10
      """)
  }

  // RFC 2883 §4.3: also a copy that PAWS drops has come twice.
  @Test func `a late copy that PAWS drops is reported as a duplicate`() throws {
    var settings = settings
    settings.selectiveAcknowledgment = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive                                   ; LISTEN
        0 < SYN seq=900 <mss=1000,sackOK,ts=5000/0>
        0 > SYN,ACK seq=100 ack=901
      100 < ACK seq=901 ack=101 <nop,nop,ts=5100/0>           ; ESTABLISHED
      110 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5110/0>
      110 > ACK seq=101 ack=911 <nop,nop,ts=110/5110>
      200 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5099/0>
      200 = discard timestamp-old
      200 > ACK seq=101 ack=911 <nop,nop,ts=200/5110,nop,nop,sack=901-911>
      """)
  }

  // §5.2: "a RST segment MUST NOT be subjected to the PAWS check".
  @Test func `PAWS never drops a reset`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < RST seq=901 <nop,nop,ts=1/0>                    ; CLOSED
      200 = signal reset
      """)
  }

  // §5.5: after 24 days TS.Recent is no longer valid.
  @Test func `an idle connection of more than 24 days takes any timestamp`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
      2073600000 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5000/0>
      2073600000 = discard timestamp-old
      2073600000 > ACK seq=101 ack=901
      2073600200 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5000/0>
      2073600200 > ACK seq=101 ack=911 <nop,nop,ts=2073600200/5000>
      """)
  }

  // §3.2: "a TCP SHOULD silently drop the segment".
  @Test func `a segment without timestamps is dropped silently once they are agreed on`() throws {
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10
      200 = discard timestamp-missing
      200 check received=0
      """)
  }

  @Test func `a tolerant endpoint takes a segment without timestamps`() throws {
    var settings = settings
    settings.acceptsMissingTimestamps = true
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10
      200 > ACK seq=101 ack=911 <nop,nop,ts=200/5100>
      """)
  }

  // §4.3 (A): a delayed ACK echoes the earliest segment that it acknowledges.
  @Test func `a delayed ACK echoes the first segment's timestamp`() throws {
    var settings = settings
    settings.delayedAcknowledgment = .milliseconds(200)
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5200/0>
      250 < ACK seq=911 ack=101 len=10 <nop,nop,ts=5250/0>
      250 > ACK seq=101 ack=921 <nop,nop,ts=250/5200>
      """)
  }

  // §4.3 (B), (C): a segment behind a gap isn't echoed; the one that fills the gap is.
  @Test func `out of order, the last segment in order is echoed, then the one that fills the gap`()
    throws
  {
    var ladder = try established(settings)
    try ladder.play(
      """
      200 < ACK seq=911 ack=101 len=10 <nop,nop,ts=5200/0>
      200 > ACK seq=101 ack=901 <nop,nop,ts=200/5100>
      250 < ACK seq=901 ack=101 len=10 <nop,nop,ts=5150/0>
      250 > ACK seq=101 ack=921 <nop,nop,ts=250/5150>
      """)
  }
}
