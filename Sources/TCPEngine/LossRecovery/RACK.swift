import DequeModule

// Required reading: RFC 8985 §5.2, §6.1, §6.2.

/// Recent acknowledgment: a segment is lost if one that was sent well after it has arrived. The
/// variables of RFC 8985, and transmissions in the order of time.
///
/// Each transmission is looked at when a later one is delivered, and then only while it waits for
/// the reordering window, so that an ACK costs by what is undecided, not by what is outstanding.
struct RACK: Equatable, Sendable {
  /// One transmission of a segment.
  struct Sent: Equatable, Sendable {
    /// The position after its last sequence number.
    var end: Int
    var at: Instant
    /// How many transmissions the connection had made before it.
    var order: Int

    /// RACK_sent_after(), the other way round.
    ///
    /// The RFC asks the clock, and at one instant the higher number. Here everything that a door
    /// sends shares an instant, new text and what goes again behind it, so their order itself is
    /// kept: the number would put a retransmission before text that went ahead of it.
    func isBefore(_ other: Sent) -> Bool { order < other.order }
  }

  /// How long a minimum of the round-trip time is believed.
  private static let minimumLifetime = Microseconds.seconds(300)
  /// Recoveries without D-SACK until the reordering window shrinks again.
  private static let persistence = 16

  /// The most that `reordering` comes to.
  private static let greatestReordering = 300

  /// RACK.xmit_ts and RACK.end_seq: the most recently sent transmission that was delivered.
  private(set) var latest: Sent?
  /// RACK.rtt: the round-trip time of a transmission that was delivered last.
  private(set) var rtt = Microseconds.zero
  /// Whether what the ACK in hand acknowledges has given a sample.
  private var hasSample = false
  /// RACK.min_RTT; nil before the first sample.
  private(set) var minimumRTT: Microseconds?
  private var minimumAt = Instant.zero
  /// RACK.fack as a position: one after the highest number delivered.
  private(set) var fack = 0
  /// RACK.reordering_seen
  private(set) var hasSeenReordering = false
  /// How many segments the furthest of those came behind that others had overtaken; DupThresh
  /// before any has (RFC 6675 §2).
  private(set) var reordering = SACKScoreboard.duplicateThreshold
  /// The first position of what the ACK in hand shows to have been overtaken.
  private var overtakenFrom: Int?
  /// RACK.reo_wnd_mult
  private(set) var multiplier: Int64 = 1
  private var persist = Self.persistence
  /// RACK.dsack_round as a position.
  private var duplicateRound: Int?
  /// When the reordering timer expires; nil while it doesn't run.
  var due: Instant?

  /// How many transmissions the connection has made: the order of the next one.
  private(set) var nextOrder = 0
  private var transmissions = Deque<Sent>()
  private var overtaken: [Sent] = []

  /// A segment goes, for the first time or again. It is kept if losses are found by time.
  mutating func sent(end: Int, at now: Instant, isKept: Bool) {
    if isKept { transmissions.append(Sent(end: end, at: now, order: nextOrder)) }
    nextOrder += 1
  }

  /// An ACK is about to be looked at.
  mutating func beginACK() { hasSample = false }

  /// What has just been acknowledged from this position on had been overtaken.
  mutating func overtook(from position: Int) {
    guard position < fack else { return }
    hasSeenReordering = true
    overtakenFrom = min(overtakenFrom ?? position, position)
  }

  /// All that the ACK in hand acknowledges or SACKs is known.
  mutating func measureReordering(segmentSize: Int) {
    guard let from = overtakenFrom else { return }
    overtakenFrom = nil
    let extent = (fack - from + segmentSize - 1) / max(1, segmentSize)
    reordering = min(max(reordering, extent), Self.greatestReordering)
  }

  /// A timeout while this many segments were SACKed, and yet no loss was found: so much reordering
  /// there isn't.
  mutating func forgetReordering(sackedSegments: Int) {
    guard sackedSegments >= SACKScoreboard.duplicateThreshold else { return }
    reordering = min(reordering, SACKScoreboard.duplicateThreshold)
  }

  /// Steps 1 to 3: a segment was acknowledged or SACKed. `echoesEarlier` says that the ACK echoes a
  /// timestamp from before the segment's last transmission, `comesFirst` that it counts as delivered
  /// before what the same ACK acknowledges.
  mutating func delivered(
    _ entry: RetransmissionQueue.Entry, echoesEarlier: Bool, comesFirst: Bool = false,
    now: Instant
  ) {
    detectReordering(entry)
    let sample = now - entry.sentAt
    if entry.wasRetransmitted {
      // An earlier timestamp, or too soon for the retransmission: it was the original that arrived.
      if echoesEarlier { return }
      if let minimumRTT, sample < minimumRTT { return }
    }
    if !entry.wasRetransmitted { updateMinimum(sample, now: now) }
    if !comesFirst || !hasSample { rtt = sample }
    if !comesFirst { hasSample = true }
    let sent = Sent(end: entry.end, at: entry.sentAt, order: entry.order)
    if latest.map({ $0.isBefore(sent) }) ?? true { latest = sent }
  }

  private mutating func updateMinimum(_ sample: Microseconds, now: Instant) {
    if let minimumRTT, sample > minimumRTT, now - minimumAt < Self.minimumLifetime { return }
    minimumRTT = sample
    minimumAt = now
  }

  private mutating func detectReordering(_ entry: RetransmissionQueue.Entry) {
    if entry.end > fack {
      fack = entry.end
    } else if entry.end < fack, !entry.wasRetransmitted {
      hasSeenReordering = true
      overtakenFrom = min(overtakenFrom ?? entry.position, entry.position)
    }
  }

  /// Step 4, the part on D-SACK: a segment arrived twice, so one was sent again too early; once a
  /// round trip the window grows; with `needsReordering` only where segments have overtaken others.
  mutating func noteDuplicate(una: Int, next: Int, needsReordering: Bool) {
    if needsReordering, !hasSeenReordering { return }
    if let round = duplicateRound, una >= round { duplicateRound = nil }
    guard duplicateRound == nil else { return }
    duplicateRound = next
    multiplier += 1
    persist = Self.persistence
  }

  /// A recovery ends.
  mutating func leaveRecovery() {
    persist -= 1
    if persist <= 0 { multiplier = 1 }
  }

  /// Step 4: RACK.reo_wnd.
  func reorderingWindow(
    isRecovering: Bool, sackedSegments: Int, srtt: Microseconds?
  ) -> Microseconds {
    if !hasSeenReordering,
      isRecovering || sackedSegments >= SACKScoreboard.duplicateThreshold
    {
      return .zero
    }
    guard let minimumRTT else { return .zero }
    return min(minimumRTT * multiplier / 4, srtt ?? minimumRTT)
  }

  /// What was sent before the latest delivered transmission: every such transmission is given to
  /// `judge` and kept if it says so.
  mutating func judgeOvertaken(_ judge: (Sent) -> Bool) {
    guard let latest else { return }
    var kept = overtaken.filter(judge)
    while let next = transmissions.first, next.isBefore(latest) || next == latest {
      transmissions.removeFirst()
      if next != latest, judge(next) { kept.append(next) }
    }
    overtaken = kept
  }

  /// Forgets the transmissions: nothing is outstanding.
  mutating func forgetTransmissions() {
    transmissions.removeAll()
    overtaken.removeAll()
    due = nil
  }
}
