// Required reading: RFC 6675 §2, §5, §5.1.

/// Loss recovery by selective acknowledgments: what the peer has said that it holds, and where
/// recovery stands.
struct SACKRecovery: Equatable, Sendable {
  /// What the peer holds.
  private(set) var scoreboard = SACKScoreboard()
  /// DupAcks: ACKs in a row that SACKed something new.
  private(set) var duplicates = 0
  /// Whether the connection is in loss recovery.
  private(set) var isActive = false
  /// RecoveryPoint as a position: one after the highest number sent when recovery, or the
  /// retransmission timeout, last began.
  private(set) var recoveryPoint = 0
  /// HighRxt as a position: one after the highest number sent again in this recovery.
  private(set) var highRxt = 0
  /// RescueRxt as a position; nil while it is undefined.
  private(set) var rescueRxt: Int?
  /// Everything before this position is SACKed, acknowledged, or marked as lost.
  private(set) var lossEdge = 0
  /// Octets that the ACK in hand has newly acknowledged or SACKed.
  private(set) var delivered = 0

  /// Segments sent again and not reported as duplicates since.
  private var sentAgainUnreported = 0

  /// An ACK is about to be looked at.
  mutating func beginACK() { delivered = 0 }

  /// Everything from `una` to `position` is acknowledged.
  mutating func acknowledge(from una: Int, to position: Int) {
    let before = scoreboard.octets
    scoreboard.acknowledge(upTo: position)
    delivered += position - una - (before - scoreboard.octets)
    duplicates = 0
  }

  /// Adds a block, and returns the parts of it that are news.
  mutating func insert(_ block: Range<Int>) -> [Range<Int>] {
    let news = scoreboard.insert(block)
    for part in news { delivered += part.count }
    return news
  }

  /// The ACK in hand has SACKed something new.
  mutating func countDuplicate() { duplicates += 1 }

  /// What IsLost() finds now and didn't before; empty if it is nothing.
  mutating func advanceLossEdge(segmentSize: Int) -> Range<Int> {
    let edge = scoreboard.lossEdge(segmentSize: segmentSize)
    guard edge > lossEdge else { return 0..<0 }
    defer { lossEdge = edge }
    return lossEdge..<edge
  }

  /// Step 4: recovery begins; `next` is the next position to send.
  mutating func enter(una: Int, next: Int) {
    isActive = true
    recoveryPoint = next
    highRxt = una
    rescueRxt = nil
  }

  /// Step A: recovery is over. What is SACKed stays so.
  mutating func leave() { isActive = false }

  /// Step C.2: numbers up to `position` were sent again.
  mutating func sentAgain(upTo position: Int) { highRxt = max(highRxt, position) }

  /// A segment was sent again; an octet that probes a window isn't meant.
  mutating func countSentAgain() { sentAgainUnreported += 1 }

  /// The peer reports so many segments as duplicates: as far as they were sent again, they have been
  /// delivered.
  mutating func deliverAgain(segments: Int, of segmentSize: Int) {
    let count = min(segments, sentAgainUnreported)
    sentAgainUnreported -= count
    delivered += count * segmentSize
  }

  /// Whether a rescue retransmission is possible (§4, NextSeg, rule 4).
  func mayRescue(una: Int) -> Bool { rescueRxt.map { una > $0 } ?? true }

  /// The rescue retransmission of this recovery went.
  mutating func rescued() { rescueRxt = recoveryPoint }

  /// §5.1: the retransmission timer expired. Recovery ends, and none begins until everything sent
  /// so far is acknowledged.
  mutating func timedOut(next: Int) {
    isActive = false
    duplicates = 0
    recoveryPoint = next
  }

  /// There was no loss: a recovery may begin at once.
  mutating func undo() {
    isActive = false
    duplicates = 0
    recoveryPoint = 0
    lossEdge = 0
  }

  /// The peer has thrown away what it had SACKed (RFC 2018 §8).
  mutating func forgetSACKs() {
    scoreboard.removeAll()
    lossEdge = 0
  }
}
