// Required reading: RFC 5681 §3, §4.1.

/// The congestion window of a connection. What an algorithm decides stands in a file of its own.
struct CongestionController: Equatable, Sendable {
  /// Which algorithm decides.
  let algorithm: CongestionControl
  /// What it decides about.
  private(set) var state = CongestionState()
  /// HyStart++, while it watches the first slow start.
  private(set) var hyStart = HyStart()
  /// Whether the window is used.
  private(set) var use = WindowUse()
  /// What of the window is proven.
  private(set) var validation = WindowValidation()

  private let isLimiting: Bool
  private let validationRule: CongestionWindowValidation
  private let slowStartLimit: Int?
  private let usesHyStart: Bool
  private let countsSegments: Bool
  private let reducesWindow: Bool
  private var wasReduced = false

  /// No window yet: it begins when the peer's MSS is known.
  init(settings: EndpointSettings) {
    algorithm = settings.congestionControl
    isLimiting = algorithm != .none
    validationRule = settings.windowValidation
    usesHyStart = settings.hyStart
    countsSegments = settings.countsSegments
    reducesWindow = settings.reductionRule == .window
    slowStartLimit = settings.slowStartLimit.map {
      settings.hyStart ? HyStart.slowStartLimit : max(1, $0)
    }
  }

  private var rules: any CongestionAlgorithm.Type {
    switch algorithm {
    case .none: NoCongestionControl.self
    case .reno: Reno.self
    case .newReno: NewReno.self
    case .cubic: Cubic.self
    }
  }

  /// The octets that may be in flight; nil without a limit.
  var window: Int? { isLimiting ? state.window : nil }

  /// Whether the window may be taken for proven (RFC 7661 §4.3); always, by the other rules.
  @inline(__always) var isValidated: Bool {
    validationRule != .validated || validation.isValidated(window: state.window)
  }

  /// Sets the initial window, `segments` of `segmentSize` octets.
  mutating func begin(segmentSize: Int, segments: Int) {
    state = CongestionState(window: max(1, segments) * segmentSize, segmentSize: segmentSize)
    state.slowStart.limit = slowStartLimit
    state.slowStart.edge = reducesWindow ? 1 : 0
    state.countsSegments = countsSegments
    if usesHyStart && isLimiting { hyStart.begin() }
  }

  /// Segments have another size from now on: a window that is counted in segments holds as many of
  /// them as before; one in octets as many octets (RFC 1191 §6.4).
  mutating func resize(segmentSize: Int) { state.resize(segmentSize: segmentSize) }

  // MARK: Sending

  /// Text up to the position `end` was sent for the first time.
  mutating func sent(upTo end: Int, now: Instant) { hyStart.sent(upTo: end, now: now) }

  /// What was to be sent is sent; see `WindowUse`.
  mutating func settled(inFlight: Int, isHeld: Bool, una: Int, next: Int) {
    use.sent(
      inFlight: inFlight, isLimited: isHeld || inFlight >= state.window, una: una, next: next)
  }

  // MARK: Acknowledgments

  /// New text was acknowledged outside of loss recovery: everything before `una`, while `next` is
  /// the next position to send. Answers what HyStart++ makes of it.
  mutating func textAcknowledged(_ text: AcknowledgedText, una: Int, next: Int) -> HyStart.Outcome {
    guard isLimiting else { return .unchanged }
    let outcome = hyStart.acknowledged(upTo: una, next: next, now: text.now)
    switch outcome {
    case .unchanged: break
    case .delayGrew: state.slowStart.divisor = HyStart.growthDivisor
    case .delayFell: state.slowStart.divisor = 1
    case .over: leaveSlowStart()
    }
    validation.acknowledged(
      text.octets, roundTrip: text.roundTrip, window: state.window, now: text.now)
    let sinceLast = text.now - (state.cubic.lastAcknowledged ?? text.now)
    state.cubic.lastAcknowledged = text.now
    if mayGrow {
      rules.textAcknowledged(text, &state)
    } else {
      state.cubic.skip(sinceLast)
    }
    return outcome
  }

  @inline(__always) private var mayGrow: Bool {
    switch validationRule {
    case .idleRestart: true
    case .whileLimited: use.justifiesGrowth(of: state)
    case .validated: isValidated
    }
  }

  /// HyStart++ enters congestion avoidance (RFC 9406 §4.2).
  private mutating func leaveSlowStart() {
    state.slowStart.divisor = 1
    state.threshold = state.window
  }

  // MARK: Loss

  /// Loss recovery begins; `flightSize` octets are outstanding.
  mutating func enterRecovery(flightSize: Int) {
    endFirstSlowStart()
    let before = state.window
    rules.enterRecovery(lossFlight(flightSize), &state)
    roundThreshold()
    if reducesWindow {
      halveFirst(from: before)
      state.window = state.threshold + 3 * state.segmentSize
    }
  }

  /// One more duplicate ACK in recovery: a segment has left the network.
  mutating func duplicateInRecovery() { rules.duplicateInRecovery(&state) }

  /// In recovery, `octets` were acknowledged and more is missing.
  mutating func partialAcknowledgment(_ octets: Int) {
    rules.partialAcknowledgment(octets, &state)
  }

  /// Recovery ends; `flightSize` octets are outstanding.
  mutating func leaveRecovery(flightSize: Int) { rules.leaveRecovery(flightSize, &state) }

