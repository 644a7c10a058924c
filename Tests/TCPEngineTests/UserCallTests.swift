import TCPEngine
import TestSupport
import Testing

/// User calls in the wrong state: RFC 9293 §3.10.1 – §3.10.6, in its words.
struct UserCallTests {
  @Test(arguments: [
    ("send 5", "connection does not exist"), ("receive 5", "connection does not exist"),
    ("close", "connection does not exist"), ("abort", "connection does not exist"),
  ])
  func `in CLOSED there is no connection`(call: String, error: String) throws {
    var ladder = Ladder()
    try ladder.play("0 user \(call) ! \(error)")
    #expect(throws: UserCallError.connectionDoesNotExist) { try ladder.connection.status() }
  }

  @Test func `a listener has no remote socket to send to, and can be opened actively`() throws {
    var ladder = Ladder()
    try ladder.play(
      """
      0 user open passive ; LISTEN
      0 user open passive ! connection already exists
      0 user send 5 ! remote socket unspecified
      0 user open active ; SYN-SENT
      0 > SYN seq=100
      0 user open active ! connection already exists
      """)
  }

  @Test(arguments: ["close", "abort"])
  func `a close or abort in LISTEN and SYN-SENT sends nothing`(call: String) throws {
    var ladder = Ladder()
    try ladder.play(
      """
      0 user open passive
      0 user \(call) ; CLOSED
      1 user open active
      1 > SYN seq=100
      2 user \(call) ; CLOSED
      2 = signal closed
      2 = timer RTO stop
      """)
  }

  @Test func `after a close nothing more can be sent, but receiving goes on`() throws {
    var ladder = Ladder(readsAtOnce: false)
    try ladder.play(
      connected + """

        1 user close ; FIN-WAIT-1
        1 > FIN,ACK seq=101 ack=301
        2 user close ! connection closing
        2 user send 5 ! connection closing
        3 < ACK seq=301 ack=102 len=5 ; FIN-WAIT-2
        3 > ACK seq=102 ack=306
        4 user receive 9
        4 check readable=0
        5 user close ! connection closing
        """)
  }

  @Test func `what came before the FIN can be read, then the connection is closing`() throws {
    var ladder = Ladder(readsAtOnce: false)
    try ladder.play(
      connected + """

        1 < FIN,ACK seq=301 ack=101 len=5 ; CLOSE-WAIT
        1 > ACK seq=101 ack=307
        2 user receive 3
        2 check readable=2
        2 user receive 3
        2 user receive 3 ! connection closing
        """)
  }

  // RFC 9293 §3.10.5.
  @Test func `an abort sends a reset at SND NXT`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

        1 user send 5
        1 > ACK seq=101 ack=301 len=5
        2 user abort ; CLOSED
        2 > RST seq=106
        2 = signal reset
        2 = timer RTO stop
        """)
  }

  // RFC 9293 §3.10.5: "All queued SENDs and RECEIVEs should be given 'connection reset'
  // notification."
  @Test func `an abort tells a queued RECEIVE of the reset`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

        1 user waits
        2 user abort ; CLOSED
        2 > RST seq=101
        2 = signal reset
        """)
  }

  @Test func `an abort without queued calls just ends`() throws {
    var ladder = Ladder()
    try ladder.play(
      connected + """

        1 user send 5
        1 > ACK seq=101 ack=301 len=5
        2 < ACK seq=301 ack=106
        3 user abort ; CLOSED
        3 > RST seq=106
        3 = signal closed
        """)
  }

  // RFC 9293 §3.10.5, SYN-SENT.
  @Test func `an abort in SYN-SENT resets a queued SEND and sends nothing`() throws {
    var ladder = Ladder()
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      1 user send 5
      2 user abort ; CLOSED
      2 = signal reset
      """)
  }

  // RFC 9293 §3.10.5: CLOSING, LAST-ACK and TIME-WAIT "respond with 'ok'".
  @Test(arguments: [Situation.closing, .lastAck, .timeWait])
  func `an abort of a connection that is as good as over is ok`(situation: Situation) throws {
    var ladder = Ladder()
    try ladder.play(
      situation.ladder + """

        10 user waits
        10 user abort ; CLOSED
        10 = signal closed
        """)
  }

  @Test func `STATUS tells what is queued`() throws {
    var ladder = Ladder(readsAtOnce: false)
    try ladder.play(
      connected + """

        1 user send 5
        1 > ACK seq=101 ack=301 len=5
        2 < ACK,URG seq=301 ack=101 len=7 up=7
        2 > ACK seq=106 ack=308
        """)
    let status = try ladder.connection.status()
    #expect(status.octetsAwaitingAcknowledgment == 5)
    #expect(status.octetsAwaitingReceipt == 7)
    #expect(status.isUrgent)
    #expect(status.state == .established)
  }
}
