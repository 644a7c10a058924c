import DequeModule

// Required reading: RFC 9293 §3.10.7.4, fifth check; RFC 6298 §5.4; RFC 5681 §3.1; RFC 6675 §4
// (SetPipe).

/// What was sent and isn't acknowledged yet, segment by segment.
///
/// A position counts sequence numbers from the initial one, in 64 bits: the SYN has position 0, the
/// first octet of text position 1. The text itself stays in the send queue.
struct RetransmissionQueue: Equatable, Sendable {
  /// One segment as it was sent.
  struct Entry: Equatable, Sendable {
    /// The position of its first sequence number.
    var position: Int
    /// Octets of text.
    var textCount: Int
    /// When it was last sent.
    var sentAt = Instant.zero
    /// How many transmissions the connection had made before that.
    var order = 0
    var hasSYN = false
    var hasFIN = false
    /// Whether it is the octet that probes a zero window.
    var isProbe = false
    /// Whether the peer has said that it holds all of it.
    fileprivate(set) var isSACKed = false
    /// Whether it is given up for lost.
    fileprivate(set) var isLost = false
    /// Whether a retransmission of it is counted as on its way, beside the original.
    fileprivate(set) var isInFlightAgain = false
    /// Whether it was ever sent again.
    fileprivate(set) var wasRetransmitted = false
    /// The position after its last sequence number.
    var end: Int { position + count }
    /// Its sequence numbers.
    var count: Int { textCount + (hasSYN ? 1 : 0) + (hasFIN ? 1 : 0) }
    /// Whether it is to be sent again.
    var isDue: Bool { isLost && !isInFlightAgain && !isSACKed }
  }

  private var entries = Deque<Entry>()
  /// Segments that are SACKed.
  private(set) var sackedSegments = 0
  /// What SetPipe adds to SND.NXT − SND.UNA: less what is SACKed or lost, more what was sent again.
  private(set) var pipeCorrection = 0
  /// Segments that are given up for lost and weren't sent again.
  private var dueSegments = 0
  /// No segment before this position is due.
  private var dueCursor = 0

  /// How many segments there are.
  var count: Int { entries.count }
  /// Whether all is acknowledged.
  var isEmpty: Bool { entries.isEmpty }
  /// The earliest segment that isn't acknowledged.
  var first: Entry? { entries.first }
  /// The segment sent with the highest numbers.
  var last: Entry? { entries.last }
  /// Whether a segment is given up for lost and not sent again yet.
  var hasDue: Bool { dueSegments > 0 }

  /// The earliest segment that is given up for lost and not sent again yet. The search goes on
  /// where the last one ended.
  mutating func firstDue() -> Entry? {
    guard dueSegments > 0 else { return nil }
    var index = index(holding: dueCursor)
    while !entries[index].isDue { index += 1 }
    dueCursor = entries[index].position
    return entries[index]
  }

  /// The segment that holds `position`; nil if it was acknowledged or never sent. O(log segments).
  func entry(holding position: Int) -> Entry? {
    guard let first, let last, position >= first.position, position < last.end else { return nil }
    return entries[index(holding: position)]
  }

  /// Whether a segment that isn't SACKed holds more text than so many octets. O(segments).
  func holdsText(largerThan size: Int) -> Bool {
    entries.contains { !$0.isSACKed && $0.textCount > size }
  }

  /// How many segments are outstanding, SACKed, given up for lost (sent again or not), and sent
  /// again since, probes aside where SACK tells them apart. O(segments).
  func counts(bySACK: Bool) -> (outstanding: Int, sacked: Int, lost: Int, retransmitted: Int) {
    var counts = (outstanding: entries.count, sacked: sackedSegments, lost: 0, retransmitted: 0)
    for entry in entries where !entry.isSACKed {
      if entry.isLost || entry.isInFlightAgain && !bySACK { counts.lost += 1 }
      let isAgain = bySACK ? entry.isInFlightAgain : entry.wasRetransmitted && !entry.isDue
      if isAgain { counts.retransmitted += 1 }
    }
    return counts
  }

  /// The segment with the highest numbers that isn't SACKed.
  var lastUnsacked: Entry? { entries.last { !$0.isSACKed } }

