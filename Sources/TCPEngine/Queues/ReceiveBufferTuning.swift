// Required reading: RFC 9293 §3.8.6. How a buffer follows its reader is nobody's standard: Linux
// does it, after Fisk and Feng's dynamic right-sizing.

/// Measures how much a user reads in a round trip, so that the receive buffer holds twice as much.
struct ReceiveBufferTuning: Equatable, Sendable {
  /// Segments that a sender begins with, and that a first round trip is expected to bring.
  private static let firstSegments = 10

  /// A segment of text as the estimate of the round trip sees it.
  struct Sample: Equatable, Sendable {
    /// The timestamp that it echoes, if any, and the time since that was sent.
    var echo: UInt32?
    var sinceEcho: Microseconds?
    /// Whether it is as large as the peer's segments are.
    var isFull: Bool
    /// Octets of the stream that have come in order with it; nil if it lies behind a gap.
    var next: Int?
    /// The window that was offered last.
    var window: Int
    /// Whether the user has read all before this.
    var isAllRead: Bool
    var now: Instant
  }

  /// The most that was read in a round trip so far, octets.
  private(set) var most = 0
  private var roundStart = Instant.zero
  private var octetsAtStart = 0
  /// The receiver's own estimate of the round trip; nil before there is one.
  private(set) var roundTrip: Microseconds?
  private var lastEcho: UInt32?
  private var windowEnd: Int?
  private var windowStart = Instant.zero

  /// The connection begins, with so large a window.
  mutating func begin(expecting window: Int, segmentSize: Int, now: Instant) {
    most = min(window, Self.firstSegments * segmentSize)
    roundStart = now
  }

  /// The window can't be larger than that.
  mutating func limit(to window: Int) { most = min(most, window) }

  /// Takes a sample: what an echo tells, or the time that a whole window takes, which is a round
  /// trip at least.
  mutating func measure(_ sample: Sample) {
    if let sinceEcho = sample.sinceEcho, sample.echo != lastEcho, sample.isFull {
      let echoed = max(sinceEcho, .milliseconds(1))
      if let before = roundTrip, echoed >= before {
        // Text that waits to be read has made the peer wait too.
        if sample.isAllRead { roundTrip = (before * 7 + echoed) / 8 }
      } else {
        roundTrip = echoed
      }
    }
    lastEcho = sample.echo ?? lastEcho
    guard let next = sample.next else { return }
    if let end = windowEnd {
      guard next >= end else { return }
      let span = max(sample.now - windowStart, Microseconds(1))
      roundTrip = min(roundTrip ?? span, span)
    }
    windowEnd = next + sample.window
    windowStart = sample.now
  }

  /// The user has read `octets` since the connection began, and `unread` more wait. The window that
  /// this asks for, octets; nil if a round trip isn't over, or has brought no more than one before.
  mutating func read(_ octets: Int, unread: Int, now: Instant) -> Int? {
    guard let roundTrip, now - roundStart >= roundTrip else { return nil }
    let count = octets - octetsAtStart - unread
    roundStart = now
    octetsAtStart = octets
    guard count > most, most > 0 else { return nil }
    let before = most
    most = count
    // A sender in slow start doubles what it sends.
    return 2 * count + 2 * (2 * count * (count - before) / before)
  }
}
