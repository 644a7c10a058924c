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
  /// SRTT; nil before the first sample.
  private(set) var srtt: Microseconds?
  /// RTTVAR.
  private(set) var rttvar = Microseconds.zero
  /// How many times the earliest outstanding segment was retransmitted by this timer.
  private(set) var retransmissions = 0
  /// Whether the timer has expired awaiting the acknowledgment of our SYN.
  private(set) var expiredForSYN = false
  private var measurement: Measurement?
  private let initial: Microseconds
  private let minimum: Microseconds
  private let maximum: Microseconds

  /// A stopped timer with the initial RTO (rule 2.1).
  init(settings: EndpointSettings) {
    minimum = settings.minimumRTO
    maximum = max(settings.maximumRTO, Self.granularity)
    initial = min(max(settings.initialRTO, Self.granularity), maximum)
    rto = initial
  }

  /// Starts or restarts it: it expires after one RTO.
  mutating func start(now: Instant) { due = now + rto }

  /// Turns it off (rule 5.2).
  mutating func stop() { due = nil }

  /// Begins to measure at `position` if no other segment is being measured: one sample a flight
  /// (RFC 6298 §3).
  mutating func measure(position: Int, sentAt now: Instant) {
    if measurement == nil { measurement = Measurement(position: position, sentAt: now) }
  }

  /// Karn's algorithm: a retransmission makes the measurement worthless (RFC 6298 §3, RFC 9293
  /// MUST-18).
  mutating func abandonMeasurement() { measurement = nil }

  /// Everything before `position` is acknowledged: takes the sample if the measured segment is
  /// among it, and counts retransmissions afresh.
  mutating func acknowledged(upTo position: Int, now: Instant) {
    retransmissions = 0
    guard let measured = measurement, measured.position < position else { return }
    measurement = nil
    update(sample: now - measured.sentAt)
  }

  /// The peer answers from behind a zero window, so it lives (RFC 9293 §3.8.6.1, MUST-37).
  mutating func forgiveRetransmissions() { retransmissions = 0 }

  /// Rule 5.5: the timer has expired, so the RTO doubles.
  mutating func backOff(awaitingSYN: Bool) {
    retransmissions += 1
    if awaitingSYN { expiredForSYN = true }
    measurement = nil
    rto = min(rto * 2, maximum)
  }

  /// Rule 5.7: if the timer expired awaiting the ACK of a SYN and began with less than 3 seconds,
  /// data transmission begins with 3 seconds.
  mutating func beginData() {
    guard expiredForSYN, initial < .seconds(3) else { return }
    rto = min(.seconds(3), maximum)
  }

  /// Rules 2.2 to 2.5, in whole microseconds.
  private mutating func update(sample: Microseconds) {
    if let smoothed = srtt {
      let error = Microseconds(abs((smoothed - sample).count))
      rttvar = (rttvar * 3 + error) / 4
      srtt = (smoothed * 7 + sample) / 8
    } else {
      srtt = sample
      rttvar = sample / 2
    }
    let computed = (srtt ?? sample) + max(Self.granularity, rttvar * 4)
    rto = min(max(computed, minimum), maximum)
  }
}
