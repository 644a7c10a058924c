import DequeModule

// Required reading: RFC 9406 §4.2 (HyStart++ algorithm details), §4.3 (tuning constants).

/// HyStart++: leaves the first slow start before it overshoots, when round trips grow longer.
///
/// It works in rounds, which end when what SND.NXT was at their beginning is acknowledged, and
/// takes a round-trip sample from every ACK. Loss ends it, so no sample stems from a
/// retransmission.
struct HyStart: Equatable, Sendable {
  /// MIN_RTT_THRESH.
  static let minimumThreshold = Microseconds.milliseconds(4)
  /// MAX_RTT_THRESH.
  static let maximumThreshold = Microseconds.milliseconds(16)
  /// MIN_RTT_DIVISOR.
  static let roundTripDivisor: Int64 = 8
  /// N_RTT_SAMPLE.
  static let samplesNeeded = 8
  /// CSS_GROWTH_DIVISOR.
  static let growthDivisor = 4
  /// CSS_ROUNDS.
  static let conservativeRounds = 5
  /// L, for a sender that doesn't pace: segments that one ACK may add.
  static let slowStartLimit = 8

  /// Where the algorithm stands.
  enum Phase: Equatable, Sendable {
    /// It isn't used, or is over.
    case off
    /// Standard slow start.
    case slowStart
    /// Conservative slow start (CSS).
    case conservative
  }

  /// What an ACK comes to.
  enum Outcome: Equatable, Sendable {
    case unchanged
    /// Conservative slow start begins: a round's least round trip exceeds the last one's.
    case delayGrew(current: Microseconds, last: Microseconds)
    /// It was a false alarm, so slow start goes on.
    case delayFell(current: Microseconds, baseline: Microseconds)
    /// Conservative slow start has lasted: congestion avoidance begins.
    case over
  }

  private struct Mark: Equatable, Sendable {
    var end: Int
    var sentAt: Instant
  }

  /// Where the algorithm stands.
  private(set) var phase = Phase.off
  private var marks = Deque<Mark>()
  private var roundEnd = 0
  private var lastMinimum: Microseconds?
  private var currentMinimum: Microseconds?
  private var baseline: Microseconds?
  private var samples = 0
  private var rounds = 0

  /// Begins, with the connection's first round.
  mutating func begin() {
    self = HyStart()
    phase = .slowStart
  }

  /// Ends: a loss or a mark of congestion.
  mutating func finish() {
    if phase != .off { self = HyStart() }
  }

  /// Text up to the position `end` was sent for the first time.
  mutating func sent(upTo end: Int, now: Instant) {
    guard phase != .off else { return }
    marks.append(Mark(end: end, sentAt: now))
  }

  /// Everything before `una` is acknowledged; `next` is the next position to send.
  mutating func acknowledged(upTo una: Int, next: Int, now: Instant) -> Outcome {
    guard phase != .off else { return .unchanged }
    takeSample(upTo: una, now: now)
    let outcome = judge()
    guard una > roundEnd else { return outcome }
    roundEnd = next
    lastMinimum = currentMinimum
    currentMinimum = nil
    samples = 0
    guard phase == .conservative else { return outcome }
    rounds += 1
    guard rounds >= Self.conservativeRounds else { return outcome }
    finish()
    return .over
  }

  private mutating func takeSample(upTo una: Int, now: Instant) {
    var newest: Instant?
    while let mark = marks.first, mark.end <= una {
      newest = mark.sentAt
      marks.removeFirst()
    }
    guard let newest else { return }
    let sample = now - newest
    currentMinimum = min(currentMinimum ?? sample, sample)
    samples += 1
  }

  private mutating func judge() -> Outcome {
    guard samples >= Self.samplesNeeded, let current = currentMinimum else { return .unchanged }
    if phase == .conservative {
      guard let baseline, current < baseline else { return .unchanged }
      self.baseline = nil
      phase = .slowStart
      return .delayFell(current: current, baseline: baseline)
    }
    guard let last = lastMinimum else { return .unchanged }
    let threshold = max(
      Self.minimumThreshold, min(last / Self.roundTripDivisor, Self.maximumThreshold))
    guard current >= last + threshold else { return .unchanged }
    baseline = current
    phase = .conservative
    // The round that is under way counts.
    rounds = 0
    return .delayGrew(current: current, last: last)
  }
}
