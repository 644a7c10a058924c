import TestSupport
import Testing

@testable import TCPEngine

/// How slow start grows, and where it ends: RFC 3465, RFC 9406, RFC 7661, RFC 5681 §4.1.
struct SlowStartTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void
  ) throws {
    var settings = EndpointSettings()
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(connected + "\n" + text)
  }

  private func flight(_ count: Int) -> String {
    (0..<count).map { "10 > ACK seq=\(101 + $0 * 1000) ack=301 len=1000" }
      .joined(separator: "\n")
  }

  // RFC 3465 §2.2: cwnd grows by what is acknowledged, at most L segments.
  @Test(arguments: [(limit: 1 as Int?, cwnd: 5000), (2, 6000), (3, 7000), (nil, 8000)])
  func `one ACK adds what it acknowledges, up to the limit`(limit: Int?, cwnd: Int) throws {
    try play(
      """
      10 user send 4000
      \(flight(4))
      20 < ACK seq=301 ack=4101
      20 check cwnd=\(cwnd)
      """
    ) {
      $0.initialCongestionWindow = 4
      $0.slowStartLimit = limit
    }
  }

  // RFC 3465 §2.3: L is 1 in the slow start that follows a timeout.
  @Test func `after a timeout one ACK adds one segment`() throws {
    try play(
      """
      10 user send 8000
      \(flight(8))
      1010 > ACK seq=101 ack=301 len=1000 retransmit
      1010 check cwnd=1000 ssthresh=4000
      1100 < ACK seq=301 ack=4101
      1100 check cwnd=2000
      1100 > ACK seq=4101 ack=301 len=1000 retransmit
      1100 > ACK seq=5101 ack=301 len=1000 retransmit
      """
    ) {
      $0.initialCongestionWindow = 8
      $0.slowStartLimit = 2
    }
  }

  @Test func `without a limit slow start stops at its threshold`() {
    var state = CongestionState(window: 8_000, threshold: 10_000, segmentSize: 1000)
    state.slowStart.limit = nil
    #expect(SlowStart.grow(5_000, &state) == 3_000)
    #expect(state.window == 10_000)
  }

  // MARK: HyStart++

  /// Sends and acknowledges `count` segments in a round trip; what the ACKs came to. The first ACK
  /// is the previous round's last: it is the one that goes past that round's SND.NXT.
  private func round(
    _ hyStart: inout HyStart, _ count: Int, roundTrip: Int64, at start: inout Int,
    now: inout Instant
  ) -> [HyStart.Outcome] {
    for index in 1...count { hyStart.sent(upTo: start + index * 1000, now: now) }
    now = now + .milliseconds(roundTrip)
    var outcomes: [HyStart.Outcome] = []
    for index in 1...count {
      let una = start + index * 1000
      let outcome = hyStart.acknowledged(upTo: una, next: start + count * 1000, now: now)
      if outcome != .unchanged { outcomes.append(outcome) }
    }
    start += count * 1000
    return outcomes
  }

  // RFC 9406 §4.2: RttThresh = clamp(4 ms, lastRoundMinRTT / 8, 16 ms).
  @Test(arguments: [
    (last: Int64(100), current: Int64(112), grew: false), (100, 113, true),
    (16, 19, false), (16, 20, true), (400, 415, false), (400, 416, true),
  ])
  func `slow start turns conservative when a round is longer by the threshold`(
    last: Int64, current: Int64, grew: Bool
  ) {
    var hyStart = HyStart()
    hyStart.begin()
    var start = 0
    var now = Instant.zero
    _ = round(&hyStart, 10, roundTrip: last, at: &start, now: &now)
    let outcomes = round(&hyStart, 10, roundTrip: current, at: &start, now: &now)
    #expect(
      outcomes
        == (grew ? [.delayGrew(current: .milliseconds(current), last: .milliseconds(last))] : []))
  }

  // N_RTT_SAMPLE.
  @Test func `fewer than eight samples say nothing`() {
    var hyStart = HyStart()
    hyStart.begin()
    var start = 0
    var now = Instant.zero
    _ = round(&hyStart, 10, roundTrip: 100, at: &start, now: &now)
    #expect(round(&hyStart, 8, roundTrip: 200, at: &start, now: &now) == [])
  }

  @Test func `conservative slow start ends after five rounds`() {
    var hyStart = HyStart()
    hyStart.begin()
    var start = 0
    var now = Instant.zero
    _ = round(&hyStart, 10, roundTrip: 100, at: &start, now: &now)
    var outcomes: [[HyStart.Outcome]] = []
    for _ in 0...5 {
      outcomes.append(round(&hyStart, 10, roundTrip: 150, at: &start, now: &now))
    }
    #expect(outcomes.flatMap { $0 }.count == 2)
    #expect(outcomes.last == [.over])
    #expect(hyStart.phase == .off)
  }

  @Test func `a shorter round trip shows that the alarm was false`() {
    var hyStart = HyStart()
    hyStart.begin()
    var start = 0
    var now = Instant.zero
    _ = round(&hyStart, 10, roundTrip: 100, at: &start, now: &now)
    _ = round(&hyStart, 10, roundTrip: 150, at: &start, now: &now)
    #expect(
      round(&hyStart, 10, roundTrip: 120, at: &start, now: &now)
        == [.delayFell(current: .milliseconds(120), baseline: .milliseconds(150))])
    #expect(hyStart.phase == .slowStart)
  }

  @Test func `conservative slow start grows at a quarter, and its end sets the threshold`() {
    var settings = EndpointSettings()
    settings.hyStart = true
    var controller = CongestionController(settings: settings)
    controller.begin(segmentSize: 1000, segments: 10)
    var (una, now) = (0, Instant.zero)
    var windows: [Int] = []
    for roundTrip in [100, 100, 200, 200, 200, 200, 200, 200] as [Int64] {
      let end = una + 10_000
      for index in 1...10 { controller.sent(upTo: una + index * 1000, now: now) }
      now = now + .milliseconds(roundTrip)
      while una < end {
        una += 1000
        let text = AcknowledgedText(octets: 1000, now: now, roundTrip: .zero)
        _ = controller.textAcknowledged(text, una: una, next: end)
      }
      windows.append(controller.state.window)
    }
    #expect(
      windows == [20_000, 30_000, 38_500, 41_000, 43_500, 46_000, 48_500, 48_500])
    #expect(controller.state.threshold == 48_500)
  }

  // MARK: Validation

  // RFC 9438 §5.8.
  @Test func `a window that isn't the limit doesn't grow`() throws {
    try play(
      """
      10 user send 4000
      \(flight(4))
      20 < ACK seq=301 ack=1101
      20 < ACK seq=301 ack=4101
      20 check cwnd=10000
      """
    ) { $0.windowValidation = .whileLimited }
  }

  @Test func `in slow start, half of the window is use enough`() throws {
    try play(
      """
      10 user send 6000
      \(flight(6))
      20 < ACK seq=301 ack=1101
      20 check cwnd=11000
      """
    ) { $0.windowValidation = .whileLimited }
  }

  // RFC 7661 §4.2, §4.3.
  @Test func `a window that acknowledgments don't prove stays, and survives a pause`() throws {
    try play(
      """
      10 user send 1000
      \(flight(1))
      110 < ACK seq=301 ack=1101
      110 check cwnd=11000
      200 user send 1000
      200 > ACK seq=1101 ack=301 len=1000
      300 < ACK seq=301 ack=2101
      300 = decision window-not-validated
      300 check cwnd=11000
      60000 user send 1000
      60000 > ACK seq=2101 ack=301 len=1000
      60000 check cwnd=11000
      60100 < ACK seq=301 ack=3101
      60100 check cwnd=11000
      """
    ) { $0.windowValidation = .validated }
  }

  // RFC 7661 §4.4.3.
  @Test func `a window unproven for five minutes is halved`() throws {
    try play(
      """
      10 user send 1000
      \(flight(1))
      110 < ACK seq=301 ack=1101
      200 user send 1000
      200 > ACK seq=1101 ack=301 len=1000
      300 < ACK seq=301 ack=2101
      400000 user send 1000
      400000 = decision window-not-used
      400000 > ACK seq=2101 ack=301 len=1000
      400000 check cwnd=4000
      """
    ) {
      $0.windowValidation = .validated
      $0.initialCongestionWindow = 4
    }
  }
}
