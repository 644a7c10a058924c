import TestSupport
import Testing

@testable import TCPEngine

/// Losses found by time: RFC 8985 §6.
struct RACKTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(slowlyConnectedWithSACK + "\n" + text)
  }

  private let flight = """
    200 user send 5000
    200 > ACK seq=101 ack=301 len=1000
    200 > ACK seq=1101 ack=301 len=1000
    200 > ACK seq=2101 ack=301 len=1000
    200 > ACK seq=3101 ack=301 len=1000
    200 > ACK seq=4101 ack=301 len=1000
    """

  // RFC 8985 §6.2, step 4: min_RTT / 4, while fewer than DupThresh segments are SACKed.
  @Test func `one SACK is enough once the reordering window is over`() throws {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      300 = timer RACK start 325
      325 = timer RACK expire
      325 = decision lost-by-time
      325 > ACK seq=101 ack=301 len=1000 retransmit
      325 check ssthresh=2500 cwnd=2500
      """)
  }

  // RFC 8985 §6.2, step 4: no window once DupThresh segments are SACKed and none came out of order.
  @Test func `the third SACKed segment ends the wait`() throws {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      301 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      302 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      302 = timer RACK stop
      302 > ACK seq=101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 8985 §6.2, step 3, and step 4: with reordering seen the window stays.
  @Test func `what is only late is not sent again, and from then on DupThresh doesn't hurry`()
    throws
  {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      310 < ACK seq=301 ack=2101
      310 = timer RACK stop
      320 < ACK seq=301 ack=2101 <nop,nop,sack=3101-5101>
      320 = timer RACK start
      330 < ACK seq=301 ack=5101
      400 user send 4000
      400 > ACK seq=5101 ack=301 len=1000
      400 > ACK seq=6101 ack=301 len=1000
      400 > ACK seq=7101 ack=301 len=1000
      400 > ACK seq=8101 ack=301 len=1000
      500 < ACK seq=301 ack=5101 <nop,nop,sack=6101-9101>
      500 = timer RACK start 525
      525 > ACK seq=5101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 8985 §3.4: a retransmission is a transmission like any other.
  @Test func `a retransmission that is lost goes again without a timeout`() throws {
    try play(
      """
      \(flight)
      302 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      302 > ACK seq=101 ack=301 len=1000 retransmit
      303 user send 1000
      303 < ACK seq=301 ack=101 <nop,nop,sack=1101-5101>
      303 > ACK seq=5101 ack=301 len=1000
      403 < ACK seq=301 ack=101 <nop,nop,sack=1101-6101>
      403 = decision lost-by-time
      403 > ACK seq=101 ack=301 len=1000 retransmit
      503 < ACK seq=301 ack=6101
      503 check inflight=0
      """)
  }

  // RFC 8985 §6.2, step 5: what went ahead of a retransmission, at the same instant, was sent
  // before it.
  @Test func `text that goes ahead of a retransmission doesn't make it lost`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    settings.limitedTransmit = true
    settings.initialCongestionWindow = 5
    var ladder = Ladder(settings)
    try ladder.play(
      """
      \(slowlyConnectedWithSACK)
      200 user send 7000
      200 > ACK seq=101 ack=301 len=1000
      200 > ACK seq=1101 ack=301 len=1000
      200 > ACK seq=2101 ack=301 len=1000
      200 > ACK seq=3101 ack=301 len=1000
      200 > ACK seq=4101 ack=301 len=1000
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      300 > ACK seq=5101 ack=301 len=1000
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      300 > ACK seq=6101 ack=301 len=1000
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      300 > ACK seq=101 ack=301 len=1000 retransmit
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-5101>
      400 < ACK seq=301 ack=101 <nop,nop,sack=1101-6101>
      400 < ACK seq=301 ack=101 <nop,nop,sack=1101-7101>
      400 < ACK seq=301 ack=7101
      400 check inflight=0
      """)
  }

  // RFC 8985 §6.3.
  @Test func `after a timeout only what was sent a round trip ago is lost`() throws {
    try play(
      """
      \(flight)
      1150 user send 1000
      1150 > ACK seq=5101 ack=301 len=1000
      1200 > ACK seq=101 ack=301 len=1000 retransmit
      1200 check inflight=2000
      """)
  }

  // RFC 8985 §6.2, step 2: the echo is of the first sending, and of the second nothing is known.
  @Test func `an echo of the first sending makes nothing of what was sent before the second late`()
    throws
  {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    settings.timestamps = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      100 < SYN,ACK seq=300 ack=101 <mss=1000,sackOK,ts=7/0>
      100 > ACK seq=101 ack=301 ; ESTABLISHED
      200 user send 4940
      200 > ACK seq=101 ack=301 len=988
      200 > ACK seq=1089 ack=301 len=988
      200 > ACK seq=2077 ack=301 len=988
      200 > ACK seq=3065 ack=301 len=988
      200 > ACK seq=4053 ack=301 len=988
      300 < ACK seq=301 ack=101 <nop,nop,ts=9/200,nop,nop,sack=1089-2077>
      325 > ACK seq=101 ack=301 len=988 retransmit
      430 < ACK seq=301 ack=2077 <nop,nop,ts=9/200>
      430 check inflight=2964
      """)
  }

  /// The end of a flight is lost, and a probe of its last segment arrives behind the gap, whose ACK
  /// echoes what came before it.
  private func probed(asksEcho: Bool, then text: String) throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    settings.rackAsksEcho = asksEcho
    settings.tailLossProbe = true
    settings.timestamps = true
    var ladder = Ladder(settings)
    try ladder.play(
      """
      0 user open active
      0 > SYN seq=100
      100 < SYN,ACK seq=300 ack=101 <mss=1000,sackOK,ts=7/0>
      100 > ACK seq=101 ack=301 ; ESTABLISHED
      200 user send 3952
      200 > ACK seq=101 ack=301 len=988
      200 > ACK seq=1089 ack=301 len=988
      200 > ACK seq=2077 ack=301 len=988
      200 > ACK seq=3065 ack=301 len=988
      300 < ACK seq=301 ack=2077 <nop,nop,ts=9/200>
      500 > ACK seq=3065 ack=301 len=988 retransmit
      600 < ACK seq=301 ack=2077 <nop,nop,ts=9/200,nop,nop,sack=3065-4053>
      \(text)
      """)
  }

  // RFC 8985 §6.2, step 2.
  @Test func `an old echo leaves it open what a probe's arrival tells`() throws {
    try probed(
      asksEcho: true,
      then: """
        1500 > ACK seq=2077 ack=301 len=988 retransmit
        """)
  }

  // RFC 8985 §6.2, step 2, without the echo, which no segment behind a gap changes (RFC 7323 §4.3).
  @Test func `where the echo isn't asked, a probe that arrives tells of what it has overtaken`()
    throws
  {
    try probed(
      asksEcho: false,
      then: """
        600 = decision lost-by-time
        600 > ACK seq=2077 ack=301 len=988 retransmit
        """)
  }

  // MARK: The reordering window by itself (RFC 8985 §6.2, step 4)

  private func entry(_ position: Int, sentAt: Instant) -> RetransmissionQueue.Entry {
    RetransmissionQueue.Entry(position: position, textCount: 10, sentAt: sentAt, order: position)
  }

  private func seasoned() -> RACK {
    var rack = RACK()
    rack.delivered(entry(21, sentAt: .zero), echoesEarlier: false, now: .zero + .milliseconds(100))
    rack.delivered(entry(1, sentAt: .zero), echoesEarlier: false, now: .zero + .milliseconds(120))
    return rack
  }

  private func window(_ rack: RACK) -> Microseconds {
    rack.reorderingWindow(isRecovering: false, sackedSegments: 9, srtt: .milliseconds(200))
  }

  @Test func `D-SACKs widen the window once a round trip, and never beyond SRTT`() {
    var rack = seasoned()
    #expect(window(rack) == .milliseconds(25))
    rack.noteDuplicate(una: 31, next: 101, needsReordering: false)
    #expect(window(rack) == .milliseconds(50))
    rack.noteDuplicate(una: 61, next: 101, needsReordering: false)
    #expect(window(rack) == .milliseconds(50))
    for round in 1...20 {
      rack.noteDuplicate(una: round * 1000, next: round * 1000 + 1, needsReordering: false)
    }
    #expect(window(rack) == .milliseconds(200))
  }

  @Test func `where only reordering counts, D-SACK alone doesn't widen the window`() {
    var rack = RACK()
    rack.delivered(entry(1, sentAt: .zero), echoesEarlier: false, now: .zero + .milliseconds(100))
    rack.noteDuplicate(una: 31, next: 101, needsReordering: true)
    #expect(rack.multiplier == 1)
    rack.noteDuplicate(una: 31, next: 101, needsReordering: false)
    #expect(rack.multiplier == 2)
  }

  // RFC 8985 §6.2, step 2, leaves open in which order an ACK's segments are looked at.
  @Test func `what an ACK SACKs doesn't change the round trip of what it acknowledges`() {
    var rack = RACK()
    rack.beginACK()
    rack.delivered(entry(1, sentAt: .zero), echoesEarlier: false, now: .zero + .milliseconds(200))
    rack.delivered(
      entry(41, sentAt: .zero + .milliseconds(100)), echoesEarlier: false, comesFirst: true,
      now: .zero + .milliseconds(200))
    #expect(rack.rtt == .milliseconds(200))
    rack.beginACK()
    rack.delivered(
      entry(61, sentAt: .zero + .milliseconds(150)), echoesEarlier: false, comesFirst: true,
      now: .zero + .milliseconds(220))
    #expect(rack.rtt == .milliseconds(70))
  }

  @Test func `sixteen recoveries without a D-SACK bring the window back`() {
    var rack = seasoned()
    rack.noteDuplicate(una: 31, next: 101, needsReordering: false)
    for _ in 0..<15 { rack.leaveRecovery() }
    #expect(window(rack) == .milliseconds(50))
    rack.leaveRecovery()
    #expect(window(rack) == .milliseconds(25))
  }

  // RFC 8985 §6.2, step 2: an ACK too soon for the retransmission acknowledges the original.
  @Test func `a retransmission that is acknowledged too soon is no sample`() {
    var rack = seasoned()
    var queue = RetransmissionQueue()
    queue.append(entry(31, sentAt: .zero))
    queue.markRetransmitted(
      at: 31, counting: true, now: .zero + .milliseconds(300), order: 41)
    guard let again = queue.first else { return }
    rack.delivered(again, echoesEarlier: false, now: .zero + .milliseconds(350))
    #expect(rack.latest?.at == .zero)
    rack.delivered(again, echoesEarlier: false, now: .zero + .milliseconds(400))
    #expect(rack.latest?.at == .zero + .milliseconds(300))
  }
}

/// A handshake of 100 ms whose SYNs both permit SACK.
let slowlyConnectedWithSACK = """
  0 user open active
  0 > SYN seq=100
  100 < SYN,ACK seq=300 ack=101 <mss=1000,sackOK>
  100 > ACK seq=101 ack=301 ; ESTABLISHED
  """
