// Required reading: RFC 6298 (computing the retransmission timer, managing it).

/// The one retransmission timer of a connection, and the estimate that sets it.
struct RetransmissionTimer: Equatable, Sendable {
  /// G: the granularity of the clock, which no RTO undercuts.
  static let granularity = Microseconds.milliseconds(1)

  /// A segment whose acknowledgment will give a round-trip sample.
  private struct Measurement: Equatable, Sendable {
    var position: Int
    var sentAt: Instant
  }

  /// When it expires; nil while it doesn't run.
  private(set) var due: Instant?
  /// The retransmission timeout in force, backed off or not.
  private(set) var rto: Microseconds
  /// The same without the slop.
  private var base: Microseconds
  /// SRTT; nil before the first sample.
  private(set) var srtt: Microseconds?
  /// RTTVAR.
  private(set) var rttvar = Microseconds.zero
  /// How many times the earliest outstanding segment was retransmitted by this timer.
  private(set) var retransmissions = 0
  /// How often the retransmission timeout was doubled since the last sample (Karn's algorithm).
  private(set) var doublings = 0
  /// How many times the timer has expired awaiting the acknowledgment of our SYN.
  private(set) var expiriesForSYN = 0
  /// What is doubled, as it was before the first of these doublings.
  private var unbacked = Microseconds.zero
  /// How many of these retransmissions' doublings were taken back.
  private var reverted = 0
  private var measurement: Measurement?
  /// Linux's variance term; nil where RFC 6298's RTTVAR counts.
  private var deviation: GreatestDeviation?
  private let initial: Microseconds
  private let minimum: Microseconds
  private let maximum: Microseconds
  private let slop: Microseconds
  private let equalSYNTimeouts: Int
  private let weighsEverySample: Bool
  /// Whether each ACK is a sample of what it acknowledges, as Linux has it, instead of one segment
  /// a flight.
  let samplesEveryACK: Bool
  /// Whether the last acknowledgment has given a sample.
  private(set) var hasSampled = false

  /// A stopped timer with the initial RTO (rule 2.1).
  init(settings: EndpointSettings) {
    minimum = settings.minimumRTO
    slop = settings.slopOfRTO
    equalSYNTimeouts = settings.equalSYNTimeouts
    maximum = max(settings.maximumRTO, Self.granularity)
    initial = min(max(settings.initialRTO, Self.granularity), maximum)
    rto = initial
    base = initial
    weighsEverySample = settings.rtoEstimator == .everySample
    samplesEveryACK = settings.rtoEstimator == .greatestDeviation
    if settings.rtoEstimator == .greatestDeviation {
      deviation = GreatestDeviation(floor: settings.minimumRTO)
    }
  }

  /// RTTVAR, or the mean deviation that counts in its place; zero before the first sample.
  var variation: Microseconds {
    srtt == nil ? .zero : deviation?.mean ?? rttvar
  }

  /// What FreeBSD's wait for a probe begins with: 4·SRTT + 8·RTTVAR, or twice the initial RTO.
  var roundTripsOfProbe: Microseconds {
    srtt.map { $0 * 4 + rttvar * 8 } ?? initial * 2
  }

  /// Starts or restarts it: it expires after one RTO.
  mutating func start(now: Instant) { due = now + rto }

  /// Lets it expire at an instant that was set before it rested.
  mutating func resume(due: Instant) { self.due = due }

  /// Turns it off (rule 5.2).
  mutating func stop() { due = nil }

  /// Begins to measure at `position` if no other segment is being measured: one sample a flight
  /// (RFC 6298 §3).
  mutating func measure(position: Int, sentAt now: Instant) {
    if measurement == nil, !samplesEveryACK {
      measurement = Measurement(position: position, sentAt: now)
    }
  }

  /// Karn's algorithm: a retransmission makes the measurement worthless (RFC 6298 §3, RFC 9293
  /// MUST-18).
  mutating func abandonMeasurement() { measurement = nil }

  /// Everything before `position` is acknowledged: counts retransmissions afresh, and takes a
  /// sample: the one that a timestamp (`echoed`, RFC 7323 §4) or what was acknowledged gives, of
  /// which a round trip brings `expectedSamples`, or else that of the measured segment, if it is
  /// acknowledged.
  mutating func acknowledged(
    upTo position: Int, next: Int, echoed: Microseconds?, expectedSamples: Int, now: Instant
  ) {
    retransmissions = 0
    let measured = measurement.flatMap { $0.position < position ? $0 : nil }
    if measured != nil { measurement = nil }
    guard let sample = echoed ?? measured.map({ now - $0.sentAt }) else {
      hasSampled = false
      return
    }
    hasSampled = true
    doublings = 0
    if deviation == nil {
      update(sample: sample, expectedSamples: echoed == nil ? 1 : Int64(expectedSamples))
    } else {
      updateByDeviation(sample: sample, una: position, next: next)
    }
  }

