import TCPEngine
import TestSupport
import Testing

/// The retransmission timer: RFC 6298, RFC 9293 §3.8.1, §3.8.3.
struct RetransmissionTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(text)
  }

  // RFC 6298 §2: (2.2) SRTT = R, RTTVAR = R/2; (2.3) afterwards.
  @Test func `the RTO follows the round-trip samples`() throws {
    try play(
      """
          0 user open active
          0 > SYN seq=100
        400 < SYN,ACK seq=300 ack=101
        400 > ACK seq=101 ack=301
        400 check srtt=400 rto=1200
        400 user send 5
        400 > ACK seq=101 ack=301 len=5
       1200 < ACK seq=301 ack=106
       1200 check srtt=450 rto=1450
      """)
  }

  // RFC 6298 §5: 5.1 start, 5.3 restart, 5.2 stop.
  @Test func `the timer restarts on new ACKs and stops on the last`() throws {
    try play(
      connected + """

            0 user send 2000
            0 = timer RTO start 1000
            0 > ACK seq=101 ack=301 len=1000
            0 > ACK seq=1101 ack=301 len=1000
          100 < ACK seq=301 ack=1101
          100 = timer RTO start 1100
          200 < ACK seq=301 ack=1101 win=60000
          300 < ACK seq=301 ack=2101
          300 = timer RTO stop
        99999 check acked=2000
        """)
  }

  // RFC 6298 §5.5 – §5.7; §3 (Karn): no sample from what was retransmitted.
  @Test func `the RTO doubles up to its maximum and stays until a new sample`() throws {
    try play(
      connected + """

            0 user send 5
            0 > ACK seq=101 ack=301 len=5
         1000 > ACK seq=101 ack=301 len=5 retransmit
         3000 > ACK seq=101 ack=301 len=5 retransmit
         6000 > ACK seq=101 ack=301 len=5 retransmit
         6000 = signal excessive-retransmission
         6000 check rto=3000
         6100 < ACK seq=301 ack=106
         6100 check rto=3000 srtt=0
         7000 user send 5
         7000 > ACK seq=106 ack=301 len=5
         7200 < ACK seq=301 ack=111
         7200 check rto=1000 srtt=25
        """
    ) { $0.maximumRTO = .seconds(3) }
  }

  // RFC 9293 §3.8.3 (MUST-20).
  @Test func `data is given up at R2`() throws {
    try play(
      connected + """

            0 user send 5
            0 > ACK seq=101 ack=301 len=5
         1000 > ACK seq=101 ack=301 len=5 retransmit
         3000 = transition given-up        ; CLOSED
         3000 = signal timed-out
        99999 check snd.nxt=106
        """
    ) { $0.retries = 1 }
  }

  // RFC 6298 §5.4; RFC 5681 §3.1: the earliest segment, then the rest as slow start permits.
  @Test func `after a timeout the flight goes again in slow start`() throws {
    try play(
      connected + """

            0 user send 4000
            0 > ACK seq=101 ack=301 len=1000
            0 > ACK seq=1101 ack=301 len=1000
            0 > ACK seq=2101 ack=301 len=1000
            0 > ACK seq=3101 ack=301 len=1000
         1000 > ACK seq=101 ack=301 len=1000 retransmit
         1000 check cwnd=1000 ssthresh=2000 inflight=1000
         1100 < ACK seq=301 ack=1101
         1100 > ACK seq=1101 ack=301 len=1000 retransmit
         1100 > ACK seq=2101 ack=301 len=1000 retransmit
         1100 check cwnd=2000
         1200 < ACK seq=301 ack=4101
         1200 check cwnd=3000 inflight=0
        """)
  }

  @Test func `what was acknowledged in part goes again without that part`() throws {
    try play(
      connected + """

            0 user send 1000
            0 > ACK seq=101 ack=301 len=1000
          100 < ACK seq=301 ack=501
         1100 > ACK seq=501 ack=301 len=600 retransmit
        """)
  }

  @Test func `a FIN that rode on text goes again with it`() throws {
    try play(
      """
          0 user open active
          0 > SYN seq=100
          0 user send 5
          0 < SYN,ACK seq=300 ack=101 win=3
          0 > ACK seq=101 ack=301 len=3
          5 user close                   ; FIN-WAIT-1
         10 < ACK seq=301 ack=104 win=100
         10 > FIN,ACK seq=104 ack=301 len=2
       1010 > FIN,ACK seq=104 ack=301 len=2 retransmit
       1020 < ACK seq=301 ack=106        ; FIN-WAIT-1
       2900 check snd.una=106
       3020 > FIN,ACK seq=106 ack=301 retransmit
       3030 < ACK seq=301 ack=107        ; FIN-WAIT-2
      """)
  }
}
