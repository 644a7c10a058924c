// Required reading: RFC 5961 §7 (ACK throttling).

/// Counts the acknowledgments of unacceptable segments, second by second of simulated time.
///
/// Two ends that have lost track of each other, or that a third party plays off against each other,
/// would otherwise answer each other's answers without end.
struct ChallengeThrottle: Equatable, Sendable {
  private var second: Int64 = 0
  private var count = 0

  /// Whether one more may go at `now`, of `limit` in a second; counts it if so.
  mutating func admits(now: Instant, limit: Int) -> Bool {
    let current = now.microseconds / 1_000_000
    if current != second {
      second = current
      count = 0
    }
    guard count < limit else { return false }
    count += 1
    return true
  }
}
