// Required reading: RFC 3708 §3 (duplicates tell), RFC 3522 §3.2 (timestamps tell); RFC 9438 §4.9.

/// What it takes to undo a reduction of the congestion window, should it turn out that nothing was
/// lost and what was sent again had only been late.
///
/// Two things tell. The peer reports everything that was sent again as a duplicate (D-SACK): both
/// copies have arrived. Or an ACK of something new echoes a timestamp from before the first
/// retransmission: it answers what was sent at first.
struct UndoableReduction: Equatable, Sendable {
  /// Congestion control as it stood before the reduction.
  private(set) var prior = CongestionState()
  /// SND.UNA as a position at the first of the reductions that go on; nil while there is none to
  /// undo.
  private(set) var start: Int?
  /// SND.NXT as a position at the reduction: what it was for is over when this is acknowledged.
  private(set) var end = 0
  /// Whether a timeout made the reduction.
  private(set) var followsTimeout = false
  /// Whether what it was for is over.
  private(set) var isOver = false
  /// Whether ACKs are to be looked at for signs that it was uncalled for.
  private(set) var isWatched = false
  /// Segments sent again that weren't reported as duplicates; nil before the first of them.
  private(set) var unreported: Int?
  /// Our timestamp clock when the first segment was sent again.
  private(set) var sentAgainAt: UInt32?

  /// The window is about to be reduced, with so much outstanding. While what the reduction before
  /// was for isn't acknowledged, it goes on: what stood before that one counts, and so does all
  /// that was sent again since, and the probe that went again before the first (`afterProbe`).
  mutating func begin(
    una: Int, next: Int, state: CongestionState, followsTimeout: Bool, isWatched: Bool,
    afterProbe: Bool
  ) {
    if start == nil || una >= end {
      prior = state
      start = una
      sentAgainAt = nil
      unreported = afterProbe ? 1 : nil
    }
    end = next
    self.followsTimeout = followsTimeout
    self.isWatched = isWatched
    isOver = false
  }

  /// The window is about to be reduced while a reduction that isn't to be undone goes on: should it
  /// turn out uncalled for, there is nothing to restore.
  mutating func beginWithoutPrior(next: Int) {
    forget()
    end = next
    isOver = false
  }

  /// A segment is sent again.
  mutating func sentAgain(clock: UInt32) {
    guard start != nil else { return }
    unreported = (unreported ?? 0) + 1
    sentAgainAt = sentAgainAt ?? clock
  }

  /// The peer reports so many segments, up to the position `end`, as duplicates.
  mutating func reported(upTo end: Int, segments: Int) {
    guard let start, let count = unreported, end > start else { return }
    unreported = max(0, count - segments)
  }

  /// Everything before `una` is acknowledged.
  mutating func acknowledged(upTo una: Int) {
    if una >= end { isOver = true }
  }

  /// There is nothing to undo any more.
  mutating func forget() {
    start = nil
    isWatched = false
  }
}
