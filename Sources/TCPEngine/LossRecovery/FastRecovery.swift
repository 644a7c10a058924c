// Required reading: RFC 5681 §3.2, RFC 6582 §3.2.

/// Loss recovery by duplicate ACKs: it counts them and knows when recovery begins and ends.
struct FastRecovery: Equatable, Sendable {
  /// The duplicate ACK that triggers a fast retransmit.
  static let threshold = 3

  /// What a duplicate ACK comes to.
  enum DuplicateOutcome: Equatable, Sendable {
    /// Too few yet: nothing is sent.
    case counted(Int)
    /// The threshold, but the duplicates may stem from our own retransmissions.
    case ignored
    /// Retransmit: recovery begins.
    case entered
    /// One more in recovery.
    case inflated
  }

  /// What an ACK of something new comes to.
  enum ProgressOutcome: Equatable, Sendable {
    /// There was no recovery.
    case normal
    /// Recovery goes on: the next segment is missing too.
    case partial(isFirst: Bool)
    /// Recovery is over.
    case over
  }

  /// Whether recovery lasts until `recover` (RFC 6582), not only until the first new ACK (RFC
  /// 5681).
  let lastsUntilRecover: Bool
  /// Duplicate ACKs in a row.
  private(set) var duplicates = 0
  /// Whether the connection is in fast recovery.
  private(set) var isActive = false
  /// RFC 6582's recover as a position: one after the highest number sent when recovery last began.
  private(set) var recover = 0
  /// Whether a timeout has set `recover`, not a recovery.
  private(set) var followsTimeout = false
  private var hasSeenPartial = false

  /// No recovery.
  init(algorithm: CongestionControl) {
    lastsUntilRecover = algorithm != .reno
  }

  /// A duplicate ACK arrived, of everything before `una`; `next` is the next position to send.
  mutating func duplicate(una: Int, next: Int) -> DuplicateOutcome {
    duplicates += 1
    if isActive { return .inflated }
    guard duplicates >= Self.threshold else { return .counted(duplicates) }
    guard duplicates == Self.threshold, !lastsUntilRecover || una > recover else { return .ignored }
    isActive = true
    hasSeenPartial = false
    followsTimeout = false
    recover = next
    return .entered
  }

  /// An ACK of something new arrived, of everything before `una`.
  mutating func progress(una: Int) -> ProgressOutcome {
    duplicates = 0
    guard isActive else { return .normal }
    guard lastsUntilRecover, una < recover else {
      isActive = false
      return .over
    }
    defer { hasSeenPartial = true }
    return .partial(isFirst: !hasSeenPartial)
  }

  /// There was no loss: a recovery may begin at once.
  mutating func undo() {
    isActive = false
    duplicates = 0
    recover = 0
  }

  /// The retransmission timer expired: recovery by duplicates ends (RFC 6582 §3.2, step 4).
  mutating func timedOut(next: Int) {
    isActive = false
    duplicates = 0
    followsTimeout = true
    recover = next
  }
}
