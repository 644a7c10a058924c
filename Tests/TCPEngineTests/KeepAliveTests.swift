import TCPEngine
import TestSupport
import Testing

/// Keep-alive and user timeout: RFC 9293 §3.8.4, §3.8.3, §3.10.8; RFC 5482.
struct KeepAliveTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  private static func often(_ settings: inout EndpointSettings) {
    settings.keepAlive = .seconds(10)
    settings.keepAliveInterval = .seconds(2)
    settings.keepAliveProbes = 2
  }

  // MUST-25.
  @Test func `without the setting nobody asks`() {
    #expect(EndpointSettings().keepAlive == nil)
  }

  // SHLD-12: no data; SEG.SEQ = SND.NXT − 1.
  @Test func `silence is probed with a number that was acknowledged`() throws {
    try play(
      """
      1000 < ACK seq=301 ack=101 len=5
      1000 > ACK seq=101 ack=306
      1000 = timer KEEPALIVE start 11000
      11000 > ACK seq=100 ack=306 probe
      11050 < ACK seq=306 ack=101
      11050 = timer KEEPALIVE start 21050
      21050 > ACK seq=100 ack=306 probe
      """, Self.often)
  }

  // MUST-29: no single probe decides.
  @Test func `the connection is given up after the last unanswered probe`() throws {
    try play(
      """
      1000 < ACK seq=301 ack=101 len=5
      1000 > ACK seq=101 ack=306
      11000 > ACK seq=100 ack=306 probe
      13000 > ACK seq=100 ack=306 probe
      15000 = signal timed-out
      15000 check readable=0 ; CLOSED
      """, Self.often)
  }

  // MUST-26: only while nothing is outstanding.
  @Test func `what is outstanding asks already`() throws {
    try play(
      """
      1000 user send 5
      1000 > ACK seq=101 ack=301 len=5
      2000 > ACK seq=101 ack=301 len=5 retransmit
      4000 > ACK seq=101 ack=301 len=5 retransmit
      8000 > ACK seq=101 ack=301 len=5 retransmit
      10000 check inflight=5
      15000 check inflight=5
      16000 > ACK seq=101 ack=301 len=5 retransmit
      16100 < ACK seq=301 ack=106
      26100 > ACK seq=105 ack=301 probe
      """, Self.often)
  }

  // RFC 9293 §3.9.1.2: text that waits for more isn't pushed by a timer that has heard nobody.
  @Test func `text that waits for a segment isn't released by the timer of keep-alives`() throws {
    try play(
      """
      50 user send 5 more
      100 = timer KEEPALIVE expire
      120 check inflight=0
      130 < ACK seq=301 ack=101
      130 > ACK seq=101 ack=301 len=5
      """
    ) {
      $0.keepAlive = .milliseconds(100)
      $0.keepAliveInterval = .milliseconds(100)
    }
  }

  @Test func `the peer answers a probe, and its stream doesn't change`() throws {
    try play(
      """
      1000 < ACK seq=300 ack=101
      1000 = discard outside-window
      1000 > ACK seq=101 ack=301
      1000 check rcv.nxt=301
      """
    ) { _ in }
  }

  // RFC 9293 §3.10.8, USER TIMEOUT.
  @Test func `the user timeout ends a connection that gets no acknowledgment`() throws {
    try play(
      """
      1000 user send 5
      1000 > ACK seq=101 ack=301 len=5
      1000 = timer USER start 6000
      2000 > ACK seq=101 ack=301 len=5 retransmit
      4000 > ACK seq=101 ack=301 len=5 retransmit
      6000 = signal timed-out
      6000 check readable=0 ; CLOSED
      """
    ) { $0.userTimeout = .seconds(5) }
  }

  @Test func `an acknowledgment of something new starts the user timeout again`() throws {
    try play(
      """
      1000 user send 2000
      1000 > ACK seq=101 ack=301 len=1000
      1000 > ACK seq=1101 ack=301 len=1000
      1900 < ACK seq=301 ack=1101
      1900 = timer USER start 6900
      2000 < ACK seq=301 ack=2101
      2000 = timer USER stop
      """
    ) { $0.userTimeout = .seconds(5) }
  }
}