  // MARK: Sending

  /// Remembers a segment that was just sent for the first time.
  mutating func append(_ entry: Entry) {
    entries.append(entry)
  }

  /// Notes that the segment at `position` was sent again, so it is no longer due. With
  /// `counting`, it counts in the pipe beside an original that isn't lost (RFC 6675's HighRxt);
  /// without, one of the two is taken to be gone.
  mutating func markRetransmitted(at position: Int, counting: Bool, now: Instant, order: Int) {
    change(index(holding: position)) { entry in
      entry.sentAt = now
      entry.order = order
      entry.wasRetransmitted = true
      if counting { entry.isInFlightAgain = true } else { entry.isLost = false }
    }
  }

  /// Joins the segment at `position` with those behind it that aren't SACKed, as long as their text
  /// comes to no more than `limit` octets in all and they end at or before `edge`, and returns the
  /// whole.
  mutating func joinFollowing(at position: Int, limit: Int, edge: Int) -> Entry {
    let index = index(holding: position)
    while index + 1 < entries.count {
      let next = entries[index + 1]
      guard !next.isSACKed, entries[index].textCount + next.textCount <= limit, next.end <= edge
      else { break }
      count(next, -1)
      entries.remove(at: index + 1)
      change(index) { entry in
        entry.textCount += next.textCount
        entry.hasFIN = next.hasFIN
        if next.wasRetransmitted { entry.wasRetransmitted = true }
      }
    }
    return entries[index]
  }

  /// Notes that the segment at `position` was sent again beside the count (RFC 6675 §4, rule 4).
  mutating func markRescued(at position: Int, now: Instant, order: Int) {
    change(index(holding: position)) { entry in
      entry.sentAt = now
      entry.order = order
      entry.wasRetransmitted = true
    }
  }

  /// Lengthens the only segment, a probe, to `textCount` octets: an ordinary segment from now on.
  mutating func extendProbe(to textCount: Int) {
    precondition(entries.count == 1 && entries[0].isProbe, "a probe is alone in its queue")
    change(0) { entry in
      entry.textCount = textCount
      entry.isProbe = false
    }
  }

  // MARK: Acknowledgments

  /// Removes the earliest segment if it ends at or before `position`, and returns it; cuts it, and
  /// returns nil, if it straddles `position`. To be called until it returns nil.
  @inline(__always)
  mutating func removeAcknowledged(upTo position: Int) -> Entry? {
    guard let first = entries.first, first.position < position else { return nil }
    count(first, -1)
    if first.end <= position { return entries.removeFirst() }
    if first.hasSYN {
      entries[0].hasSYN = false
      entries[0].position += 1
    }
    entries[0].textCount -= position - entries[0].position
    entries[0].position = position
    count(entries[0], 1)
    return nil
  }

  /// Marks the next segment from `cursor` on that overlaps `range` and is all covered by the
  /// scoreboard, and returns it as it was; nil if there is none. `cursor` moves on.
  mutating func markNextSACKed(
    in range: Range<Int>, by scoreboard: SACKScoreboard, cursor: inout Int
  ) -> Entry? {
    guard let last, cursor < range.upperBound, cursor < last.end else { return nil }
    var index = index(holding: cursor)
    while index < entries.count, entries[index].position < range.upperBound {
      let entry = entries[index]
      cursor = entry.end
      if !entry.isSACKed, scoreboard.covers(entry.position..<entry.end) {
        change(index) { $0.isSACKed = true }
        return entry
      }
      index += 1
    }
    return nil
  }

  /// The peer has thrown away what it had SACKed: nothing is SACKed any more.
  mutating func forgetSACKs() {
    for index in entries.indices where entries[index].isSACKed {
      change(index) { $0.isSACKed = false }
    }
  }

  // MARK: Losses

  /// Gives up the segment at `position` for lost, its retransmission too.
  mutating func markLost(at position: Int) {
    markLost(index: index(holding: position))
  }

