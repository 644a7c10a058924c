import LessonKit
import NetworkSimulation
import TCPEngine
import Testing

/// What kinds, fields, traits, fates and metrics recognise in a run (lesson format, sections 4
/// and 5).
struct PatternMeaningTests {
  private func holds(
    _ setup: String = "establish", _ block: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let run = PlayedLesson.run(setup: setup, block: block, sourceLocation: sourceLocation)
    #expect(run.diagnostics.map(\.mistake) == [], sourceLocation: sourceLocation)
  }

  // MARK: Kinds

  @Test func `SYN is without ACK, and ACK is pure`() {
    holds(
      "server listen",
      """
      client connect
      expect client -> server SYN
      expect no server -> client SYN
      expect no server -> client ACK
      expect server -> client SYN,ACK
      expect client -> server ACK len=0
      client send 5
      client close
      expect client -> server DATA
      expect no client -> server ACK seq=101 ack=301 len=5
      expect client -> server FIN
      """)
  }

  // RFC 5681 §2: nothing outstanding makes a repeated ACK no duplicate.
  @Test func `DUPACK is judged by who receives it, and when sent by what it repeats`() {
    holds(
      "establish",
      """
      drop next client -> server DATA
      client send 3000
      expect server -> client DUPACK sent
      expect server -> client DUPACK ack=101
      expect server -> client DUPACK ack=101
      """)
    holds(
      "establish",
      """
      inject server -> client ACK
      expect server -> client ACK forged
      expect no server -> client DUPACK arrives
      """)
  }

  @Test func `a DUPACK that is lost was one when it was sent`() {
    holds(
      "establish",
      """
      drop next client -> server DATA
      drop next server -> client DUPACK
      client send 2000
      expect server -> client DUPACK lost
      """)
  }

  @Test func `PROBE is a zero-window probe, and PERSIST its timer`() {
    holds(
      "set window 1000\nestablish\nserver stop reading",
      """
      client send 1500
      expect server -> client ACK win=0
      expect client timeout PERSIST
      expect client -> server PROBE len=1 seq=1101
      expect server -> client ACK ack=1101 win=0
      expect client timeout PERSIST
      expect client -> server PROBE seq=1101 retransmit
      """)
  }

  // RFC 8985 §7.3 has its own probes; the format's are of windows and of silence.
  @Test func `a tail loss probe is no PROBE`() {
    holds(
      "set sack on\nset rack on\nset tlp on\nestablish",
      """
      drop next client -> server DATA
      client send 10
      expect client -> server DATA lost
      expect client -> server DATA retransmit within 500ms
      expect no client -> server PROBE
      """)
  }

  // MARK: Fields

  @Test func `relative numbers count from each side's ISS`() {
    holds(
      "establish",
      """
      client send 10
      expect client -> server seq=+1 ack=+1 len=10
      expect server -> client ack=+11 seq=+1
      """)
  }

  @Test func `sack is what a receiver reports`() {
    holds(
      "set sack on\nestablish",
      """
      drop next client -> server DATA
      client send 3000
      expect server -> client DUPACK sack=1101-2101
      expect server -> client DUPACK sack=+1001-+3001 sack!=1101-2101
      expect client -> server DATA seq=101 retransmit
      expect server -> client ACK ack=3101 sack!=1101
      """)
  }

  // RFC 2883 §4: the first block repeats what came twice.
  @Test func `a duplicate is reported by a block below the ACK`() {
    holds(
      "set sack on\nestablish",
      """
      duplicate next client -> server DATA
      client send 1000
      expect server -> client ACK ack=1101 sack=101-1101
      """)
  }

  @Test func `a forged SACK is believed`() {
    holds(
      "set sack on\nestablish",
      """
      drop every client -> server DATA
      client send 5000
      inject server -> client ACK sack=1101-2101 sack=+3001-4001
      expect server -> client ACK sack=1101-2101 sack=3101-4101 forged
      expect client inflight < 5000
      """)
  }

  // RFC 9293 §3.10.7.4: the forger knows the numbers, so the octets are believed.
  @Test func `a forged segment without a kind is an ACK, with text if it has a length`() {
    holds(
      "establish",
      """
      inject client -> server
      expect client -> server ACK seq=101 ack=301 len=0 forged
      inject client -> server len=5
      expect client -> server DATA seq=101 len=5 forged
      expect server received = 5
      """)
  }

  @Test func `a blank can ask for blocks`() throws {
    let run = PlayedLesson.run(
      """
      # A lesson

      ```tcp setup
      set sack on
      establish
      ```

      What does it report: `____`?

      ```tcp
      fill sack of server -> client DUPACK
      drop next client -> server DATA
      client send 2000
      expect server -> client DUPACK
      ```

      """)
    #expect(run.diagnostics == [])
    #expect(run.steps[0].answers == ["1101-2101"])
  }

