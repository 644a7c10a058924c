import TCPEngine
import TestSupport
import Testing

/// What the first three lessons rely on.
struct LessonLadderTests {
  @Test func `an active open is three segments`() throws {
    var ladder = Ladder()
    try ladder.play(
      """
        0 user open active               ; SYN-SENT
        0 > SYN seq=100 win=65535 mss=1000
      100 < SYN,ACK seq=300 ack=101 mss=1000 ; ESTABLISHED
      100 > ACK seq=101 ack=301 win=65535
      100 check rto=1000 srtt=100 cwnd=10000
      """)
  }

  @Test func `a passive open is established by the ACK of its SYN`() throws {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(300)
    var ladder = Ladder(settings)
    try ladder.play(
      """
        0 user open passive              ; LISTEN
       50 < SYN seq=100 mss=1000         ; SYN-RECEIVED
       50 > SYN,ACK seq=300 ack=101 win=65535 mss=1000
      150 < ACK seq=101 ack=301          ; ESTABLISHED
      200 < ACK,PSH seq=101 ack=301 len=5
      200 > ACK seq=301 ack=106
      200 check received=5
      """)
  }

  @Test func `lost data goes again after one RTO, and the RTO doubles`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

        1000 user send 5
        1000 > ACK seq=101 ack=301 len=5 push
        1100 < ACK seq=301 ack=106
        2000 user send 5
        2000 > ACK seq=106 ack=301 len=5
        3000 > ACK seq=106 ack=301 len=5 retransmit
        3000 check rto=2000 cwnd=1000
        3100 < ACK seq=301 ack=111
        3100 check rto=2000 snd.una=111
        """)
  }

  @Test func `a close is four segments, with data sent in CLOSE-WAIT`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

         1000 user close                   ; FIN-WAIT-1
         1000 > FIN,ACK seq=101 ack=301
         1100 < ACK seq=301 ack=102        ; FIN-WAIT-2
         1200 < ACK seq=301 ack=102 len=500
         1200 > ACK seq=102 ack=801
         1300 < FIN,ACK seq=801 ack=102    ; TIME-WAIT
         1300 = timer TIME-WAIT start 11300
         1300 > ACK seq=102 ack=802
        11299 check snd.nxt=102            ; TIME-WAIT
        11300 = signal closed              ; CLOSED
        """)
  }
}

/// A client that is connected since the first instant: ISS 100, the peer's 300.
let connected = """
      0 user open active
      0 > SYN seq=100
      0 < SYN,ACK seq=300 ack=101 mss=1000
      0 > ACK seq=101 ack=301            ; ESTABLISHED
  """
