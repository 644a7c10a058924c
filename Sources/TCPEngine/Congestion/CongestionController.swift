// Required reading: RFC 5681 §3.

/// The congestion window of a connection. What an algorithm decides stands in a file of its own.
struct CongestionController: Equatable, Sendable {
  /// Which algorithm decides.
  let algorithm: CongestionControl
  /// What it decides about.
  private(set) var state = CongestionState()

  /// No window yet: it begins when the peer's MSS is known.
  init(algorithm: CongestionControl) {
    self.algorithm = algorithm
  }

  private var rules: any CongestionAlgorithm.Type {
    switch algorithm {
    case .none: NoCongestionControl.self
    case .reno: Reno.self
    case .newReno: NewReno.self
    }
  }

  /// The octets that may be in flight; nil without a limit.
  var window: Int? { rules.isLimiting ? state.window : nil }

  /// Sets the initial window, `segments` of `segmentSize` octets.
  mutating func begin(segmentSize: Int, segments: Int) {
    state = CongestionState(window: max(1, segments) * segmentSize, segmentSize: segmentSize)
  }

  /// New text was acknowledged outside of loss recovery.
  mutating func textAcknowledged(_ octets: Int) { rules.textAcknowledged(octets, &state) }

  /// Loss recovery begins; `flightSize` octets are outstanding.
  mutating func enterRecovery(flightSize: Int) { rules.enterRecovery(flightSize, &state) }

  /// One more duplicate ACK in recovery: a segment has left the network.
  mutating func duplicateInRecovery() { rules.duplicateInRecovery(&state) }

  /// In recovery, `octets` were acknowledged and more is missing.
  mutating func partialAcknowledgment(_ octets: Int) {
    rules.partialAcknowledgment(octets, &state)
  }

  /// Recovery ends; `flightSize` octets are outstanding.
  mutating func leaveRecovery(flightSize: Int) { rules.leaveRecovery(flightSize, &state) }

  /// A loss was found by SACK or by a probe; `flightSize` octets are outstanding. The window falls to
  /// ssthresh at once (RFC 6675 §5, step 4.2).
  mutating func reduce(flightSize: Int) {
    rules.reduceThreshold(flightSize, &state)
    leaveReduction()
  }

  /// Loss recovery sets the window (RFC 9937 ACK by ACK, RFC 5682 §2.1), octets.
  mutating func set(window: Int) { state.window = window }

  /// A reduction was uncalled for: everything is as it stood before it.
  mutating func restore(_ prior: CongestionState) { state = prior }

  /// Recovery by SACK ends: the window is ssthresh.
  mutating func leaveReduction() {
    state.window = state.threshold
    state.acknowledgedSinceGrowth = 0
  }

  /// The retransmission timer expired, for the same segment for the first time or again.
  mutating func timedOut(flightSize: Int, isFirst: Bool) {
    if isFirst { rules.reduceThreshold(flightSize, &state) }
    rules.timedOut(&state)
  }

  /// Nothing was sent for longer than an RTO (RFC 5681 §4.1).
  mutating func restartAfterIdle(segments: Int) {
    state.window = min(state.window, max(1, segments) * state.segmentSize)
  }
}