  @Test func `a wrong block is shown beside the right one`() throws {
    let run = PlayedLesson.run(
      setup: "set sack on\nestablish",
      block: """
        drop next client -> server DATA
        client send 2000
        expect server -> client DUPACK sack=1101-2100
        """)
    #expect(PlayedLesson.codes(run) == ["E301"])
    let mistake = try #require(run.diagnostics.first?.mistake)
    #expect("\(mistake)".contains("**sack=1101-2101**"))
  }

  // MARK: Traits and fates

  @Test func `retransmit carries what was sent before, forged was never sent`() {
    holds(
      "establish",
      """
      drop next client -> server DATA
      client send 10
      expect client -> server DATA lost
      expect no client -> server DATA retransmit
      expect client -> server DATA retransmit sent
      inject client -> server DATA seq=101 len=10
      expect client -> server DATA forged
      """)
  }

  @Test func `a segment is lost half-way by a fault, and at once by a full queue`() {
    holds(
      "establish",
      """
      drop next client -> server DATA
      client send 10
      expect client -> server DATA lost within 25ms
      expect no client -> server DATA arrives
      """)
    holds(
      "set client -> server bandwidth 1Mbps\nset client -> server queue 1\nestablish",
      """
      client send 3000
      expect client -> server DATA lost within 1us
      """)
  }

  @Test func `a corrupted segment arrives and is discarded`() {
    holds(
      "establish",
      """
      corrupt next client -> server DATA
      client send 10
      expect client -> server DATA
      expect server received = 0
      expect client -> server DATA retransmit
      expect server received = 10
      """)
  }

  @Test func `faults delay, duplicate and reorder`() {
    holds(
      "establish",
      """
      delay next client -> server DATA by 30ms
      client send 10
      expect no client -> server DATA arrives within 79ms
      expect client -> server DATA within 1ms
      wait until quiet
      duplicate next client -> server DATA
      client send 10
      expect client -> server DATA seq=111
      expect client -> server DATA seq=111
      reorder next client -> server DATA by 2
      client send 3000
      expect client -> server DATA seq=1121
      expect client -> server DATA seq=2121
      expect client -> server DATA seq=121
      """)
  }

  @Test func `next counts, an ordinal chooses, and retransmissions count`() {
    holds(
      "establish",
      """
      drop next 2 client -> server DATA
      client send 10
      expect client -> server DATA lost
      expect client -> server DATA retransmit lost
      expect client -> server DATA retransmit
      wait until quiet
      drop 2nd client -> server DATA
      client send 3000
      expect client -> server DATA seq=1111 lost
      expect client -> server DATA seq=2111
      """)
  }

  @Test func `every and percentages live until the path heals`() {
    holds(
      "establish",
      """
      drop every client -> server DATA
      drop 100% server -> client ACK
      client send 10
      expect client -> server DATA lost
      expect client -> server DATA retransmit lost
      heal client -> server
      expect client -> server DATA retransmit
      expect server -> client ACK lost
      heal link
      expect server -> client ACK
      """)
  }

  @Test func `one way can be cut, and hosts crash and come back`() {
    holds(
      "establish",
      """
      cut server -> client
      client send 10
      expect client -> server DATA
      expect server -> client ACK lost
      heal server -> client
      crash server
      expect server CLOSED
      client send 10
      expect client -> server DATA seq=111 lost
      reboot server
      expect server -> client RST
      expect client CLOSED
      """)
  }

  // MARK: Metrics

  @Test func `received counts octets in order, read or not`() {
    holds(
      "establish\nserver stop reading",
      """
      drop next client -> server DATA
      client send 3000
      expect client -> server DATA seq=2101
      expect server received = 0
      expect client -> server DATA retransmit
      expect server received = 3000
      expect server window = 62535
      server read 1000
      expect server received = 3000
      """)
  }

  @Test func `sent leaves retransmissions out, acked counts what came back`() {
    holds(
      "establish",
      """
      drop next client -> server DATA
      client send 10
      expect client -> server DATA retransmit
      expect client sent = 10
      expect client acked = 0
      expect server -> client ACK ack=111
      expect client acked = 10
      """)
  }

  // RFC 6675 §2 (pipe): what is SACKed is no longer in the network.
  @Test func `unacked is SND.NXT less SND.UNA, inflight is the pipe`() {
    holds(
      "set sack on\nestablish",
      """
      drop next client -> server DATA
      client send 3000
      expect client unacked = 3000
      expect client inflight = 3000
      expect server -> client DUPACK
      expect client unacked = 3000
      expect client inflight = 2000
      """)
    holds("establish", "client close\nexpect client unacked = 1")
  }

  @Test func `window is the host's own, rto and srtt are times`() {
    holds(
      "set server window 3000\nestablish",
      """
      expect server window = 3000
      expect client window = 65535
      expect client srtt = 100ms
      expect client rto = 1s
      expect client ssthresh > 1000000
      """)
  }
}
