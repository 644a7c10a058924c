// Required reading: RFC 5961 §7 (ACK throttling).

/// Counts the acknowledgments of unacceptable segments, period by period of simulated time.
///
/// Two ends that have lost track of each other, or that a third party plays off against each other,
/// would otherwise answer each other's answers without end.
struct ChallengeThrottle: Equatable, Sendable {
  private var periodStart: Instant?
  private var count = 0

  /// Whether one more may go at `now`, of `limit` in a period; counts it if so.
  mutating func admits(now: Instant, limit: Int, period: Microseconds) -> Bool {
    if let periodStart, now - periodStart < period {
      guard count < limit else { return false }
      count += 1
      return true
    }
    guard limit > 0 else { return false }
    periodStart = now
    count = 1
    return true
  }
}
