// Required reading: RFC 2018 §4 (generating SACK options: receiver behaviour); RFC 2883 §4
// (D-SACK).

/// What a receiver reports of text that lies behind a gap or has come twice.
struct ReceivedBlocks: Equatable, Sendable {
  /// Whether both SYNs permitted SACK.
  private(set) var isOn = false
  /// Runs behind a gap, the one that grew last first. Of more than four the oldest is forgotten:
  /// the option has no room for it, and what comes next to it brings it back.
  private var runs = SACKBlocks()
  /// What came twice, to be reported once (RFC 2883 §4, rule 1).
  private var duplicate: SACKBlock?

  /// Whether there is nothing to report.
  var isEmpty: Bool { runs.isEmpty && duplicate == nil }

  /// Both SYNs are known.
  mutating func negotiate(ours: Bool, theirs: Bool) {
    isOn = ours && theirs
  }

  /// A run behind a gap came or grew: it is reported first (RFC 2018 §4, "the first SACK block"),
  /// and what it has swallowed no longer.
  mutating func add(_ run: SACKBlock) {
    var updated = SACKBlocks()
    updated.append(run)
    for old in runs where updated.count < SACKBlocks.capacity {
      let isInside = run.left.isAtOrBefore(old.left) && old.right.isAtOrBefore(run.right)
      if !isInside { updated.append(old) }
    }
    runs = updated
  }

  /// These octets came twice; the first such report of a passage counts.
  mutating func addDuplicate(_ block: SACKBlock) {
    if duplicate == nil { duplicate = block }
  }

  /// RCV.NXT moved on: what is before it is acknowledged.
  @inline(__always)
  mutating func advance(to next: SequenceNumber) {
    guard !runs.isEmpty else { return }
    var updated = SACKBlocks()
    for run in runs where run.right.follows(next) { updated.append(run) }
    runs = updated
  }

  /// What lies behind gaps means nothing any more.
  mutating func forgetRuns() { runs = SACKBlocks() }

  /// Nothing is reported any more.
  mutating func forget() {
    runs = SACKBlocks()
    duplicate = nil
  }

  /// What an ACK would report now, in order, of `limit` blocks at most.
  func blocks(limit: Int) -> SACKBlocks {
    var blocks = SACKBlocks()
    guard isOn else { return blocks }
    if let duplicate, limit > 0 { blocks.append(duplicate) }
    for run in runs where blocks.count < min(limit, SACKBlocks.capacity) { blocks.append(run) }
    return blocks
  }

  /// An ACK has gone: a duplicate is reported once.
  mutating func reported() {
    duplicate = nil
  }
}
