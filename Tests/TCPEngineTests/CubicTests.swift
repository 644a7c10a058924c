import SeededWorlds
import TestSupport
import Testing

@testable import TCPEngine

/// CUBIC: RFC 9438 §4.
///
/// The numbers were computed apart from the engine: the RFC's formulas as they stand, in segments
/// and seconds, with decimals of 60 digits (W_cubic, K by exp(ln x / 3), and one stage of
/// congestion avoidance ACK by ACK, a window of ACKs at the beginning of each round trip).
struct CubicTests {
  private func state(window: Int, maximum: Int, segmentSize: Int = 1460) -> CongestionState {
    var state = CongestionState(window: window, threshold: window, segmentSize: segmentSize)
    state.cubic.maximum = maximum
    state.cubic.priorWindow = maximum
    return state
  }

  // §4.2, figure 2: K = cbrt((W_max − cwnd_epoch) / C).
  @Test(arguments: [
    (segmentSize: 1000, maximum: 10_000, window: 7_000, k: Int64(1_957)),
    (1460, 146_000, 102_200, 4_217),
    (1460, 1_460_000, 1_022_000, 9_085),
    (536, 536, 375, 908),
    (1, 4_294_967_295, 0, 2_206_141),
    (65_495, 65_495_000, 45_846_500, 9_085),
  ])
  func `K is the time that the function needs to reach the old maximum`(
    segmentSize: Int, maximum: Int, window: Int, k: Int64
  ) {
    #expect(Cubic.timeToMaximum(octets: maximum - window, segmentSize: segmentSize) == k)
  }

  // §4.2, figure 1: W_cubic(t) = C (t − K)³ + W_max. A K in whole milliseconds shifts the curve by
  // less than one.
  @Test(arguments: [
    (segmentSize: 1000, maximum: 100_000, window: 70_000, time: Int64(0), value: 70_000),
    (1000, 100_000, 70_000, 100, 72_083), (1000, 100_000, 70_000, 1_000, 86_680),
    (1000, 100_000, 70_000, 2_000, 95_640), (1000, 100_000, 70_000, 4_217, 99_999),
    (1000, 100_000, 70_000, 6_000, 102_266), (1000, 100_000, 70_000, 10_000, 177_353),
    (1460, 146_000, 102_200, 0, 102_200), (1460, 146_000, 102_200, 50, 103_739),
    (1460, 146_000, 102_200, 3_000, 144_946), (1460, 146_000, 102_200, 8_434, 189_789),
    (1460, 146_000, 102_200, 12_000, 421_312),
  ])
  func `the cubic function has the RFC's values`(
    segmentSize: Int, maximum: Int, window: Int, time: Int64, value: Int
  ) {
    var state = state(window: window, maximum: maximum, segmentSize: segmentSize)
    state.cubic.k = Cubic.timeToMaximum(octets: maximum - window, segmentSize: segmentSize)
    let computed = Cubic.window(atMilliseconds: time, state)
    let fromK = Double(time - state.cubic.k) / 1_000
    let slope = 3 * 0.4 * Double(segmentSize) * fromK * fromK / 1_000
    #expect(abs(computed - value) <= Int(slope) + 2)
  }