  /// A report of what has arrived, or a timestamp, gives a sample that nothing acknowledged has.
  mutating func report(sample: Microseconds, una: Int, next: Int) {
    doublings = 0
    updateByDeviation(sample: sample, una: una, next: next)
  }

  /// The peer answers from behind a zero window, so it lives (RFC 9293 §3.8.6.1, MUST-37).
  mutating func forgiveRetransmissions() { retransmissions = 0 }

  /// Rule 5.5: the timer has expired, so the RTO doubles.
  mutating func backOff(awaitingSYN: Bool) {
    if retransmissions == 0 { reverted = 0 }
    if doublings == 0 { unbacked = base }
    retransmissions += 1
    doublings += 1
    if awaitingSYN { expiriesForSYN += 1 }
    measurement = nil
    let beginsLate = awaitingSYN && equalSYNTimeouts > 1
    base = min(beginsLate ? initial * lateFactor : base * 2, maximum)
    rto = min(base + slop, maximum)
  }

  /// RFC 6069 §4.2: takes one doubling back, if there is one left. Whether it did. The timeout
  /// follows from the one that wasn't backed off, since the maximum may have cut off doublings.
  mutating func revertBackOff() -> Bool {
    guard retransmissions > reverted, doublings > 0 else { return false }
    reverted += 1
    doublings -= 1
    base = min(base, unbacked * (1 << Int64(min(doublings, 16))), maximum)
    rto = min(base + slop, maximum)
    return true
  }

  /// How many initial RTOs a SYN waits after it was sent again so often, where the backoff begins
  /// late.
  private var lateFactor: Int64 {
    let doublings = retransmissions - equalSYNTimeouts + 1
    return doublings < 1 ? 1 : 1 << Int64(min(doublings, 6))
  }

  /// Rule 5.7: if the timer expired awaiting the ACK of a SYN and began with less than 3 seconds,
  /// data transmission begins with 3 seconds. With `keepsSample`, a round trip that timestamps have
  /// told counts instead.
  mutating func beginData(keepsSample: Bool) {
    guard expiriesForSYN > 0, initial < .seconds(3), !(keepsSample && srtt != nil) else { return }
    begin(with: min(.seconds(3), maximum))
  }

  /// The SYN is answered as for the first time.
  mutating func beginAgain() {
    begin(with: initial)
    retransmissions = 0
    expiriesForSYN = 0
  }

  /// The initial RTO again, unless a round trip has been measured.
  mutating func beginAnew() {
    if srtt == nil { begin(with: initial) }
  }

  private mutating func begin(with timeout: Microseconds) {
    rto = timeout
    base = timeout
    unbacked = timeout
  }

  /// Rules 2.2 to 2.5, in whole microseconds; where a round trip brings several samples, each
  /// weighs as much less (RFC 7323 appendix G).
  private mutating func update(sample: Microseconds, expectedSamples: Int64) {
    if let smoothed = srtt {
      let error = Microseconds(abs((smoothed - sample).count))
      let samples = weighsEverySample ? 1 : expectedSamples
      let (alpha, beta) = (8 * samples, 4 * samples)
      rttvar = (rttvar * (beta - 1) + error) / beta
      srtt = (smoothed * (alpha - 1) + sample) / alpha
    } else {
      srtt = sample
      rttvar = sample / 2
    }
    let computed = (srtt ?? sample) + max(Self.granularity, rttvar * 4)
    base = min(max(computed, minimum), maximum)
    rto = min(base + slop, maximum)
  }

  /// As `update`, with the variance term that Linux has; the floor is on that term.
  private mutating func updateByDeviation(sample: Microseconds, una: Int, next: Int) {
    if let smoothed = srtt {
      deviation?.update(sample, smoothed: smoothed, una: una, next: next)
      srtt = (smoothed * 7 + sample) / 8
    } else {
      deviation?.begin(sample, next: next)
      srtt = sample
    }
    let computed = (srtt ?? sample) + (deviation?.term ?? .zero)
    begin(with: min(max(computed, Self.granularity), maximum))
  }
}
