import TCPEngine
import TestSupport
import Testing

/// The eight checks of RFC 9293 §3.10.7.4, in each state: inside, at the edge and outside.
struct CheckTests {
  private func play(_ situation: Situation, _ text: String) throws {
    var ladder = Ladder()
    try ladder.play(situation.ladder + "\n" + text)
  }

  // First check: sequence number. §3.4: the acceptability test.

  @Test(arguments: Situation.synchronized + [.synReceived])
  func `a segment just before the window is answered by an ACK`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt - 1) ack=\(now.sndNxt) len=1 ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      10 = discard outside-window
      """)
  }

  @Test(arguments: Situation.synchronized)
  func `a segment just after the window is answered by an ACK`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt + 65535) ack=\(now.sndNxt) len=1 ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      """)
  }

  @Test(arguments: Situation.takingText)
  func `text on the last octet of the window is held`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt + 65534) ack=101 len=1 ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      10 check received=0
      """)
  }

  @Test(arguments: Situation.takingText)
  func `text over the window's edge is cut there`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < FIN,ACK seq=\(now.rcvNxt) ack=101 len=65536 ; \(now.state.rawValue)
      10 = discard text-beyond-window
      10 = deliver 65535
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 65535) win=0
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 65535) win=65535
      10 check rcv.wnd=65535
      """)
  }

  @Test(arguments: Situation.takingText)
  func `of text that straddles RCV NXT only the new part is delivered`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt) ack=101 len=10
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 10)
      20 < ACK seq=\(now.rcvNxt + 5) ack=101 len=10 ; \(now.state.rawValue)
      20 = deliver 5
      20 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 15)
      """)
  }

  // §3.10.7.4: "the idealized segment that begins at RCV.NXT".
  @Test func `the window of a segment that straddles RCV NXT counts`() throws {
    try play(
      .established,
      """
      10 < ACK seq=301 ack=101 len=10
      10 > ACK seq=101 ack=311
      20 < ACK seq=311 ack=101 len=10
      20 > ACK seq=101 ack=321
      30 user send 5
      30 > ACK seq=101 ack=321 len=5
      40 < ACK seq=305 ack=106 len=20 win=500
      40 > ACK seq=106 ack=325
      40 check snd.una=106 snd.wnd=500
      """)
  }

  // §3.8.6: "act on the window information from segments that carry the highest acknowledgment
  // number".
  @Test func `the window of a newer ACK counts though text behind a gap came first`() throws {
    try play(
      .established,
      """
      10 user send 5
      10 > ACK seq=101 ack=301 len=5
      20 < ACK seq=311 ack=101 len=10 win=1000
      20 > ACK seq=106 ack=301
      20 check snd.wnd=1000
      30 < ACK seq=301 ack=106 len=10 win=0
      30 > ACK seq=106 ack=321
      30 check snd.una=106 snd.wnd=0
      """)
  }

  @Test func `an urgent pointer into the part that was known is no news`() throws {
    try play(
      .established,
      """
      10 < ACK,URG seq=301 ack=101 len=10 up=4
      10 = signal urgent
      10 > ACK seq=101 ack=311
      20 < ACK,URG seq=301 ack=101 len=20 up=4
      20 = deliver 10
      20 > ACK seq=101 ack=321
      """)
  }

  // Second check: RST. RFC 9293 §3.10.7.4 with RFC 5961 §3.2.

  @Test(arguments: Situation.synchronized + [.synReceived], [-1, 65_535])
  func `a reset outside the window is dropped silently`(_ now: Situation, at: Int) throws {
    try play(
      now,
      """
      10 < RST seq=\(now.rcvNxt + at) ; \(now.state.rawValue)
      10 = discard reset-outside-window
      """)
  }

  @Test(arguments: Situation.synchronized + [.synReceived], [1, 65_534])
  func `a reset in the window but not at RCV NXT is challenged`(_ now: Situation, at: Int) throws {
    try play(
      now,
      """
      10 < RST seq=\(now.rcvNxt + at) ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      10 = discard reset-not-at-next
      """)
  }

  @Test(arguments: Situation.synchronized)
  func `a reset at RCV NXT ends the connection`(_ now: Situation) throws {
    let isClosing = [.closing, .lastAck, .timeWait].contains(now.state)
    try play(
      now,
      """
      10 < RST seq=\(now.rcvNxt) ; CLOSED
      10 = transition reset-arrived
      10 = signal \(isClosing ? "closed" : "reset")
      99999 check readable=0
      """)
  }

  @Test func `a reset counts by its number, not by where its text reaches`() throws {
    try play(
      .established,
      """
      20 < RST seq=300 len=5 ; ESTABLISHED
      20 = discard reset-outside-window
      30 < RST seq=302 len=5 ; ESTABLISHED
      30 > ACK seq=101 ack=301
      40 < RST seq=301 len=5 ; CLOSED
      """)
  }

  @Test func `an old reset doesn't end a simultaneous open`() throws {
    try play(
      .synReceived,
      """
      60 < SYN,ACK,RST seq=300 ack=101 ; SYN-RECEIVED
      60 = discard reset-outside-window
      """)
  }

  // Fourth check: SYN. RFC 5961 §4.2.

  @Test(arguments: Situation.synchronized + [.synReceived], [0, 7, 65_534])
  func `a SYN in the window is challenged`(_ now: Situation, at: Int) throws {
    try play(
      now,
      """
      10 < SYN seq=\(now.rcvNxt + at) ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      10 = discard syn-in-synchronized-state
      """)
  }

  // Fifth check: ACK.

  @Test(arguments: Situation.synchronized + [.synReceived])
  func `a segment without ACK is dropped silently`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < - seq=\(now.rcvNxt) len=5 ; \(now.state.rawValue)
      10 = discard no-acknowledgment
      10 check rcv.nxt=\(now.rcvNxt)
      """)
  }

  @Test(arguments: Situation.synchronized)
  func `an ACK of what was never sent is answered by an ACK`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt) ack=\(now.sndNxt + 1) len=5 ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      10 = discard acknowledgment-outside-range
      10 check rcv.nxt=\(now.rcvNxt)
      """)
  }

  // RFC 5961 §5.2: SND.UNA − MAX.SND.WND =< SEG.ACK.
  @Test func `an ACK far before SND UNA is answered by an ACK, a near one is ignored`() throws {
    var settings = EndpointSettings()
    settings.iss = SequenceNumber(100_000)
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100000
      0 < SYN,ACK seq=300 ack=100001 win=1000
      0 > ACK seq=100001 ack=301
      10 < ACK seq=301 ack=99001 len=5
      10 = deliver 5
      10 > ACK seq=100001 ack=306
      20 < ACK seq=306 ack=99000 len=5
      20 > ACK seq=100001 ack=306
      20 = discard acknowledgment-outside-range
      """)
  }

  @Test(arguments: Situation.synchronized)
  func `an old ACK changes nothing and is not answered`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt) ack=100 win=1 ; \(now.state.rawValue)
      10 check snd.wnd=65535
      """)
  }

  // Sixth check: URG (§3.8.5, MUST-32).

  @Test(arguments: Situation.takingText)
  func `an urgent pointer is signalled when it is new and when it advances`(
    _ now: Situation
  ) throws {
    try play(
      now,
      """
      10 < ACK,URG seq=\(now.rcvNxt) ack=101 len=5 up=9
      10 = signal urgent
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 5)
      20 < ACK,URG seq=\(now.rcvNxt + 5) ack=101 len=4 up=4
      20 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 9)
      30 < ACK,URG seq=\(now.rcvNxt + 9) ack=101 len=4 up=2
      30 = signal urgent
      30 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 13)
      """)
  }

  // §3.10.7.4: "in advance of the data consumed".
  @Test func `an urgent pointer at text that is unread is signalled`() throws {
    var ladder = Ladder(readsAtOnce: false)
    try ladder.play(
      connected + """

        10 < ACK seq=301 ack=101 len=10
        10 > ACK seq=101 ack=311
        20 < ACK,URG seq=311 ack=101 up=0
        20 = signal urgent
        30 < ACK,URG seq=311 ack=101 up=0
        30 check readable=10
        40 user receive 10
        """)
    #expect(try ladder.connection.status().isUrgent == false)
  }

  @Test func `an urgent SEND sets the pointer to the octet after the urgent data`() throws {
    try play(
      .established,
      """
      10 user send 1500 urgent
      10 > ACK,URG seq=101 ack=301 len=1000 up=1500
      10 > ACK,URG seq=1101 ack=301 len=500 up=500
      20 < ACK seq=301 ack=1601
      30 user send 5
      30 > ACK seq=1601 ack=301 len=5
      """)
  }

  // Seventh check: segment text.

  @Test(arguments: Situation.afterFIN)
  func `text after the peer's FIN is ignored`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < ACK seq=\(now.rcvNxt) ack=101 len=5 ; \(now.state.rawValue)
      10 = discard text-after-fin
      10 check rcv.nxt=\(now.rcvNxt)
      """)
  }

  // Eighth check: FIN.

  @Test(arguments: [
    (Situation.established, "CLOSE-WAIT"), (.finWait1, "CLOSING"), (.finWait2, "TIME-WAIT"),
  ])
  func `a FIN moves the connection on`(_ now: Situation, to next: String) throws {
    try play(
      now,
      """
      10 < FIN,ACK seq=\(now.rcvNxt) ack=101 ; \(next)
      10 = signal closing
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt + 1)
      """)
  }

  @Test(arguments: Situation.afterFIN)
  func `the FIN again is acknowledged again`(_ now: Situation) throws {
    try play(
      now,
      """
      10 < FIN,ACK seq=\(now.rcvNxt - 1) ack=101 ; \(now.state.rawValue)
      10 > ACK seq=\(now.sndNxt) ack=\(now.rcvNxt)
      """)
  }
}