  /// A loss was found by SACK or by a probe; `flightSize` octets are outstanding. The window falls
  /// to ssthresh at once (RFC 6675 §5, step 4.2).
  mutating func reduce(flightSize: Int) {
    endFirstSlowStart()
    reduceThreshold(flightSize)
    leaveReduction()
  }

  /// Loss recovery sets the window (RFC 9937 ACK by ACK, RFC 5682 §2.1), octets.
  mutating func set(window: Int) { state.window = window }

  /// A reduction was uncalled for: everything that the algorithm remembers is as it stood before it
  /// (RFC 9438 §4.9), but a window that has grown larger since stays, and segments keep the size
  /// that they have now; Linux, which counts segments, restores window and ssthresh alone.
  /// HyStart++, which ended with the reduction, has said its last.
  mutating func restore(_ prior: CongestionState) {
    var prior = prior
    prior.resize(segmentSize: state.segmentSize)
    let window = state.window
    let cubic = state.cubic
    let threshold = max(state.threshold, prior.threshold, threeQuarters(of: prior))
    state = prior
    if countsSegments {
      state.cubic = cubic
      state.threshold = threshold
    }
    state.window = max(window, prior.window)
    state.slowStart.divisor = 1
  }

  /// What Linux takes for ssthresh at least where the window was larger, octets.
  private func threeQuarters(of prior: CongestionState) -> Int {
    let size = max(1, prior.segmentSize)
    let segments = prior.window / size
    return (segments / 2 + segments / 4) * size
  }

  /// Recovery by SACK ends: the window is ssthresh.
  mutating func leaveReduction() {
    state.window = state.threshold
    state.acknowledgedSinceGrowth = 0
  }

  /// The path has marked what it might have dropped (RFC 3168 §6.1.2): the window shrinks as for a
  /// loss, but nothing is missing.
  mutating func congestionMarked(flightSize: Int) {
    endFirstSlowStart()
    reduceThreshold(flightSize)
    state.window = min(state.window, state.threshold)
    state.acknowledgedSinceGrowth = 0
  }

  /// The retransmission timer expired; ssthresh falls unless it has for this flight.
  mutating func timedOut(flightSize: Int, reducesThreshold: Bool) {
    endFirstSlowStart()
    if reducesThreshold, reducesWindow {
      rules.reduceThreshold(flightSize, &state)
      roundThreshold(everyAlgorithm: true)
      wasReduced = true
    } else if reducesThreshold {
      reduceThreshold(flightSize)
    }
    rules.timedOut(&state)
    state.slowStart.followsTimeout = true
  }

  private mutating func endFirstSlowStart() {
    hyStart.finish()
    state.slowStart.divisor = 1
  }

  private mutating func reduceThreshold(_ flightSize: Int) {
    let before = state.window
    rules.reduceThreshold(lossFlight(flightSize), &state)
    roundThreshold()
    if reducesWindow { halveFirst(from: before) }
  }

  /// FreeBSD's CUBIC halves its window the first time.
  private mutating func halveFirst(from window: Int) {
    if algorithm == .cubic, !wasReduced {
      state.threshold = max(window / 2, 2 * state.segmentSize)
    }
    wasReduced = true
  }

  /// The window without the part of a segment that no segment can use, octets.
  var wholeSegments: Int {
    state.segmentSize > 0 ? state.window - state.window % state.segmentSize : state.window
  }

  /// A window that is counted in segments has no part of one, and neither has one that NewReno
  /// reduces from what it is.
  private mutating func roundThreshold(everyAlgorithm: Bool = false) {
    let isRounded = countsSegments || reducesWindow && (everyAlgorithm || algorithm != .cubic)
    guard isRounded, state.segmentSize > 0 else { return }
    state.threshold -= state.threshold % state.segmentSize
  }

  /// RFC 7661 §4.4.1: what an unproven window is reduced from.
  ///
  /// Simplified: §4.4.1 also asks to take off what recovery has retransmitted when it ends; the
  /// rules of recovery here set the window at its end from what is outstanding.
  private func lossFlight(_ flightSize: Int) -> Int {
    if countsSegments { return wholeSegments }
    if reducesWindow { return state.window }
    guard !isValidated, let pipeACK = validation.pipeACK else { return flightSize }
    return max(flightSize, pipeACK)
  }

  // MARK: Idle

  /// The user sends after `idle` without anything outstanding; `restartWindow` is in segments.
  /// Answers whether the window shrinks.
  mutating func resume(
    afterIdle idle: Microseconds, rto: Microseconds, roundTrip: Microseconds, segments: Int,
    now: Instant
  ) -> Bool {
    let before = state.window
    let restart = max(1, segments) * state.segmentSize
    switch validationRule {
    case .idleRestart, .whileLimited:
      // RFC 5681 §4.1.
      if idle > rto { state.window = min(state.window, restart) }
    case .validated:
      // RFC 7661 §4.4.3.
      if validation.isOverdue(roundTrip: roundTrip, window: state.window, now: now) {
        state.threshold = max(state.threshold, state.window * 3 / 4)
        state.window = min(state.window, max(state.window / 2, restart))
      }
    }
    state.cubic.skip(idle)
    if state.window < before { state.cubic.stageStart = nil }
    return state.window < before
  }
}
