import TCPEngine
import TestSupport
import Testing

/// Text out of order: RFC 9293 §3.10.7.4 (SHLD-31), RFC 5681 §4.2.
struct ReassemblyTests {
  private func delivered(_ text: String) throws -> Int {
    var ladder = Ladder()
    try ladder.play(connected + "\n" + text)
    // The pattern that `len=` sends is the peer's stream from its first octet on.
    #expect(ladder.delivered == SegmentText(patternFrom: 0, count: ladder.delivered.count).octets)
    return ladder.delivered.count
  }

  @Test func `text out of order is held, and its ACK repeats what is expected`() throws {
    let count = try delivered(
      """
      10 < ACK seq=311 ack=101 len=10
      10 > ACK seq=101 ack=301
      20 < ACK seq=331 ack=101 len=10
      20 > ACK seq=101 ack=301
      30 < ACK seq=301 ack=101 len=10
      30 = deliver 20
      30 > ACK seq=101 ack=321
      40 < ACK seq=321 ack=101 len=10
      40 = deliver text-fills-gap
      40 > ACK seq=101 ack=341
      """)
    #expect(count == 40)
  }

  @Test func `overlapping text is delivered once`() throws {
    let count = try delivered(
      """
      10 < ACK seq=306 ack=101 len=10
      10 > ACK seq=101 ack=301
      11 < ACK seq=321 ack=101 len=5
      11 > ACK seq=101 ack=301
      12 < ACK seq=303 ack=101 len=30
      12 > ACK seq=101 ack=301
      13 < ACK seq=301 ack=101 len=4
      13 = deliver 32
      13 > ACK seq=101 ack=333
      """)
    #expect(count == 32)
  }

  @Test func `a FIN out of order waits for the text before it`() throws {
    let count = try delivered(
      """
      10 < FIN,ACK seq=306 ack=101       ; ESTABLISHED
      10 > ACK seq=101 ack=301
      20 < ACK seq=301 ack=101 len=5     ; CLOSE-WAIT
      20 > ACK seq=101 ack=307
      """)
    #expect(count == 5)
  }

  @Test func `a FIN with text out of order waits too`() throws {
    let count = try delivered(
      """
      10 < FIN,ACK seq=306 ack=101 len=5 ; ESTABLISHED
      10 > ACK seq=101 ack=301
      20 < ACK seq=301 ack=101 len=7     ; CLOSE-WAIT
      20 > ACK seq=101 ack=312
      """)
    #expect(count == 10)
  }

  @Test func `text past a held FIN is never delivered`() throws {
    let count = try delivered(
      """
      10 < FIN,ACK seq=306 ack=101
      10 > ACK seq=101 ack=301
      15 < ACK seq=304 ack=101 len=9
      15 > ACK seq=101 ack=301
      20 < ACK seq=301 ack=101 len=3     ; CLOSE-WAIT
      20 > ACK seq=101 ack=307
      """)
    #expect(count == 5)
  }

  // RFC 9293 §3.4: all arithmetic is modulo 2³².
  @Test func `sequence numbers wrap on both sides`() throws {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(.max - 2)
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=4294967293
      0 < SYN,ACK seq=4294967290 ack=4294967294 mss=1000
      0 > ACK seq=4294967294 ack=4294967291
      10 user send 5
      10 > ACK seq=4294967294 ack=4294967291 len=5
      20 < ACK seq=0 ack=4294967294 len=5
      20 > ACK seq=3 ack=4294967291
      30 < ACK seq=4294967291 ack=3 len=5
      30 = deliver 10
      30 > ACK seq=3 ack=5
      40 user close
      40 > FIN,ACK seq=3 ack=5
      50 < FIN,ACK seq=5 ack=4           ; TIME-WAIT
      50 > ACK seq=4 ack=6
      """)
  }

  @Test func `a FIN can take the number before the wrap`() throws {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(.max - 1)
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=4294967294
      0 < SYN,ACK seq=300 ack=4294967295
      0 > ACK seq=4294967295 ack=301
      10 user close
      10 > FIN,ACK seq=4294967295 ack=301
      20 < ACK seq=301 ack=0             ; FIN-WAIT-2
      """)
  }
}
