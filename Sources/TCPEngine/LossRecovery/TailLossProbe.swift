// Required reading: RFC 8985 §7 (tail loss probe).

/// The probe that finds out about a loss at the end of a flight before the retransmission timer
/// does.
struct TailLossProbe: Equatable, Sendable {
  /// TLP.max_ack_delay: how long a peer may put off the ACK of a single segment.
  static let maximumAcknowledgmentDelay = Microseconds.milliseconds(200)

  /// When it goes; nil while none is scheduled.
  private(set) var due: Instant?
  /// How long it was scheduled to wait.
  private(set) var wait = Microseconds.zero
  /// When the retransmission timer, which rests meanwhile, would have expired.
  private(set) var retransmissionDue: Instant?
  /// TLP.end_seq as a position; nil while no probe is unanswered.
  private(set) var end: Int?
  /// TLP.is_retrans: whether that probe was a retransmission.
  private(set) var isRetransmission = false

  /// TLP_calc_PTO(), without the bound by the retransmission timer.
  static func timeout(srtt: Microseconds?, segmentsOutstanding: Int) -> Microseconds {
    guard let srtt else { return .seconds(1) }
    let twice = srtt * 2
    return segmentsOutstanding == 1 ? twice + maximumAcknowledgmentDelay : twice
  }

  /// Schedules it, no later than the retransmission timer would expire.
  mutating func schedule(
    wait: Microseconds, now: Instant, retransmissionDue: Instant
  ) {
    let due = min(now + wait, retransmissionDue)
    self.due = due
    self.wait = due - now
    self.retransmissionDue = retransmissionDue
  }

  /// None is scheduled any more. When the retransmission timer would have expired.
  mutating func cancel() -> Instant? {
    due = nil
    return retransmissionDue
  }

  /// It went: `end` is one after the highest number sent.
  mutating func sent(end: Int, isRetransmission: Bool) {
    self.end = end
    self.isRetransmission = isRetransmission
  }

  /// §7.1: no probe is unanswered.
  mutating func reset() {
    end = nil
    isRetransmission = false
  }

  /// What an ACK tells of the probe.
  enum Outcome: Equatable, Sendable {
    /// Nothing yet, or there was none.
    case nothing
    /// Nothing was lost.
    case nothingLost
    /// The probe has repaired a loss: congestion control must hear of it.
    case repaired
  }

  /// TLP_process_ack(): everything before `una` is acknowledged; `duplicate` is the end of what a
  /// D-SACK reports; `isPlainDuplicate` is true of an ACK of nothing new without a SACK option.
  mutating func take(una: Int, duplicate: Int?, isPlainDuplicate: Bool) -> Outcome {
    guard let end, una >= end else { return .nothing }
    defer { if self.end == nil { isRetransmission = false } }
    if !isRetransmission || duplicate == end {
      self.end = nil
      return .nothingLost
    }
    if una > end {
      self.end = nil
      return .repaired
    }
    guard isPlainDuplicate else { return .nothing }
    self.end = nil
    return .nothingLost
  }
}
