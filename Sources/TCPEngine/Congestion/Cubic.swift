// Required reading: RFC 9438 §4 (CUBIC congestion control), §5.8 (cwnd-limited senders).

/// RFC 9438's congestion control, in whole octets and milliseconds.
///
/// The RFC counts windows in segments and time in seconds; here a window is octets, so that
/// W_cubic(t) = C·SMSS·(t − K)³ + W_max with C = 4/10 and t in seconds. Outside of congestion
/// avoidance it does as NewReno does, with β = 7/10 for Reno's half (§4.6).
enum Cubic: CongestionAlgorithm {
  static func textAcknowledged(_ text: AcknowledgedText, _ state: inout CongestionState) {
    // §4.10: slow start below ssthresh.
    let octets = SlowStart.grow(text.octets, &state)
    guard octets > 0 else { return }
    if state.countsSegments { return growBySegments(octets, text, &state) }
    if state.cubic.stageStart == nil { beginStage(now: text.now, &state) }
    let elapsed = (text.now - (state.cubic.stageStart ?? text.now)).count / 1_000
    growEstimate(octets, &state)
    if window(atMilliseconds: elapsed, state) < state.cubic.estimate {
      // §4.3: the Reno-friendly region.
      state.window = max(state.window, state.cubic.estimate)
      return
    }
    // §4.4, §4.5: the concave and the convex region. The RFC adds (target − cwnd)/cwnd segments for
    // each ACK; counted in octets, delayed ACKs don't halve that.
    let roundTrip = text.roundTrip.count / 1_000
    let target = min(
      max(window(atMilliseconds: elapsed + roundTrip, state), state.window),
      state.window * 3 / 2)
    let growth = (target - state.window) * octets + state.cubic.growthRemainder
    state.cubic.growthRemainder = growth % state.window
    state.window += growth / state.window
  }

  private static func growBySegments(
    _ octets: Int, _ text: AcknowledgedText, _ state: inout CongestionState
  ) {
    let size = max(1, state.segmentSize)
    let window = state.window / size
    let segments = CongestionState.segments(in: octets, of: size)
    let grown = state.cubic.segmented.grown(window, by: segments, at: text)
    state.window = max(state.window, grown * size)
  }

  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    reduceThreshold(flightSize, &state)
    // RFC 5681 §3.2, step 3.
    state.window = state.threshold + 3 * state.segmentSize
  }

  static func duplicateInRecovery(_ state: inout CongestionState) {
    Reno.duplicateInRecovery(&state)
  }

  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState) {
    NewReno.partialAcknowledgment(octets, &state)
  }

  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    NewReno.leaveRecovery(flightSize, &state)
    state.cubic.stageStart = nil
  }

  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState) {
    if state.countsSegments {
      let size = max(1, state.segmentSize)
      state.threshold = size * state.cubic.segmented.reduced(from: state.window / size)
      return
    }
    let window = state.window
    state.cubic.priorWindow = window
    // §4.7, fast convergence: a flow whose share shrinks gives up more. (1 + β)/2 = 17/20.
    state.cubic.maximum = window < state.cubic.maximum ? window * 17 / 20 : window
    state.cubic.stageStart = nil
    state.cubic.followsTimeout = false
    // §4.6.
    state.threshold = max(flightSize * 7 / 10, 2 * state.segmentSize)
  }

  static func timedOut(_ state: inout CongestionState) {
    // §4.8.
    Reno.timedOut(&state)
    state.cubic.stageStart = nil
    state.cubic.followsTimeout = true
    state.cubic.segmented = SegmentedCubic()
  }

  // MARK: The cubic function (§4.2)

  /// W_cubic(t), octets.
  static func window(atMilliseconds elapsed: Int64, _ state: CongestionState) -> Int {
    // Half an hour from K the term has passed every window, and its cube still fits 64 bits.
    let distance = min(max(elapsed - state.cubic.k, -1_700_000), 1_700_000)
    let magnitude = distance.magnitude
    let product = (magnitude * magnitude * magnitude)
      .multipliedFullWidth(by: UInt64(4 * state.segmentSize))
    let term = Int(UInt64(10_000_000_000).dividingFullWidth(product).quotient)
    return distance < 0 ? state.cubic.maximum - term : state.cubic.maximum + term
  }

  /// K: the milliseconds, rounded down, that W_cubic needs to grow by `octets` back to W_max:
  /// K³ = octets / (C·SMSS).
  static func timeToMaximum(octets: Int, segmentSize: Int) -> Int64 {
    let scaled = UInt64(min(max(0, octets), Int(UInt32.max))) * 2_500_000_000
    return Int64(cubeRoot(of: scaled / UInt64(segmentSize)))
  }

  /// The greatest integer whose cube isn't above `value`, bit by bit from the highest.
  static func cubeRoot(of value: UInt64) -> UInt64 {
    var root: UInt64 = 0
    for bit in stride(from: 21, through: 0, by: -1) {
      let candidate = root | 1 << UInt64(bit)
      let (square, _) = candidate.multipliedReportingOverflow(by: candidate)
      let (cube, overflows) = square.multipliedReportingOverflow(by: candidate)
      if !overflows && cube <= value { root = candidate }
    }
    return root
  }

  // MARK: A stage of congestion avoidance

  private static func beginStage(now: Instant, _ state: inout CongestionState) {
    state.cubic.stageStart = now
    state.cubic.estimate = state.window
    state.cubic.estimateRemainder = 0
    state.cubic.growthRemainder = 0
    // §4.10: slow start that ends without a loss has set no W_max.
    if state.cubic.maximum == 0 { state.cubic.priorWindow = state.window }
    if state.cubic.followsTimeout || state.window >= state.cubic.maximum {
      // §4.8: after a timeout, K is 0 and W_max is the window at the stage's beginning.
      state.cubic.maximum = state.window
      state.cubic.k = 0
    } else {
      state.cubic.k = timeToMaximum(
        octets: state.cubic.maximum - state.window, segmentSize: state.segmentSize)
    }
  }

  /// §4.3: W_est, the window that Reno would have: α segments for each window acknowledged, with
  /// α = 3(1 − β)/(1 + β) = 9/17 until it reaches cwnd_prior, and 1 from there.
  private static func growEstimate(_ octets: Int, _ state: inout CongestionState) {
    let isBelow = state.cubic.estimate < state.cubic.priorWindow
    let growth =
      octets * state.segmentSize * (isBelow ? 9 : 17) + state.cubic.estimateRemainder
    let divisor = 17 * state.window
    state.cubic.estimateRemainder = growth % divisor
    state.cubic.estimate += growth / divisor
  }
}