  /// Gives up the segments in `range` that aren't SACKed and not given up yet, and returns the
  /// first of them.
  mutating func markLost(in range: Range<Int>) -> Entry? {
    guard let first, !range.isEmpty else { return nil }
    var found: Entry?
    var index = index(holding: max(first.position, range.lowerBound))
    while index < entries.count, entries[index].end <= range.upperBound {
      let entry = entries[index]
      if !entry.isSACKed, !entry.isLost {
        if found == nil { found = entry }
        change(index) { $0.isLost = true }
        dueCursor = min(dueCursor, entry.position)
      }
      index += 1
    }
    return found
  }

  /// Gives everything up for lost that isn't SACKed: the retransmission timer has expired.
  mutating func markAllLost() {
    for index in entries.indices where !entries[index].isSACKed { markLost(index: index) }
  }

  /// Gives the earliest segment up for lost, and all others whose last transmission was at
  /// `instant` or before; not what is SACKed.
  mutating func markLost(sentBy instant: Instant) {
    for index in entries.indices where !entries[index].isSACKed {
      if index == entries.startIndex || entries[index].sentAt <= instant { markLost(index: index) }
    }
  }

  /// Nothing is lost: the losses were none. Nor was anything sent again that counts, unless what
  /// was sent again `isKept` as being on its way.
  mutating func forgetLosses(isKept: Bool = false) {
    for index in entries.indices where entries[index].isLost || entries[index].isInFlightAgain {
      change(index) { entry in
        entry.isLost = false
        if !isKept { entry.isInFlightAgain = false }
      }
    }
  }

  private mutating func markLost(index: Int) {
    change(index) { entry in
      entry.isLost = true
      entry.isInFlightAgain = false
    }
    dueCursor = min(dueCursor, entries[index].position)
  }

  /// Forgets everything.
  mutating func removeAll() {
    self = RetransmissionQueue()
  }

  // MARK: A smaller path

  /// Cuts segments with more than `size` octets of text into such that fit, and gives those up for
  /// lost; segments that are SACKed stay. Up to `limit` of them that follow each other become one
  /// before they are cut, where `isJoined` says so of two. Whether any was too large. O(segments).
  mutating func cut(
    to size: Int, joining limit: Int, where isJoined: (Entry, Entry) -> Bool
  ) -> Bool {
    var kept = Deque<Entry>()
    var run: [Entry] = []
    for entry in entries {
      let isTooLarge = entry.textCount > size && !entry.isSACKed && !entry.isProbe
      let joins = run.last.map { !$0.hasFIN && isJoined($0, entry) } ?? false
      if !run.isEmpty, !isTooLarge || !joins || run.count == limit {
        kept.append(contentsOf: Self.pieces(of: run, size: size))
        run = []
      }
      if isTooLarge { run.append(entry) } else { kept.append(entry) }
    }
    kept.append(contentsOf: Self.pieces(of: run, size: size))
    let hasCut = kept.count > entries.count
    self = RetransmissionQueue()
    for entry in kept {
      entries.append(entry)
      count(entry, 1)
    }
    return hasCut
  }

  /// What becomes of segments that follow each other, each of them too large.
  private static func pieces(of run: [Entry], size: Int) -> [Entry] {
    guard let first = run.first, let last = run.last else { return [] }
    let end = last.position + last.textCount
    return stride(from: first.position, to: end, by: size).map { position in
      var piece = first
      piece.position = position
      piece.textCount = min(size, end - position)
      piece.hasFIN = last.hasFIN && position + size >= end
      piece.isLost = true
      piece.isInFlightAgain = false
      return piece
    }
  }

  // MARK: Counting

  private mutating func change(_ index: Int, _ change: (inout Entry) -> Void) {
    count(entries[index], -1)
    change(&entries[index])
    count(entries[index], 1)
  }

  /// Adds what a segment contributes to the sums, or takes it out.
  private mutating func count(_ entry: Entry, _ sign: Int) {
    if entry.isSACKed {
      sackedSegments += sign
      pipeCorrection -= sign * entry.count
      return
    }
    if entry.isLost { pipeCorrection -= sign * entry.count }
    if entry.isInFlightAgain { pipeCorrection += sign * entry.count }
    if entry.isDue { dueSegments += sign }
  }

  private func index(holding position: Int) -> Int {
    var low = 0
    var high = entries.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if entries[middle].position <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
