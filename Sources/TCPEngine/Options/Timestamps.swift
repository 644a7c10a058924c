// Required reading: RFC 7323 §3 (timestamps option), §4.3 (which timestamp to echo), §5 (PAWS),
// §5.4 (timestamp clock).

/// What a connection knows of timestamps. The clock ticks once a millisecond.
struct Timestamps: Equatable, Sendable {
  /// RFC 7323 §5.5: after so long, TS.Recent is no longer valid: the peer's clock may have gone
  /// half way round.
  static let lifetime = Microseconds.seconds(24 * 24 * 3_600)

  /// Whether both SYNs carried the option.
  private(set) var isOn = false
  /// TS.Recent: the timestamp to echo.
  private(set) var recent: UInt32 = 0
  /// When TS.Recent was taken.
  private(set) var recentTakenAt = Instant.zero
  /// Last.ACK.sent: SEG.ACK of the last segment that we sent.
  var lastAckSent = SequenceNumber(0)
  /// The timestamp of our SYN: nothing older can have been echoed.
  private var first: UInt32 = 0
  /// What our clock showed when the door in use was entered.
  private(set) var clock: UInt32 = 0
  /// TSval and TSecr of the segment in hand.
  private(set) var arriving: Arriving?

  /// A segment's timestamps; the echo only where ACK makes it valid (§3.2).
  struct Arriving: Equatable, Sendable {
    var value: UInt32
    var echo: UInt32?
  }

  /// Our clock at `now`.
  static func clock(at now: Instant, offset: UInt32) -> UInt32 {
    offset &+ UInt32(truncatingIfNeeded: now.microseconds / 1_000)
  }

  /// Our first SYN goes at this time of our clock.
  mutating func begin(at clock: UInt32) {
    first = clock
  }

  /// A segment arrives.
  @inline(__always)
  mutating func arrives(_ segment: Segment, clock: UInt32) {
    self.clock = clock
    guard segment.options.octetCount > 0,
      let found = segment.options.alignedTimestamps ?? segment.options.timestamps
    else {
      arriving = nil
      return
    }
    arriving = Arriving(
      value: found.value, echo: segment.control.contains(.ack) ? found.echo : nil)
  }

  /// The peer's SYN is in hand: timestamps are used if both SYNs carried them (§3.2).
  mutating func negotiate(ours: Bool, lastAckSent: SequenceNumber, now: Instant) {
    guard ours, let arriving else { return }
    isOn = true
    self.lastAckSent = lastAckSent
    take(arriving.value, now: now)
  }

  /// A SYN that was answered comes again, perhaps another one: its timestamp is echoed, and without
  /// one there are no timestamps.
  mutating func followSYN(now: Instant) {
    guard isOn else { return }
    if let arriving { take(arriving.value, now: now) } else { isOn = false }
  }

  /// Whether the segment in hand is no older than TS.Recent, as most are: PAWS lets it pass.
  @inline(__always) var isRecent: Bool {
    guard let arriving else { return false }
    return !Self.isEarlier(arriving.value, than: recent)
  }

  /// §5.3 R1: whether the segment in hand is older than TS.Recent, which is valid.
  func isOld(at now: Instant) -> Bool {
    guard isOn, let arriving, now - recentTakenAt <= Self.lifetime else { return false }
    return Self.isEarlier(arriving.value, than: recent)
  }

  /// §5.3 R3, §4.3: takes the timestamp of the segment in hand if it isn't older and the segment
  /// reaches back to what we last acknowledged, so that a delayed ACK echoes the earliest segment.
  mutating func take(from segment: Segment, now: Instant) {
    guard isOn, let arriving, segment.seq.isAtOrBefore(lastAckSent) else { return }
    guard
      !Self.isEarlier(arriving.value, than: recent) || now - recentTakenAt > Self.lifetime
    else { return }
    take(arriving.value, now: now)
  }

  private mutating func take(_ value: UInt32, now: Instant) {
    recent = value
    recentTakenAt = now
  }

  /// §4.1 RTTM: the time since what the segment in hand echoes was sent; nil if it echoes nothing
  /// that we have sent.
  var sample: Microseconds? {
    guard isOn, let echo = arriving?.echo, !Self.isEarlier(echo, than: first),
      !Self.isEarlier(clock, than: echo)
    else { return nil }
    return .milliseconds(Int64(clock &- echo))
  }

  /// §5.2: "earlier" modulo 2³².
  static func isEarlier(_ value: UInt32, than other: UInt32) -> Bool {
    Int32(bitPattern: value &- other) < 0
  }
}
