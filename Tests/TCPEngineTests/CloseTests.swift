import TestSupport
import Testing

@testable import TCPEngine

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

  // RFC 9293 §3.6.1 (MUST-13).
  @Test func `the end of TIME-WAIT tells the lifetime that it began with`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

        10 user close
        10 > FIN,ACK seq=101 ack=301
        60 < FIN,ACK seq=301 ack=102       ; TIME-WAIT
        60 > ACK seq=102 ack=302
        """)
    var connection = ladder.connection
    connection.settings.maximumSegmentLifetime = .seconds(60)
    var outputs = Outputs()
    connection.timeout(now: .zero + .milliseconds(10_060), into: &outputs)
    #expect(connection.state == .closed)
    #expect(outputs.contains { $0.cause == .timeWaitOver(msl: .seconds(5)) })
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

  /// A socket's close in both directions, with a limit for FIN-WAIT-2.
  private func playClosed(_ text: String, limit: Microseconds? = .seconds(60)) throws {
    var settings = EndpointSettings()
    settings.closesBothWays = true
    settings.finWait2Timeout = limit
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  // What systems limit and RFC 9293 doesn't: FIN-WAIT-2 with nobody left to read.
  @Test func `a closed socket waits in FIN-WAIT-2 for its time only`() throws {
    try playClosed(
      """
         10 user close                     ; FIN-WAIT-1
         10 > FIN,ACK seq=101 ack=301
        100 < ACK seq=301 ack=102          ; FIN-WAIT-2
        100 = timer FIN-WAIT-2 start 60100
      60099 check snd.nxt=102              ; FIN-WAIT-2
      60100 = timer FIN-WAIT-2 expire      ; CLOSED
      60100 = transition fin-never-came
      60100 = signal closed
      60200 < FIN,ACK seq=301 ack=102      ; CLOSED
      60200 > RST seq=102
      """)
  }

  @Test func `a limit that is set later doesn't change what the wait was for`() throws {
    var settings = EndpointSettings()
    settings.closesBothWays = true
    settings.finWait2Timeout = .seconds(60)
    var ladder = Ladder(settings)
    try ladder.play(
      connected + """

         10 user close
         10 > FIN,ACK seq=101 ack=301
        100 < ACK seq=301 ack=102          ; FIN-WAIT-2
        """)
    var connection = ladder.connection
    connection.setFINWait2Timeout(.seconds(1))
    var outputs = Outputs()
    connection.timeout(now: .zero + .milliseconds(60_100), into: &outputs)
    #expect(outputs.map(\.cause).contains(.finNeverCame(limit: .seconds(60))))
  }

  @Test func `the peer's FIN in time stops the wait of FIN-WAIT-2`() throws {
    try playClosed(
      """
         10 user shutdown                  ; FIN-WAIT-1
         10 > FIN,ACK seq=101 ack=301
        100 < ACK seq=301 ack=102          ; FIN-WAIT-2
       5000 user close                     ; FIN-WAIT-2
       5000 = timer FIN-WAIT-2 start 65000
      64000 < FIN,ACK seq=301 ack=102      ; TIME-WAIT
      64000 = timer FIN-WAIT-2 stop
      64000 = timer TIME-WAIT start 74000
      64000 > ACK seq=102 ack=302
      """)
  }

  @Test func `FIN-WAIT-2 lasts for ever while somebody reads, or without a limit`() throws {
    for isShutDown in [true, false] {
      try playClosed(
        """
              10 user \(isShutDown ? "shutdown" : "close")
              10 > FIN,ACK seq=101 ack=301
             100 < ACK seq=301 ack=102          ; FIN-WAIT-2
        99999000 < FIN,ACK seq=301 ack=102      ; TIME-WAIT
        99999000 > ACK seq=102 ack=302
        """, limit: isShutDown ? .seconds(60) : nil)
    }
  }

  // RFC 9293 §3.6.1 (SHLD-3).
  @Test func `text for a closed socket in FIN-WAIT-2 is refused`() throws {
    try playClosed(
      """
         10 user close                     ; FIN-WAIT-1
         10 > FIN,ACK seq=101 ack=301
        100 < ACK seq=301 ack=102          ; FIN-WAIT-2
        200 < ACK seq=301 ack=102 len=5    ; CLOSED
        200 = discard text-after-close
        200 > RST seq=102
        200 = timer FIN-WAIT-2 stop
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

  // RFC 9293 §3.10.4: the FIN follows all preceding SENDs; in ESTABLISHED the state changes at
  // once.
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
