import Testing

@testable import TCPEngine

/// CUBIC counted in segments: RFC 9438 §4, rounded as a Linux host was seen to round it.
struct SegmentedCubicTests {
  private func text(at milliseconds: Int64) -> AcknowledgedText {
    AcknowledgedText(
      octets: 1000, now: .zero + .milliseconds(milliseconds),
      roundTrip: .milliseconds(100))
  }

  /// The window after `count` ACKs of a segment each, all at one time.
  private func window(
    _ cubic: inout SegmentedCubic, from window: Int, acks count: Int, at milliseconds: Int64
  ) -> Int {
    (0..<count).reduce(window) { window, _ in
      cubic.grown(window, by: 1, at: text(at: milliseconds))
    }
  }

  // §4.2: at 7 of 10 segments W_cubic is a segment away (10 − 0.4·1.857³ = 7.4, rounded up).
  @Test func `below the old maximum the window grows for as many segments as it has`() {
    var cubic = SegmentedCubic()
    #expect(cubic.reduced(from: 10) == 7)
    #expect(window(&cubic, from: 7, acks: 6, at: 0) == 7)
    #expect(window(&cubic, from: 7, acks: 1, at: 0) == 8)
  }

  @Test func `without a maximum the window grows for twenty segments`() {
    var cubic = SegmentedCubic()
    #expect(window(&cubic, from: 100, acks: 19, at: 0) == 100)
    #expect(window(&cubic, from: 100, acks: 1, at: 0) == 101)
  }

  // §4.6: never below two segments; §4.7: a share that shrinks is given up.
  @Test func `a reduction leaves seven tenths, and less to come back to the second time`() {
    var once = SegmentedCubic()
    #expect(once.reduced(from: 2) == 2)
    #expect(once.reduced(from: 100) == 70)
    var twice = once
    #expect(twice.reduced(from: 70) == 49)
    #expect(once.reduced(from: 100) == 70)
    // Long after K both grow on from their maximum: 59 and 100.
    #expect(window(&twice, from: 49, acks: 1, at: 0) == 49)
    #expect(window(&once, from: 49, acks: 1, at: 0) == 49)
    #expect(twice != once)
  }

  @Test func `the cubic function is asked again after 31 milliseconds, or for another window`() {
    var cubic = SegmentedCubic()
    _ = cubic.reduced(from: 1_000)
    _ = cubic.grown(700, by: 1, at: text(at: 0))
    var early = cubic
    var late = cubic
    _ = early.grown(700, by: 1, at: text(at: 31))
    _ = late.grown(700, by: 1, at: text(at: 5_000))
    #expect(window(&early, from: 700, acks: 10, at: 32) == 700)
    #expect(window(&late, from: 700, acks: 10, at: 5_000) > 700)
  }

  // §5.8.
  @Test func `a pause counts for nothing`() {
    var cubic = SegmentedCubic()
    _ = cubic.reduced(from: 100)
    _ = cubic.grown(70, by: 1, at: text(at: 0))
    var paused = cubic
    paused.skip(.seconds(30))
    #expect(
      window(&paused, from: 70, acks: 50, at: 30_100) == window(&cubic, from: 70, acks: 50, at: 100)
    )
  }

  @Test func `after an idle pause the window doesn't burst`() {
    var settings = EndpointSettings.profile(.linux)
    settings.restartsAfterIdle = true
    var controller = CongestionController(settings: settings)
    controller.begin(segmentSize: 1000, segments: 100)
    controller.reduce(flightSize: 100_000)
    func acknowledge(_ controller: inout CongestionController, at milliseconds: Int64) {
      controller.settled(inFlight: 70_000, isHeld: true, una: 1, next: 70_001)
      for _ in 0..<70 {
        _ = controller.textAcknowledged(text(at: milliseconds), una: 1, next: 70_001)
      }
    }
    acknowledge(&controller, at: 0)
    var paused = controller
    _ = paused.resume(
      afterIdle: .seconds(30), rto: .seconds(60), roundTrip: .milliseconds(100), segments: 10,
      now: .zero + .seconds(30))
    acknowledge(&controller, at: 100)
    acknowledge(&paused, at: 30_100)
    #expect(paused.state.window == controller.state.window)
  }

  // §4.8: after a timeout everything begins anew.
  @Test func `a timeout forgets the maximum`() {
    var settings = EndpointSettings.profile(.linux)
    settings.congestionControl = .cubic
    var controller = CongestionController(settings: settings)
    controller.begin(segmentSize: 1000, segments: 10)
    controller.timedOut(flightSize: 10_000, reducesThreshold: true)
    #expect(controller.state.cubic.segmented == SegmentedCubic())
    #expect(controller.state.threshold == 7_000)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (300, 1), (1000, 1), (1001, 1), (1002, 2), (2000, 2), (2001, 2),
  ])
  func `a short segment is one, and a FIN behind text none of its own`(octets: Int, segments: Int) {
    #expect(CongestionState.segments(in: octets, of: 1000) == segments)
  }

  // §4.9 restores all that CUBIC knew; Linux lets it begin a new stage below the same maximum.
  @Test func `what is undone gives back window and ssthresh, not what CUBIC knew`() {
    var controller = CongestionController(settings: .profile(.linux))
    controller.begin(segmentSize: 1000, segments: 20)
    let prior = controller.state
    controller.reduce(flightSize: 20_000)
    let reduced = controller.state
    controller.reduce(flightSize: 14_000)
    controller.restore(reduced)
    #expect(controller.state.window == 14_000)
    #expect(controller.state.threshold == 14_000)
    #expect(controller.state.cubic != reduced.cubic)
    controller.restore(prior)
    #expect(controller.state.window == 20_000)
    #expect(controller.state.threshold == Int(UInt32.max))
  }
}
