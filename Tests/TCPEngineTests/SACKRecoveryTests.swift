import TCPEngine
import TestSupport
import Testing

/// Loss recovery by selective acknowledgments: RFC 6675.
struct SACKRecoveryTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connectedWithSACK + "\n" + text)
  }

  /// The first `count` full segments, sent at once.
  private func flight(_ count: Int) -> String {
    "10 user send \(count * 1000)\n"
      + (0..<count).map { "10 > ACK seq=\(101 + $0 * 1000) ack=301 len=1000" }
      .joined(separator: "\n")
  }

  // RFC 6675 §5, steps 1 to 4, and A.
  @Test func `the third duplicate retransmits the hole, and recovery ends with its ACK`() throws {
    try play(
      """
      \(flight(6))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      100 = decision duplicate-acknowledgment
      110 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      120 = decision lost-by-sack
      120 > ACK seq=101 ack=301 len=1000 retransmit
      120 check ssthresh=3000 cwnd=3000 inflight=3000
      130 < ACK seq=301 ack=101 <nop,nop,sack=1101-5101>
      130 > ACK seq=5101 ack=301 len=1000 retransmit
      140 < ACK seq=301 ack=101 <nop,nop,sack=1101-6101>
      140 check inflight=1000
      200 < ACK seq=301 ack=6101
      200 check cwnd=3000 inflight=0
      """)
  }

  // RFC 6675 §4, IsLost(): the first octet outstanding is lost, with fewer than three duplicates.
  @Test func `one ACK that SACKs three segments is enough`() throws {
    try play(
      """
      \(flight(5))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      100 check ssthresh=2500 cwnd=2500
      """)
  }

  // RFC 6675 §2: a duplicate ACK is one that SACKs something new.
  @Test func `ACKs that SACK nothing new are no duplicates`() throws {
    try play(
      """
      \(flight(5))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      110 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      130 < ACK seq=301 ack=101
      130 check cwnd=10000
      """)
  }

  // RFC 6675 §5, step C and §4, NextSeg(), rules 1 and 2: lost segments first, then new ones.
  @Test func `several holes go again in one round trip, as the pipe drains`() throws {
    try play(
      """
      \(flight(10))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      100 user send 3000
      110 < ACK seq=301 ack=101 <nop,nop,sack=3101-4101/1101-2101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=5101-6101/3101-4101/1101-2101>
      120 = decision lost-by-sack
      120 > ACK seq=101 ack=301 len=1000 retransmit
      120 check ssthresh=5000 cwnd=5000 inflight=7000
      130 < ACK seq=301 ack=101 <nop,nop,sack=5101-7101/3101-4101/1101-2101>
      130 check inflight=5000
      140 < ACK seq=301 ack=101 <nop,nop,sack=5101-8101/3101-4101/1101-2101>
      140 > ACK seq=2101 ack=301 len=1000 retransmit
      140 > ACK seq=4101 ack=301 len=1000 retransmit
      140 check inflight=5000
      150 < ACK seq=301 ack=101 <nop,nop,sack=5101-9101/3101-4101/1101-2101>
      150 > ACK seq=10101 ack=301 len=1000
      160 < ACK seq=301 ack=101 <nop,nop,sack=5101-10101/3101-4101/1101-2101>
      160 > ACK seq=11101 ack=301 len=1000
      """)
  }

  // RFC 6675 §4, NextSeg(), rule 4: once a recovery, the end of the flight.
  @Test func `with nothing new to send the end of the flight is rescued once`() throws {
    try play(
      """
      \(flight(6))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      110 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      120 > ACK seq=101 ack=301 len=1000 retransmit
      130 < ACK seq=301 ack=101 <nop,nop,sack=1101-5101>
      130 > ACK seq=5101 ack=301 len=1000 retransmit
      200 < ACK seq=301 ack=5101
      300 < ACK seq=301 ack=6101
      """)
  }

  // RFC 6675 §5, step A: recovery lasts until RecoveryPoint; §5, step B.
  @Test func `a partial ACK neither ends recovery nor shrinks the window again`() throws {
    try play(
      """
      \(flight(8))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      100 check ssthresh=4000 cwnd=4000
      110 < ACK seq=301 ack=101 <nop,nop,sack=5101-8101/1101-4101>
      110 > ACK seq=4101 ack=301 len=1000 retransmit
      200 < ACK seq=301 ack=4101 <nop,nop,sack=5101-8101>
      200 check ssthresh=4000 cwnd=4000
      210 < ACK seq=301 ack=8101
      210 check ssthresh=4000 cwnd=4000
      220 user send 1000
      220 > ACK seq=8101 ack=301 len=1000
      230 < ACK seq=301 ack=9101
      230 check cwnd=4000
      """)
  }

  // RFC 6675 §5.1: SACKs survive the timeout; nothing that is SACKed goes again.
  @Test func `after a timeout only what isn't SACKed goes again`() throws {
    try play(
      """
      \(flight(4))
      100 < ACK seq=301 ack=101 <nop,nop,sack=2101-3101>
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1010 check cwnd=1000 ssthresh=2000 inflight=1000
      1100 < ACK seq=301 ack=1101 <nop,nop,sack=2101-3101>
      1100 > ACK seq=1101 ack=301 len=1000 retransmit
      1100 > ACK seq=3101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 6675 §5.1: no new recovery until the timeout's flight is acknowledged.
  @Test func `duplicates after a timeout don't begin a recovery`() throws {
    try play(
      """
      \(flight(6))
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1010 check ssthresh=3000 cwnd=1000
      1100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      1100 check ssthresh=3000 cwnd=1000
      """)
  }

  // RFC 9293 §3.8.6 (SHLD-16, SHLD-17): a shut window is no sign of congestion; RFC 9937 §6: a
  // reduction ends with ssthresh.
  @Test(arguments: [false, true])
  func `a window shut in a recovery ends it, and all that isn't SACKed goes again as it opens`(
    reducesRate: Bool
  ) throws {
    try play(
      """
      \(flight(6))
      100 < ACK seq=301 ack=101 <nop,nop,sack=4101-5101/1101-3101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      200 < ACK seq=301 ack=3101 win=0 <nop,nop,sack=4101-5101>
      1200 > ACK seq=3101 ack=301 len=1 retransmit probe
      1300 < ACK seq=301 ack=3101 <nop,nop,sack=4101-5101>
      1300 > ACK seq=3101 ack=301 len=1000 retransmit
      1300 check cwnd=3000
      1400 < ACK seq=301 ack=5101
      1400 > ACK seq=5101 ack=301 len=1000 retransmit
      """
    ) { $0.proportionalRateReduction = reducesRate }
  }

  // RFC 9293 §3.8.6 (SHLD-17).
  @Test func `answers to probes of a closed window are no duplicates, also where plain ones count`()
    throws
  {
    try play(
      """
      10 user send 1000
      10 > ACK seq=101 ack=301 len=1000
      20 < ACK seq=301 ack=1101 win=0
      30 user send 1000
      1030 > ACK seq=1101 ack=301 len=1 probe
      1040 < ACK seq=301 ack=1101 win=0
      3030 > ACK seq=1101 ack=301 len=1 retransmit probe
      3040 < ACK seq=301 ack=1101 win=0
      7030 > ACK seq=1101 ack=301 len=1 retransmit probe
      7040 < ACK seq=301 ack=1101 win=0
      7050 < ACK seq=301 ack=1101
      7050 > ACK seq=1101 ack=301 len=1000 retransmit
      7060 < ACK seq=301 ack=1101
      7070 < ACK seq=301 ack=2101
      """
    ) { $0.reductionRule = .window }
  }

  // RFC 2018 §8: a receiver may throw away what it has SACKed.
  @Test func `a peer that has reneged gets everything again after the timeout`() throws {
    try play(
      """
      \(flight(3))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      110 < ACK seq=301 ack=1101
      1110 = decision reneging
      1110 > ACK seq=1101 ack=301 len=1000 retransmit
      1200 < ACK seq=301 ack=2101
      1200 > ACK seq=2101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 2018 §8: an honest peer would have acknowledged it with what came before.
  @Test func `what the peer seems to have thrown away has half a round trip`() throws {
    try play(
      """
      \(flight(3))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      110 < ACK seq=301 ack=1101
      110 = timer reneging-suspected
      120 = decision reneging
      120 > ACK seq=1101 ack=301 len=1000 retransmit
      """
    ) { $0.hurriesAfterReneging = true }
  }

  // RFC 6675 §5, step 3, with RFC 3042.
  @Test func `limited transmit sends new segments as SACKs come`() throws {
    try play(
      """
      10 user send 6000
      10 > ACK seq=101 ack=301 len=1000
      10 > ACK seq=1101 ack=301 len=1000
      10 > ACK seq=2101 ack=301 len=1000
      10 > ACK seq=3101 ack=301 len=1000
      20 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      20 > ACK seq=4101 ack=301 len=1000
      30 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      30 > ACK seq=5101 ack=301 len=1000
      40 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      40 > ACK seq=101 ack=301 len=1000 retransmit
      40 check ssthresh=2000 cwnd=2000 inflight=3000
      """
    ) {
      $0.limitedTransmit = true
      $0.initialCongestionWindow = 4
    }
  }

  // RFC 2018 §3: blocks report what was received; others can only be mistakes.
  @Test func `blocks outside of what is outstanding mean nothing`() throws {
    try play(
      """
      \(flight(3))
      100 < ACK seq=301 ack=101 <nop,nop,sack=5101-6101>
      110 < ACK seq=301 ack=101 <nop,nop,sack=2101-1101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=50-101>
      130 < ACK seq=301 ack=101 <nop,nop,sack=1101-9101>
      130 check cwnd=10000 inflight=3000
      """)
  }

  // RFC 2018 §2: SACK only if both SYNs permit it.
  @Test func `without SACK-permitted from the peer blocks are ignored`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
      \(connected)
      \(flight(5))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 check cwnd=10000 inflight=5000
      """)
  }
}

/// A handshake whose SYNs both permit SACK; the peer's numbers begin at 300, its MSS is 1000.
let connectedWithSACK = """
  0 user open active
  0 > SYN seq=100
  0 < SYN,ACK seq=300 ack=101 <mss=1000,sackOK>
  0 > ACK seq=101 ack=301 ; ESTABLISHED
  """
