import TCPEngine
import TestSupport
import Testing

/// What the retransmission timeout sends, and what follows it: RFC 6298 §5, RFC 5681 §3.1, §4.1.
struct TimeoutRecoveryTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(text)
  }

  // RFC 6582 §3.2, steps 1 and 4: after a lost SYN, recover is the ISS still.
  @Test func `after a lost SYN the first flight can be retransmitted fast`() throws {
    try play(
      """
         0 user open active
         0 > SYN seq=100
      1000 > SYN seq=100 retransmit
      1100 < SYN,ACK seq=300 ack=101 mss=1000
      1100 > ACK seq=101 ack=301
      1200 user send 5
      1200 > ACK seq=101 ack=301 len=5
      1201 user send 5
      1201 > ACK seq=106 ack=301 len=5
      1202 user send 5
      1202 > ACK seq=111 ack=301 len=5
      1203 user send 5
      1203 > ACK seq=116 ack=301 len=5
      1300 < ACK seq=301 ack=101
      1301 < ACK seq=301 ack=101
      1302 < ACK seq=301 ack=101
      1302 > ACK seq=101 ack=301 len=5 retransmit
      """)
  }

  // RFC 6298 §5.4, RFC 9293 §3.10.8: "the segment at the front of the retransmission queue".
  @Test(arguments: CongestionControl.allCases)
  func `a timeout retransmits one segment`(_ control: CongestionControl) throws {
    try play(
      connected + """

           0 user send 5
           0 > ACK seq=101 ack=301 len=5
           0 user send 5
           0 > ACK seq=106 ack=301 len=5
        1000 > ACK seq=101 ack=301 len=5 retransmit
        1001 check snd.nxt=111
        1100 < ACK seq=301 ack=106
        1100 > ACK seq=106 ack=301 len=5 retransmit
        1200 < ACK seq=301 ack=111
        """
    ) { $0.congestionControl = control }
  }

  @Test func `a FIN behind a lost segment waits for it`() throws {
    try play(
      connected + """

           0 user send 1000
           0 > ACK seq=101 ack=301 len=1000
           1 user close                   ; FIN-WAIT-1
           1 > FIN,ACK seq=1101 ack=301
        1000 > ACK seq=101 ack=301 len=1000 retransmit
        1100 < ACK seq=301 ack=1101
        1100 > FIN,ACK seq=1101 ack=301 retransmit
        1200 < ACK seq=301 ack=1102       ; FIN-WAIT-2
        """)
  }

  // RFC 5681 §3.1: slow start begins at SND.UNA.
  @Test func `new text doesn't overtake what is given up for lost`() throws {
    try play(
      connected + """

           0 user send 500
           0 > ACK seq=101 ack=301 len=500
           0 user send 2000
           0 > ACK seq=601 ack=301 len=1000
           0 > ACK seq=1601 ack=301 len=1000
        1000 > ACK seq=101 ack=301 len=500 retransmit
        1010 user send 300
        1010 = decision hold-for-congestion-window
        1100 < ACK seq=301 ack=601
        1100 > ACK seq=601 ack=301 len=1000 retransmit
        1200 < ACK seq=301 ack=1601
        1200 > ACK seq=1601 ack=301 len=1000 retransmit
        1200 > ACK seq=2601 ack=301 len=300
        """)
  }

  // RFC 5681 §4.1: "before beginning transmission".
  @Test func `a window that opens after an idle RTO is used as from the beginning`() throws {
    try play(
      connected + """

          10 user send 2000
          10 > ACK seq=101 ack=301 len=1000
          10 > ACK seq=1101 ack=301 len=1000
          20 < ACK seq=301 ack=1101
          30 < ACK seq=301 ack=2101 win=0
          30 check cwnd=4000
          30 user send 5000
        1030 > ACK seq=2101 ack=301 len=1 probe
        1040 < ACK seq=301 ack=2101 win=0
        3030 > ACK seq=2101 ack=301 len=1 retransmit probe
        3040 < ACK seq=301 ack=2101 win=0
        6000 < ACK seq=301 ack=2101 win=60000
        6000 > ACK seq=2101 ack=301 len=1000 retransmit
        6000 > ACK seq=3101 ack=301 len=1000
        6000 check cwnd=2000
        """
    ) { $0.initialCongestionWindow = 2 }
  }

  // RFC 6298, rule 5.7; RFC 5681 §3.1.
  @Test func `a lost SYN,ACK counts though the user has closed meanwhile`() throws {
    try play(
      """
         0 user open passive              ; LISTEN
        10 < SYN seq=300 win=0 mss=1000   ; SYN-RECEIVED
        10 > SYN,ACK seq=100 ack=301
        20 user close                     ; FIN-WAIT-1
      1010 > SYN,ACK seq=100 ack=301 retransmit
      1100 < ACK seq=301 ack=101 win=0
      1100 check rto=3000 cwnd=1000
      """)
  }

  // RFC 6582 §3.2, step 3: "for the first partial ACK".
  @Test func `only the first partial ACK restarts the timer`() throws {
    try play(
      connected + """

          10 user send 3000
          10 > ACK seq=101 ack=301 len=1000
          10 > ACK seq=1101 ack=301 len=1000
          10 > ACK seq=2101 ack=301 len=1000
          20 < ACK seq=301 ack=101
          21 < ACK seq=301 ack=101
          22 < ACK seq=301 ack=101
          22 > ACK seq=101 ack=301 len=1000 retransmit
         500 < ACK seq=301 ack=1101
         500 > ACK seq=1101 ack=301 len=1000 retransmit
         900 < ACK seq=301 ack=2101
         900 > ACK seq=2101 ack=301 len=1000 retransmit
        1500 > ACK seq=2101 ack=301 len=1000 retransmit
        """)
  }

  // RFC 6582 §3.2, step 3: "if the partial ACK acknowledges at least one SMSS of new data".
  @Test func `a partial ACK of less than a segment isn't refilled`() throws {
    try play(
      connected + """

          10 user send 3000
          10 > ACK seq=101 ack=301 len=1000
          10 > ACK seq=1101 ack=301 len=1000
          10 > ACK seq=2101 ack=301 len=1000
          20 < ACK seq=301 ack=101
          21 < ACK seq=301 ack=101
          22 < ACK seq=301 ack=101
          22 > ACK seq=101 ack=301 len=1000 retransmit
          22 check cwnd=5000
          30 < ACK seq=301 ack=601
          30 > ACK seq=601 ack=301 len=500 retransmit
          30 check cwnd=4500
        """)
  }

  // RFC 6298 §3 (Karn), RFC 9293 §3.8.1 (MUST-18).
  @Test func `a fast retransmit spoils the measurement`() throws {
    try play(
      connected + """

          10 user send 3000
          10 > ACK seq=101 ack=301 len=1000
          10 > ACK seq=1101 ack=301 len=1000
          10 > ACK seq=2101 ack=301 len=1000
          20 < ACK seq=301 ack=101
          21 < ACK seq=301 ack=101
          22 < ACK seq=301 ack=101
          22 > ACK seq=101 ack=301 len=1000 retransmit
         500 < ACK seq=301 ack=3101
         500 check srtt=0
        """)
  }
}