  @Test func `cube roots of whole numbers are rounded down`() {
    for root in [UInt64(0), 1, 2, 1_957, 65_536, 2_642_245] {
      let cube = root * root * root
      #expect(Cubic.cubeRoot(of: cube) == root)
      if root > 1 { #expect(Cubic.cubeRoot(of: cube - 1) == root - 1) }
    }
    #expect(Cubic.cubeRoot(of: .max) == 2_642_245)
  }

  /// The windows after so many round trips.
  private func windows(
    of state: CongestionState, roundTrip: Int64, after rounds: [Int]
  ) -> [Int] {
    var state = state
    var windows: [Int] = []
    for round in 0...(rounds.max() ?? 0) {
      let now = Instant(microseconds: Int64(round) * roundTrip)
      for _ in 0..<(state.window / state.segmentSize) {
        let text = AcknowledgedText(
          octets: state.segmentSize, now: now, roundTrip: Microseconds(roundTrip))
        Cubic.textAcknowledged(text, &state)
      }
      if rounds.contains(round) { windows.append(state.window) }
    }
    return windows
  }

  private func expect(_ windows: [Int], near wanted: [Int]) {
    for (window, value) in zip(windows, wanted) {
      #expect(abs(window - value) <= value / 100, "\(window) for \(value)")
    }
    #expect(windows.count == wanted.count)
  }

  // §4.4, §4.5.
  @Test func `over a long path the window grows to the old maximum, rests, and goes on`() {
    let state = state(window: 70 * 1460, maximum: 100 * 1460)
    expect(
      windows(of: state, roundTrip: 100_000, after: [0, 9, 19, 41, 59, 79, 99]),
      near: [102_970, 125_409, 139_077, 145_997, 150_067, 178_962, 255_592])
  }

  // §4.3.
  @Test func `over a short path the window is the one that Reno would have`() {
    let state = state(window: 14 * 1460, maximum: 20 * 1460)
    expect(
      windows(of: state, roundTrip: 10_000, after: [0, 9, 19, 29, 39, 59]),
      near: [21_200, 27_915, 40_955, 55_079, 69_306, 98_089])
  }

  // §4.8: K is 0 and W_max the window at the beginning of the stage.
  @Test func `the first stage after a timeout starts in the convex region`() {
    var state = state(window: 20 * 1460, maximum: 40 * 1460)
    state.cubic.followsTimeout = true
    expect(
      windows(of: state, roundTrip: 100_000, after: [0, 9, 19, 29, 49]),
      near: [29_963, 36_735, 44_261, 51_783, 99_668])
  }

  // §4.6, §4.7.
  @Test func `a second loss below the old maximum gives up more of it`() {
    var state = state(window: 100_000, maximum: 0, segmentSize: 1000)
    Cubic.reduceThreshold(100_000, &state)
    #expect(state.threshold == 70_000 && state.cubic.maximum == 100_000)
    state.window = 80_000
    Cubic.reduceThreshold(80_000, &state)
    #expect(state.threshold == 56_000 && state.cubic.maximum == 68_000)
    #expect(state.cubic.priorWindow == 80_000)
  }

  // §4.6: after a loss, ssthresh is at least two segments.
  @Test func `the threshold stays at two segments at least`() {
    var state = state(window: 2_000, maximum: 0, segmentSize: 1000)
    Cubic.reduceThreshold(1_000, &state)
    #expect(state.threshold == 2_000)
  }

  // §5.8: the time of no use doesn't count.
  @Test func `a window that isn't used doesn't grow with time`() {
    var settings = EndpointSettings()
    settings.congestionControl = .cubic
    settings.windowValidation = .whileLimited
    settings.initialCongestionWindow = 20
    var controller = CongestionController(settings: settings)
    controller.begin(segmentSize: 1000, segments: 20)
    controller.enterRecovery(flightSize: 20_000)
    controller.leaveRecovery(flightSize: 20_000)
    #expect(controller.state.window == 14_000)
    for second in 1...60 {
      controller.settled(inFlight: 1_000, isHeld: false, una: second * 1000, next: second * 1000)
      let text = AcknowledgedText(
        octets: 1_000, now: .zero + .seconds(Int64(second)), roundTrip: .milliseconds(100))
      _ = controller.textAcknowledged(text, una: second * 1000, next: second * 1000)
    }
    #expect(controller.state.window == 14_000)
  }

  // Any sequence of events leaves a window of at least a segment, and numbers that fit.
  @Test(arguments: UInt64(1)...30)
  func `any sequence of events leaves a window that can be used`(seed: UInt64) {
    var dice = SeededNumbers(seed: seed)
    let size = 1 + dice.roll(65_495)
    var state = state(window: 10 * size, maximum: 0, segmentSize: size)
    var now = Instant.zero
    for _ in 0..<2_000 {
      now = now + Microseconds(Int64(dice.roll(3_000_000)))
      let flight = dice.roll(max(1, min(state.window, 1 << 30))) + 1
      switch dice.roll(20) {
      case 0: Cubic.enterRecovery(flight, &state)
      case 1: Cubic.partialAcknowledgment(flight, &state)
      case 2: Cubic.leaveRecovery(flight, &state)
      case 3:
        Cubic.reduceThreshold(flight, &state)
        Cubic.timedOut(&state)
      default:
        let before = state.window
        let text = AcknowledgedText(
          octets: flight, now: now,
          roundTrip: Microseconds(Int64(dice.roll(60_000_000))))
        Cubic.textAcknowledged(text, &state)
        #expect(state.window >= before)
      }
      #expect(state.window >= size && state.threshold >= 2 * size)
    }
  }

  @Test func `three duplicate ACKs cut the window to seven tenths`() throws {
    var settings = EndpointSettings()
    settings.congestionControl = .cubic
    var ladder = Ladder(settings)
    let flight = (0..<10).map { "10 > ACK seq=\(101 + $0 * 1000) ack=301 len=1000" }
    try ladder.play(
      connected + """

        10 user send 10000
        \(flight.joined(separator: "\n"))
        110 < ACK seq=301 ack=101
        111 < ACK seq=301 ack=101
        112 < ACK seq=301 ack=101
        112 > ACK seq=101 ack=301 len=1000 retransmit
        112 check ssthresh=7000 cwnd=10000
        210 < ACK seq=301 ack=10101
        210 check cwnd=2000 ssthresh=7000
        """)
  }

  // §4.6, with recovery by SACK: ssthresh is 7/10 of the flight, not half of it.
  @Test(arguments: [(rack: false, rateReduction: false), (true, false), (true, true)])
  func `losses found by SACK or by time shrink the window to seven tenths`(
    rack: Bool, rateReduction: Bool
  ) throws {
    var settings = EndpointSettings()
    settings.congestionControl = .cubic
    settings.selectiveAcknowledgment = true
    settings.rack = rack
    settings.proportionalRateReduction = rateReduction
    var ladder = Ladder(settings)
    let flight = (0..<10).map { "10 > ACK seq=\(101 + $0 * 1000) ack=301 len=1000" }
    try ladder.play(
      """
      \(connectedWithSACK)
      10 user send 10000
      \(flight.joined(separator: "\n"))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      100 > ACK seq=101 ack=301 len=1000 retransmit
      100 check ssthresh=7000
      110 < ACK seq=301 ack=10101
      110 check cwnd=7000
      """)
  }

  // §4.9.1: all that was changed because of a spurious timeout is as before.
  @Test func `a timeout that turns out spurious leaves no trace in what CUBIC remembers`() {
    var settings = EndpointSettings()
    settings.congestionControl = .cubic
    var controller = CongestionController(settings: settings)
    controller.begin(segmentSize: 1000, segments: 10)
    controller.reduce(flightSize: 10_000)
    for time in 1...5 as ClosedRange<Int64> {
      _ = controller.textAcknowledged(
        AcknowledgedText(
          octets: 7000, now: Instant(microseconds: time * 100_000),
          roundTrip: .milliseconds(100)), una: 1, next: 8001)
    }
    let prior = controller.state
    controller.timedOut(flightSize: 7000, reducesThreshold: true)
    #expect(controller.state.cubic != prior.cubic && controller.state.window == 1000)
    controller.restore(prior)
    #expect(controller.state == prior)
  }
}
