import TCPEngine
import TestSupport
import Testing

/// Windows and small segments: RFC 9293 §3.8.6, §3.7.4, §3.9.1.2.
struct WindowTests {
  /// A client whose peer offers this window.
  private func connected(window: Int, mss: Int = 1000) -> String {
    """
    0 user open active
    0 > SYN seq=100
    0 < SYN,ACK seq=300 ack=101 win=\(window) mss=\(mss)
    0 > ACK seq=101 ack=301

    """
  }

  private func play(
    _ text: String, readsAtOnce: Bool = true, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings, readsAtOnce: readsAtOnce)
    try ladder.play(text)
  }

  @Test func `the peer's window limits what is outstanding`() throws {
    try play(
      connected(window: 2500) + """
        10 user send 5000
        10 > ACK seq=101 ack=301 len=1000
        10 > ACK seq=1101 ack=301 len=1000
        10 = decision hold-for-silly-window
        20 < ACK seq=301 ack=1101 win=2500
        20 > ACK seq=2101 ack=301 len=1000
        30 < ACK seq=301 ack=3101 win=2000
        30 > ACK seq=3101 ack=301 len=1000
        30 > ACK seq=4101 ack=301 len=1000 push
        """)
  }

  // RFC 9293 §3.10.7.4: SND.WL1 and SND.WL2 keep old segments from changing the window.
  @Test func `an older segment doesn't change the window`() throws {
    try play(
      connected(window: 1000) + """
        10 < ACK seq=311 ack=101 win=3000 len=1
        10 > ACK seq=101 ack=301
        10 check snd.wnd=3000
        20 < ACK seq=301 ack=101 win=10 len=10
        20 > ACK seq=101 ack=312
        20 check snd.wnd=3000
        """)
  }

  // RFC 9293 §3.8.6.1: SHLD-29 the first probe after an RTO, SHLD-30 backoff.
  @Test func `a zero window is probed with one octet, ever more slowly`() throws {
    try play(
      connected(window: 1000) + """
          10 user send 2000
          10 > ACK seq=101 ack=301 len=1000
          10 = decision hold-for-window
         110 < ACK seq=301 ack=1101 win=0
         110 = timer RTO stop
         110 = timer PERSIST start 1110
        1110 > ACK seq=1101 ack=301 len=1 probe
        1210 < ACK seq=301 ack=1101 win=0
        3110 > ACK seq=1101 ack=301 len=1 retransmit probe
        3210 < ACK seq=301 ack=1101 win=0
        7110 > ACK seq=1101 ack=301 len=1 retransmit probe
        7210 < ACK seq=301 ack=1101 win=3000
        7210 = timer PERSIST stop
        7210 > ACK seq=1101 ack=301 len=1000 retransmit
        7310 < ACK seq=301 ack=2101
        7310 = timer RTO stop
        99999 check acked=2000
        """)
  }

  @Test func `a probe that is taken moves the window's edge on`() throws {
    try play(
      connected(window: 1000) + """
          10 user send 1002
          10 > ACK seq=101 ack=301 len=1000
         110 < ACK seq=301 ack=1101 win=0
        1110 > ACK seq=1101 ack=301 len=1 probe nopush
        1210 < ACK seq=301 ack=1102 win=0
        3110 > ACK seq=1102 ack=301 len=1 probe push
        3210 < ACK seq=301 ack=1103 win=0
        3210 = timer PERSIST stop
        99999 check acked=1002
        """)
  }

  @Test func `a FIN behind a zero window is the probe`() throws {
    try play(
      connected(window: 0) + """
          10 user close                    ; FIN-WAIT-1
        1010 > FIN,ACK seq=101 ack=301 probe
        1110 < ACK seq=301 ack=102 win=0   ; FIN-WAIT-2
        """)
  }

  // RFC 9293 §3.8.6.1 (MUST-37).
  @Test func `answered probes keep the connection, unanswered ones don't`() throws {
    try play(
      connected(window: 0) + """
           10 user send 5
         1010 > ACK seq=101 ack=301 len=1 probe
         1110 < ACK seq=301 ack=101 win=0
         3010 > ACK seq=101 ack=301 len=1 retransmit probe
         3110 < ACK seq=301 ack=101 win=0
         7010 > ACK seq=101 ack=301 len=1 retransmit probe
        15010 > ACK seq=101 ack=301 len=1 retransmit probe
        31010 = transition given-up       ; CLOSED
        31010 = signal timed-out
        """
    ) { $0.retries = 2 }
  }

  // RFC 9293 §3.8.6.2.1 (MUST-38).
  @Test func `a small part of a window isn't used until the override timeout`() throws {
    try play(
      connected(window: 4000) + """
         10 user send 4000
         10 > ACK seq=101 ack=301 len=1000
         10 > ACK seq=1101 ack=301 len=1000
         10 > ACK seq=2101 ack=301 len=1000
         10 > ACK seq=3101 ack=301 len=1000
         20 user send 2000
         20 = decision hold-for-window
        100 < ACK seq=301 ack=4101 win=300
        100 = decision hold-for-silly-window
        100 = timer PERSIST start 600
        600 > ACK seq=4101 ack=301 len=300
        700 < ACK seq=301 ack=4401 win=4000
        700 > ACK seq=4401 ack=301 len=1000
        700 > ACK seq=5401 ack=301 len=700
        """)
  }

  // RFC 9293 §3.9.1.2 (MAY-16): the override of a small window is no push of the rest.
  @Test func `a SEND without a push waits, also for what the override of a window leaves`() throws {
    try play(
      connected(window: 1000) + """
         10 user send 1000
         10 > ACK seq=101 ack=301 len=1000
        100 < ACK seq=301 ack=1101 win=300
        110 user send 500 unpushed
        110 = decision hold-for-silly-window
        610 > ACK seq=1101 ack=301 len=300 nopush
        700 < ACK seq=301 ack=1401 win=1000
        700 = decision hold-for-push
        1200 > ACK seq=1401 ack=301 len=200 push
        """)
  }

  // RFC 9293 §3.8.6.2.1, (3): half of the largest window.
  @Test func `half of the largest window is worth a segment`() throws {
    try play(
      connected(window: 800) + """
         10 user send 2000
         10 > ACK seq=101 ack=301 len=800
        100 < ACK seq=301 ack=901 win=400
        100 > ACK seq=901 ack=301 len=400
        """)
  }

  // RFC 9293 §3.8.6.2.2 (MUST-39).
  @Test func `the receiver's right edge moves by a segment at least`() throws {
    try play(
      WindowTests().connected(window: 1000) + """
        10 < ACK seq=301 ack=101 len=1000
        10 > ACK seq=101 ack=1301 win=2000
        11 < ACK seq=1301 ack=101 len=1000
        11 > ACK seq=101 ack=2301 win=1000
        12 < ACK seq=2301 ack=101 len=1000
        12 > ACK seq=101 ack=3301 win=0
        20 user receive 999
        20 check rcv.wnd=0 readable=2001
        30 user receive 1
        30 > ACK seq=101 ack=3301 win=1000
        40 user receive 500
        40 check rcv.wnd=1000
        50 user receive 500
        50 > ACK seq=101 ack=3301 win=2000
        60 user receive 1000
        60 check rcv.wnd=3000
        """, readsAtOnce: false
    ) { $0.receiveBuffer = 3000 }
  }

  // RFC 9293 §3.10.7.4, first check (MUST-66).
  @Test func `at a zero receive window ACK, URG and RST still count, text doesn't`() throws {
    try play(
      connected(window: 1000) + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5
        10 < ACK seq=301 ack=101 len=100
        10 > ACK seq=106 ack=401 win=0
        20 < ACK,URG seq=401 ack=106 len=1 up=1
        20 = discard text-at-zero-window
        20 = signal urgent
        20 > ACK seq=106 ack=401 win=0
        20 check snd.una=106 readable=100
        30 < RST seq=401                   ; CLOSED
        """, readsAtOnce: false
    ) { $0.receiveBuffer = 100 }
  }

  // RFC 9293 §3.7.4 (SHLD-7).
  @Test func `with Nagle a small segment waits for an ACK, a full one doesn't`() throws {
    try play(
      connected(window: 65535) + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5
        20 user send 6
        20 = decision hold-for-nagle
        30 user send 7
        40 user send 1000
        40 > ACK seq=106 ack=301 len=1000
        50 < ACK seq=301 ack=1106
        50 > ACK seq=1106 ack=301 len=13
        """
    ) { $0.nagle = true }
  }

  // RFC 9293 §3.7.4, MUST-17.
  @Test func `Nagle turned off on an open connection lets what it held go at once`() throws {
    try play(
      connected(window: 65535) + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5
        20 user send 5
        20 = decision hold-for-nagle
        30 user nagle off
        30 > ACK seq=106 ack=301 len=5
        40 user send 5
        40 > ACK seq=111 ack=301 len=5
        50 user nagle on
        60 user send 5
        60 = decision hold-for-nagle
        """
    ) { $0.nagle = true }
  }

  @Test func `without Nagle every write goes at once, pushed`() throws {
    try play(
      connected(window: 65535) + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5 push
        20 user send 6
        20 > ACK seq=106 ack=301 len=6 push
        """)
  }

  // RFC 9293 §3.8.6.3: SHLD-18, SHLD-19, MUST-40.
  @Test func `an acknowledgment is delayed once, then every second segment has one`() throws {
    try play(
      connected(window: 65535) + """
        10 < ACK seq=301 ack=101 len=1000
        10 = decision delay-acknowledgment
        10 = timer DELACK start 210
        210 = timer DELACK expire
        210 > ACK seq=101 ack=1301
        300 < ACK seq=1301 ack=101 len=1000
        310 < ACK seq=2301 ack=101 len=1000
        310 = timer DELACK stop
        310 > ACK seq=101 ack=3301
        400 < ACK seq=3301 ack=101 len=1000
        410 user send 5
        410 = timer DELACK stop
        410 > ACK seq=101 ack=4301 len=5
        500 < ACK seq=5301 ack=106 len=10
        500 > ACK seq=106 ack=4301
        510 < FIN,ACK seq=5311 ack=106
        510 > ACK seq=106 ack=4301
        520 < ACK seq=4301 ack=106 len=1000 ; CLOSE-WAIT
        520 > ACK seq=106 ack=5312
        """
    ) { $0.delayedAcknowledgment = .milliseconds(200) }
  }

  @Test func `text that fits the window but not beyond it leaves the FIN for later`() throws {
    try play(
      connected(window: 5) + """
        10 user send 5
        10 > ACK seq=101 ack=301 len=5
        20 user close                    ; FIN-WAIT-1
        30 < ACK seq=301 ack=106 win=5
        30 > FIN,ACK seq=106 ack=301
        """)
  }

  // RFC 9293 §3.7.1 (MUST-16).
  @Test(arguments: [(1460, 1000), (536, 536)])
  func `segments are the smaller of both ends' sizes`(_ option: Int, size: Int) throws {
    try play(
      connected(window: 65535, mss: option) + """
        10 user send \(size + 1)
        10 > ACK seq=101 ack=301 len=\(size)
        10 > ACK seq=\(101 + size) ack=301 len=1
        """)
  }

  @Test func `the stop of a delayed ACK doesn't show what is sent after it`() throws {
    var settings = EndpointSettings()
    settings.delayedAcknowledgment = .milliseconds(200)
    var ladder = Ladder(settings)
    try ladder.play(
      connected(window: 65535) + """
        10 < ACK seq=301 ack=101 len=5
        """)
    var connection = ladder.connection
    var outputs = Outputs()
    try connection.send(
      SegmentText(patternFrom: 0, count: 5), now: .zero + .milliseconds(20), into: &outputs)
    #expect(outputs.first?.kind == .timer(.delayedAcknowledgment, .stop))
    #expect(outputs.first?.variables.sndNxt == SequenceNumber(101))
    #expect(outputs.dropFirst().first?.variables.sndNxt == SequenceNumber(106))
  }
}
