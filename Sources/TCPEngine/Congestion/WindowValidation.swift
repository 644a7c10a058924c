// Required reading: RFC 7661 §4.2 (pipeACK), §4.3, §4.4 (the nonvalidated phase).

/// RFC 7661: how much of the window the acknowledgments of late have proven.
struct WindowValidation: Equatable, Sendable {
  /// How long an unproven window is kept (§4.4.3).
  static let nonvalidatedPeriod = Microseconds.seconds(300)
  /// pipeACK looks back over the larger of this and three round trips (§4.2).
  static let leastSamplingPeriod = Microseconds.seconds(1)
  private static let bins = 3

  /// Octets acknowledged in a round trip: the most in each third of the sampling period.
  private var newest: Int?
  private var middle: Int?
  private var oldest: Int?
  private var binStart: Instant?
  private var sampleStart: Instant?
  private var sampledOctets = 0
  /// When the window was last proven; nil before anything was acknowledged.
  private var lastValid: Instant?

  /// pipeACK: octets that the path has lately carried in a round trip; nil while undefined.
  var pipeACK: Int? {
    guard let newest else { return nil }
    // A third is known only if the one after it is.
    return max(newest, middle ?? 0, oldest ?? 0)
  }

  /// Whether the window is proven: half of it has been acknowledged within a round trip (§4.3).
  func isValidated(window: Int) -> Bool {
    pipeACK.map { $0 * 2 >= window } ?? true
  }

  /// `octets` of text are acknowledged.
  mutating func acknowledged(_ octets: Int, roundTrip: Microseconds, window: Int, now: Instant) {
    advance(roundTrip: roundTrip, now: now)
    sampledOctets += octets
    if let start = sampleStart, now - start >= roundTrip {
      newest = max(newest ?? 0, sampledOctets)
      sampleStart = nil
    }
    if sampleStart == nil {
      sampleStart = now
      sampledOctets = 0
    }
    if isValidated(window: window) { lastValid = now }
  }

  /// Whether the window has gone unproven for so long that it must be reduced; asked before
  /// sending.
  mutating func isOverdue(roundTrip: Microseconds, window: Int, now: Instant) -> Bool {
    advance(roundTrip: roundTrip, now: now)
    guard let valid = lastValid, now - valid >= Self.nonvalidatedPeriod,
      !isValidated(window: window)
    else {
      return false
    }
    lastValid = now
    return true
  }

  /// Drops what is older than the sampling period.
  private mutating func advance(roundTrip: Microseconds, now: Instant) {
    let third = max(Self.leastSamplingPeriod, roundTrip * 3) / Int64(Self.bins)
    guard let start = binStart else {
      binStart = now
      return
    }
    let passed = (now - start).count / third.count
    guard passed > 0 else { return }
    for _ in 0..<min(passed, Int64(Self.bins)) {
      // A third of a period without a sample has proven nothing; before the first sample,
      // nothing is known.
      oldest = middle
      middle = newest
      newest = pipeACK == nil ? nil : 0
    }
    binStart = start + third * passed
  }
}
