import TCPEngine
import TestSupport
import Testing

/// What still counts, and what is asked, while a window is closed: RFC 9293 §3.8.6.1, §3.10.7.4.
struct ZeroWindowTests {
  private func play(
    _ text: String, readsAtOnce: Bool = true, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings, readsAtOnce: readsAtOnce)
    try ladder.play(connected + "\n" + text)
  }

  /// The receive window is full at time 10.
  private let full = """
    10 < ACK seq=301 ack=101 len=100
    10 > ACK seq=101 ack=401 win=0

    """

  // RFC 5681 §2 (b): a duplicate ACK carries no data.
  @Test func `text that a closed window refuses makes no duplicate ACK`() throws {
    try play(
      full + """
        20 user send 5
        20 > ACK seq=101 ack=401 len=5
        30 < ACK seq=401 ack=101 len=1
        30 > ACK seq=106 ack=401 win=0
        40 < ACK seq=401 ack=101 len=1
        40 > ACK seq=106 ack=401 win=0
        50 < ACK seq=401 ack=101 len=1
        50 > ACK seq=106 ack=401 win=0
        """, readsAtOnce: false
    ) { $0.receiveBuffer = 100 }
  }

  // RFC 9293 §3.10.7.4, fifth check.
  @Test func `a window shut on text that is out opens again, where lesser windows are ignored`()
    throws
  {
    try play(
      """
      10 user send 500
      10 > ACK seq=101 ack=301 len=500
      20 < ACK seq=301 ack=101 win=0
      20 check snd.wnd=0
      30 < ACK seq=301 ack=101 win=600
      30 check snd.wnd=600
      40 < ACK seq=301 ack=101 win=400
      40 check snd.wnd=600
      """
    ) { $0.keepsWiderWindow = true }
  }

  // RFC 9293 §3.10.7.4, fifth check: SND.WL1 tells old windows from new ones.
  @Test func `an old copy doesn't shut the window, where the ACK of old text counts`() throws {
    try play(
      """
      10 < ACK seq=301 ack=101 len=100 win=0
      10 > ACK seq=101 ack=401
      20 < ACK seq=401 ack=101 win=1000
      20 check snd.wnd=1000
      30 < ACK seq=301 ack=101 len=100 win=0
      30 > ACK seq=101 ack=401
      30 check snd.wnd=1000
      """
    ) {
      $0.keepsWiderWindow = true
      $0.takesACKsOfOldText = true
    }
  }

  // RFC 9293 §3.4 (MUST-66), §3.5.3 (SHLD-2).
  @Test func `a reset with text counts at a closed window`() throws {
    try play(
      full + """
        20 < RST seq=401 len=4 ; CLOSED
        20 = signal reset
        """, readsAtOnce: false
    ) { $0.receiveBuffer = 100 }
  }

  // RFC 9293 §3.8.6.2.2: "When the connection is quiescent, RCV.WND = RCV.BUFF".
  @Test func `after a pause in reading the window is whole again`() throws {
    try play(
      """
      10 < ACK seq=301 ack=101 len=700
      10 > ACK seq=101 ack=1001 win=800
      20 user receive 700
      20 check rcv.wnd=800 readable=0
      30 user waits
      40 < ACK seq=1001 ack=101 len=100
      40 > ACK seq=101 ack=1101 win=1500
      40 check readable=0
      """, readsAtOnce: false
    ) { $0.receiveBuffer = 1500 }
  }

  @Test func `what comes while older text is unread stands behind it`() throws {
    try play(
      """
      10 < ACK seq=301 ack=101 len=700
      10 > ACK seq=101 ack=1001 win=800
      20 user waits
      30 < ACK seq=1001 ack=101 len=100
      30 = deliver 100
      30 > ACK seq=101 ack=1101 win=700
      30 check readable=800
      """, readsAtOnce: false
    ) { $0.receiveBuffer = 1500 }
  }

  // RFC 9293 §3.8.6.2.1 (MUST-38).
  @Test func `a window that opens by a few octets after a probe isn't used at once`() throws {
    try play(
      """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        30 user send 5000
      1030 > ACK seq=1101 ack=301 len=1 probe
      1130 < ACK seq=301 ack=1101 win=10
      1130 > ACK seq=1101 ack=301 len=1 retransmit
      1130 = decision hold-for-silly-window
      1130 check snd.nxt=1102
      1200 < ACK seq=301 ack=1102 win=9
      1200 = timer PERSIST start 1700
      1700 > ACK seq=1102 ack=301 len=9
      """)
  }

  // RFC 9293 §3.8.6: MUST-35, SHLD-16, SHLD-17; §3.8.6.1 (MUST-37).
  @Test func `a window that shrinks to zero over outstanding text is probed`() throws {
    try play(
      """
        10 user send 3000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        20 = timer RTO stop
        20 = timer PERSIST start 1020
        20 check cwnd=11000
      1020 > ACK seq=1101 ack=301 len=1 retransmit probe
      1030 < ACK seq=301 ack=1101 win=0
      3020 > ACK seq=1101 ack=301 len=1 retransmit probe
      3030 < ACK seq=301 ack=1101 win=0
      7020 > ACK seq=1101 ack=301 len=1 retransmit probe
      7030 < ACK seq=301 ack=1101 win=0
      7030 check cwnd=11000
      8000 < ACK seq=301 ack=1101 win=2000
      8000 = timer PERSIST stop
      8000 > ACK seq=1101 ack=301 len=1000 retransmit
      8000 = timer RTO start 9000
      8100 < ACK seq=301 ack=3101
      8100 = timer RTO stop
      """
    ) { $0.retries = 2 }
  }

  // RFC 9293 §3.8.6: what is outstanding has been so for longer than an RTO, so it has been lost.
  @Test func `what a shrunken window has left goes again as soon as it opens`() throws {
    try play(
      """
        10 user send 3000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
      1020 > ACK seq=1101 ack=301 len=1 retransmit probe
      1030 < ACK seq=301 ack=1101 win=0
      1500 < ACK seq=301 ack=1101 win=5000
      1500 > ACK seq=1101 ack=301 len=1000 retransmit
      1500 = timer RTO start 2500
      1600 < ACK seq=301 ack=2101 win=5000
      1600 > ACK seq=2101 ack=301 len=1000 retransmit
      1700 < ACK seq=301 ack=3101 win=5000
      1700 check cwnd=13000
      """)
  }

  @Test func `a window that opens again at once leaves what is on its way its time`() throws {
    try play(
      """
        10 user send 3000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        30 < ACK seq=301 ack=1101 win=5000
        30 = timer PERSIST stop
        30 = timer RTO start 1010
      1010 > ACK seq=1101 ack=301 len=1000 retransmit
      """)
  }

  // SHLD-16: "between SND.UNA and SND.UNA+SND.WND".
  @Test func `after a timeout, nothing goes again beyond a window that has shrunk`() throws {
    try play(
      """
        10 user send 4000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        10 > ACK seq=3101 ack=301 len=1000
        20 < ACK seq=301 ack=101 win=3000
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1020 < ACK seq=301 ack=1101 win=1000
      1020 > ACK seq=1101 ack=301 len=1000 retransmit
      1030 < ACK seq=301 ack=2101 win=1000
      1030 > ACK seq=2101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 9293 §3.8.6 (SHLD-16): the peer's window is what keeps the next segment here.
  @Test func `what waits beyond a window that has shrunk waits for the window`() throws {
    try play(
      """
        10 user send 11000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        10 > ACK seq=3101 ack=301 len=1000
        10 > ACK seq=4101 ack=301 len=1000
        10 > ACK seq=5101 ack=301 len=1000
        10 > ACK seq=6101 ack=301 len=1000
        10 > ACK seq=7101 ack=301 len=1000
        10 > ACK seq=8101 ack=301 len=1000
        10 > ACK seq=9101 ack=301 len=1000
        10 = decision hold-for-congestion-window
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1020 < ACK seq=301 ack=1101 win=1000
      1020 > ACK seq=1101 ack=301 len=1000 retransmit
      1020 = decision hold-for-window
      """)
  }

  // RFC 6582 §3.2, step 4: what ended with the window was no loss to recover from any more.
  @Test func `a window that shuts during a recovery ends it when it opens`() throws {
    try play(
      """
        10 user send 5000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 > ACK seq=2101 ack=301 len=1000
        10 > ACK seq=3101 ack=301 len=1000
        10 > ACK seq=4101 ack=301 len=1000
       100 < ACK seq=301 ack=101
       100 < ACK seq=301 ack=101
       100 < ACK seq=301 ack=101
       100 > ACK seq=101 ack=301 len=1000 retransmit
       100 check cwnd=5500
       110 < ACK seq=301 ack=101 win=0
      1110 > ACK seq=101 ack=301 len=1 retransmit probe
      1120 < ACK seq=301 ack=101 win=0
      1500 < ACK seq=301 ack=101 win=5000
      1500 > ACK seq=101 ack=301 len=1000 retransmit
      1500 check cwnd=2500
      1600 < ACK seq=301 ack=1101 win=5000
      1600 > ACK seq=1101 ack=301 len=1000 retransmit
      1600 > ACK seq=2101 ack=301 len=1000 retransmit
      1600 check cwnd=2500
      """)
  }

  @Test func `while a probe is out, an ACK is one that the peer accepts`() throws {
    try play(
      """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        30 user send 5000
      1030 > ACK seq=1101 ack=301 len=1 probe
      1100 < ACK seq=301 ack=1101 win=0 len=5
      1100 > ACK seq=1101 ack=306
      """)
  }

  @Test func `a reset after a probe is one that the peer believes`() throws {
    try play(
      """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        30 user send 5000
      1030 > ACK seq=1101 ack=301 len=1 probe
      1300 user abort                     ; CLOSED
      1300 > RST seq=1101
      """)
  }

  @Test func `before our SYN is acknowledged, an ACK stands after it`() throws {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(100)
    var ladder = Ladder(settings)
    try ladder.play(
      """
       0 user open passive                ; LISTEN
      10 < SYN seq=300 win=0              ; SYN-RECEIVED
      10 > SYN,ACK seq=100 ack=301
      20 user close                       ; FIN-WAIT-1
      30 < SYN seq=300 win=0
      30 > ACK seq=101 ack=301
      """)
  }

  // RFC 9293 §3.8.3 (SHLD-9), §3.9.1.8 (MUST-47).
  @Test func `probes that nobody answers are reported at R1`() throws {
    try play(
      """
         10 user send 1000
         10 > ACK seq=101 ack=301 len=1000
         20 < ACK seq=301 ack=1101 win=0
         30 user send 5
       1030 > ACK seq=1101 ack=301 len=1 probe
       3030 > ACK seq=1101 ack=301 len=1 retransmit probe
       7030 > ACK seq=1101 ack=301 len=1 retransmit probe
       7030 = signal excessive-retransmission
      15030 > ACK seq=1101 ack=301 len=1 retransmit probe
      31030 = signal timed-out             ; CLOSED
      """
    ) { $0.retries = 4 }
  }

  @Test func `the wait between probes grows up to the greatest RTO`() throws {
    try play(
      """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
        20 < ACK seq=301 ack=1101 win=0
        30 user send 5
      1030 > ACK seq=1101 ack=301 len=1 probe
      3030 > ACK seq=1101 ack=301 len=1 retransmit probe
      6030 > ACK seq=1101 ack=301 len=1 retransmit probe
      9030 > ACK seq=1101 ack=301 len=1 retransmit probe
      """
    ) { $0.maximumRTO = .seconds(3) }
  }

  // RFC 9293 §3.8.6.1 (MUST-37).
  @Test func `a peer that answers from behind a zero window isn't given up`() throws {
    try play(
      """
        10 user send 1000
        10 > ACK seq=101 ack=301 len=1000
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1100 < ACK seq=301 ack=101 win=0
      1200 < ACK seq=301 ack=101 win=1000
      3010 > ACK seq=101 ack=301 len=1000 retransmit
      3300 < ACK seq=301 ack=1101          ; ESTABLISHED
      """
    ) { $0.retries = 1 }
  }
}
