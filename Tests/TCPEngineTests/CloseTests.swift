import TCPEngine
import TestSupport
import Testing

/// Closing: RFC 9293 §3.6, §3.10.4.
struct CloseTests {
  private func play(_ text: String) throws {
    var ladder = Ladder()
    try ladder.play(text)
  }

  // RFC 9293 §3.6, figure 13.
  @Test func `both closing at once pass through CLOSING to TIME-WAIT`() throws {
    try play(
      connected + """

           10 user close                   ; FIN-WAIT-1
           10 > FIN,ACK seq=101 ack=301
           60 < FIN,ACK seq=301 ack=101    ; CLOSING
           60 > ACK seq=102 ack=302
          110 < ACK seq=302 ack=102        ; TIME-WAIT
          110 = timer RTO stop
          110 = timer TIME-WAIT start 10110
        10110 = signal closed              ; CLOSED
        """)
  }

  // RFC 9293 figure 5, note 2: FIN-WAIT-1 to TIME-WAIT, through FIN-WAIT-2 in one segment.
  @Test func `a FIN that acknowledges ours leads straight to TIME-WAIT`() throws {
    try play(
      connected + """

        10 user close
        10 > FIN,ACK seq=101 ack=301       ; FIN-WAIT-1
        60 < FIN,ACK seq=301 ack=102       ; TIME-WAIT
        60 = transition FIN-WAIT-2
        60 = transition TIME-WAIT
        60 > ACK seq=102 ack=302
        """)
  }

  @Test func `the passive closer is CLOSED when its FIN is acknowledged`() throws {
    try play(
      Situation.lastAck.ladder + """

        10 < ACK seq=302 ack=102           ; CLOSED
        10 = signal closed
        10 = timer RTO stop
        """)
  }

  @Test func `data can be sent in CLOSE-WAIT, and received in FIN-WAIT-2`() throws {
    try play(
      Situation.closeWait.ladder + """

        10 user send 5                     ; CLOSE-WAIT
        10 > ACK seq=101 ack=302 len=5
        20 < ACK seq=302 ack=106
        """)
    try play(
      Situation.finWait2.ladder + """

        10 < ACK seq=301 ack=102 len=5     ; FIN-WAIT-2
        10 = deliver 5
        10 > ACK seq=102 ack=306
        """)
  }

  // RFC 9293 §3.10.7.4: "Acknowledge it, and restart the 2 MSL timeout."
  @Test func `the peer's FIN again restarts TIME-WAIT`() throws {
    try play(
      Situation.timeWait.ladder + """

         5000 < FIN,ACK seq=301 ack=102    ; TIME-WAIT
         5000 > ACK seq=102 ack=302
         5000 = timer TIME-WAIT start 15000
        14999 check snd.nxt=102            ; TIME-WAIT
        15000 = transition time-wait-over  ; CLOSED
        """)
  }

  @Test func `a duplicate of anything else doesn't restart TIME-WAIT`() throws {
    try play(
      Situation.timeWait.ladder + """

         5000 < ACK seq=300 ack=102 len=1  ; TIME-WAIT
         5000 > ACK seq=102 ack=302
        10003 = transition time-wait-over  ; CLOSED
        """)
  }

  // RFC 9293 §3.10.4: the FIN follows all preceding SENDs; in ESTABLISHED the state changes at once.
  @Test func `a close behind queued text changes the state at once and sends the FIN last`() throws
  {
    try play(
      """
      0 user open active
      0 > SYN seq=100
      0 < SYN,ACK seq=300 ack=101 win=1000 mss=1000
      0 > ACK seq=101 ack=301
      10 user send 1500
      10 > ACK seq=101 ack=301 len=1000
      20 user close                      ; FIN-WAIT-1
      30 < ACK seq=301 ack=1101 win=1000
      30 > FIN,ACK seq=1101 ack=301 len=500
      40 < ACK seq=301 ack=1602          ; FIN-WAIT-2
      """)
  }

  // RFC 9293 §3.10.4: in CLOSE-WAIT, LAST-ACK begins when the FIN is sent.
  @Test func `a close in CLOSE-WAIT enters LAST-ACK when the FIN goes`() throws {
    try play(
      """
      0 user open active
      0 > SYN seq=100
      0 < SYN,ACK seq=300 ack=101 win=1000 mss=1000
      0 > ACK seq=101 ack=301
      5 < FIN,ACK seq=301 ack=101 win=1000
      5 > ACK seq=101 ack=302            ; CLOSE-WAIT
      10 user send 1500
      10 > ACK seq=101 ack=302 len=1000
      20 user close                      ; CLOSE-WAIT
      25 user send 1 ! connection closing
      30 < ACK seq=302 ack=1101 win=1000
      30 = transition close-call
      30 > FIN,ACK seq=1101 ack=302 len=500 ; LAST-ACK
      40 < ACK seq=302 ack=1602          ; CLOSED
      """)
  }

  // RFC 9293 §3.8.3 (MUST-20), RFC 6298 §5.
  @Test func `a FIN is retransmitted, and given up at R2`() throws {
    var settings = EndpointSettings()
    settings.retries = 2
    var ladder = Ladder(settings)
    try ladder.play(
      Situation.lastAck.ladder + """

        1002 > FIN,ACK seq=101 ack=302 retransmit
        3002 > FIN,ACK seq=101 ack=302 retransmit ; LAST-ACK
        7002 = transition given-up         ; CLOSED
        7002 = signal timed-out
        """)
  }
}
