// Required reading: RFC 9293 §3.8.6.3; RFC 5681 §4.2; RFC 2018 §4. The rest is what Linux is seen
// to do.

/// When Linux acknowledges: it counts octets by the size of the segments that come, adapts the
/// delay to how often they come, is quick at the beginning and after trouble, and patient with a
/// user who answers.
struct AdaptiveAcknowledgment: Equatable, Sendable {
  /// The least delay.
  private let leastDelay: Microseconds
  /// The most segments in a row that are acknowledged at once.
  private let quickLimit: Int
  /// So many that wait behind a gap are acknowledged at the latest.
  private let mostWaiting: Int
  /// The MSS that we have told the peer.
  private let maximumSegmentSize: Int

  /// The delay in force; zero before any text has come.
  private(set) var delay = Microseconds.zero
  /// Acknowledgments that still go at once.
  private(set) var quick = 0
  /// Whether the user has lately answered within the delay, so that its next answer is awaited.
  private(set) var isInteractive = false
  /// The size of the peer's segments: more than that outstanding is acknowledged at once.
  private(set) var segmentSize: Int
  /// Segments smaller than that since an acknowledgment last went.
  private(set) var smallSegments = 0
  private var lastSmall = 0
  private var lastReceived: Instant?
  private var hasSeenFullSegment = false
  /// Segments behind one gap that were acknowledged, and those that wait to be.
  private var gap = SequenceNumber(0)
  private var acknowledgedAtGap = 0
  private var waitingAtGap = 0

  /// Before anything has come.
  init(settings: EndpointSettings) {
    leastDelay = settings.delayedAcknowledgment ?? .zero
    quickLimit = settings.quickAcknowledgments
    mostWaiting = settings.acknowledgmentsHeldAtGap
    maximumSegmentSize = settings.maximumSegmentSize
    segmentSize = min(settings.maximumSegmentSize, Self.assumedSegmentSize)
  }

  /// What a peer's segments are taken for until they show their size.
  private static let assumedSegmentSize = 536
  /// A segment of less text is small whatever follows.
  private static let smallestSegmentSize = 88
  /// So many segments behind one gap are acknowledged at once: those that a fast retransmit needs.
  private static let acknowledgedAtOnce = 3
  /// The longest that they wait, and the part of the round-trip time.
  private static let longestWaitAtGap = Microseconds.milliseconds(1)
  private static let partOfRoundTrip: Int64 = 20
  /// The longest delay, where small segments come or the user answers, and elsewhere.
  private static let longestDelay = Microseconds.milliseconds(200)
  private static let longestDelayOfBulk = Microseconds.milliseconds(499)

  /// Before any text has come there is no delay to adapt: what waits goes with the next tick of
  /// Linux's clock.
  private static let tick = Microseconds.milliseconds(1)

  // MARK: What happens

  /// `count` octets came in order. `isPushed` segments may be small whatever the MSS.
  mutating func received(
    _ count: Int, isPushed: Bool, window: Int, rto: Microseconds, now: Instant
  ) {
    measure(count, isPushed: isPushed)
    if let last = lastReceived, delay > .zero {
      let pause = now - last
      if pause <= leastDelay / 2 {
        delay = delay / 2 + leastDelay / 2
      } else if pause < delay {
        delay = min(delay / 2 + pause, rto)
      } else if pause > rto {
        hurry(window: window)
      }
    } else {
      hurry(window: window)
      delay = leastDelay
    }
    lastReceived = now
  }

  /// `count` octets came behind a gap: they tell the size of the peer's segments.
  mutating func receivedBehindGap(_ count: Int, isPushed: Bool) {
    measure(count, isPushed: isPushed)
  }

  /// Text came that had come before: the peer is in trouble.
  mutating func receivedAgain(window: Int) {
    hurry(window: window)
    isInteractive = false
    delay = leastDelay
  }

  /// The user says whether it is going to answer.
  mutating func setInteractive(_ isInteractive: Bool) { self.isInteractive = isInteractive }

  /// The peer's FIN came: the user's own is awaited.
  mutating func finished() { isInteractive = true }

  /// An acknowledgment went; whether it was owed.
  mutating func acknowledged(wasOwed: Bool) {
    smallSegments = 0
    waitingAtGap = 0
    guard wasOwed, quick > 0 else { return }
    quick -= 1
    if quick == 0 { delay = leastDelay }
  }

  /// Our text went.
  mutating func sent(now: Instant) {
    if let last = lastReceived, now - last < delay { isInteractive = true }
  }

  /// The delay was in vain: nothing came to ride on.
  mutating func expired(rto: Microseconds) {
    delay = isInteractive ? leastDelay : min(delay * 2, rto)
    isInteractive = false
  }

  /// The window grows with what comes: the peer hears of that at once, and it uses up no quick
  /// acknowledgment.
  mutating func windowGrew() { quick |= 1 }

  /// Memory is short: the peer needn't hurry.
  mutating func memoryIsShort() { quick = 0 }

  private mutating func hurry(window: Int) {
    let count = window / (2 * max(1, segmentSize))
    quick = max(quick, min(count == 0 ? 2 : count, quickLimit))
  }

  private mutating func measure(_ count: Int, isPushed: Bool) {
    if count >= segmentSize {
      segmentSize = min(count, maximumSegmentSize)
      hasSeenFullSegment = true
      return
    }
    if count >= Self.assumedSegmentSize || (count >= Self.smallestSegmentSize && !isPushed) {
      let isSecond = count == lastSmall
      lastSmall = count
      if isSecond {
        segmentSize = count
        return
      }
    }
    smallSegments += 1
  }

  // MARK: What to do

  /// Whether what waits lies behind a gap.
  var isWaitingAtGap: Bool { waitingAtGap > 0 }

  /// Whether acknowledgments go at once now.
  var isQuick: Bool { quick > 0 && !isInteractive }

  /// Whether the acknowledgment goes now that the user has read all there was: what came last was a
  /// small segment, so no more of it is on its way.
  var goesWhenRead: Bool { smallSegments > 1 || (smallSegments > 0 && !isInteractive) }

  /// How long an acknowledgment waits now.
  func wait(srtt: Microseconds?) -> Microseconds {
    guard delay > leastDelay else { return delay == .zero ? min(Self.tick, leastDelay) : delay }
    let longest =
      isInteractive || smallSegments > 0 ? Self.longestDelay : Self.longestDelayOfBulk
    return min(delay, min(srtt.map { max($0, leastDelay) } ?? longest, longest))
  }

  /// A segment came behind the gap at `next`: how long its acknowledgment waits; nil if it doesn't.
  mutating func waitAtGap(_ next: SequenceNumber, srtt: Microseconds?) -> Microseconds? {
    if gap != next {
      gap = next
      acknowledgedAtGap = 0
      waitingAtGap = 0
    }
    if isQuick { return nil }
    guard acknowledgedAtGap >= Self.acknowledgedAtOnce else {
      acknowledgedAtGap += 1
      return nil
    }
    waitingAtGap += 1
    guard let srtt, hasSeenFullSegment, waitingAtGap < mostWaiting else { return nil }
    let wait = min(Self.longestWaitAtGap, srtt / Self.partOfRoundTrip)
    return wait > .zero ? wait : nil
  }
}
