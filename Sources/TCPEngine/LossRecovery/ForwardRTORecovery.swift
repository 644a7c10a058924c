// Required reading: RFC 5682 §2.1 (basic), §3.1 (SACK-enhanced), §4 (response).

/// Finds out whether a retransmission timeout was spurious: whether what had been sent before it
/// was only late. For that it sends new text, instead of the flight again, and looks at the next
/// ACKs.
struct ForwardRTORecovery: Equatable, Sendable {
  /// Where the algorithm stands.
  enum Phase: Equatable, Sendable {
    /// It isn't at work.
    case idle
    /// Step 2: the segment at SND.UNA was sent again; the first ACK of something new is awaited.
    case awaitingFirst
    /// Step 3: new text was sent; the next ACK tells.
    case awaitingSecond
  }

  /// What an ACK comes to.
  enum Verdict: Equatable, Sendable {
    /// Nothing: it isn't at work, or the ACK tells nothing.
    case none
    /// Step 2b: send new text.
    case sendNew
    /// Recover as after any timeout.
    case conventional
    /// The timeout was spurious.
    case spurious
  }

  private(set) var phase = Phase.idle
  /// RFC 5682's recover as a position: one after the highest number sent at the timeout.
  private(set) var recover = 0
  /// Before this position everything was sent again after the timeout.
  private(set) var sentAgain = 0

  /// Whether the ACK in hand acknowledges something that went once, before the timeout.
  var acknowledgesOriginal = false

  /// Whether what is given up for lost waits until the timeout is judged.
  var holdsRetransmissions: Bool { phase != .idle }

  /// Step 1: the timer has expired for a segment that ends at `end`, for the first time, with
  /// `next` the next position to send.
  mutating func begin(end: Int, next: Int) {
    phase = .awaitingFirst
    sentAgain = end
    recover = next
  }

  /// Step 1, in a recovery by an earlier timeout: the timer has expired again, with `next` the next
  /// position to send.
  mutating func stayOut(next: Int) {
    phase = .idle
    recover = next
  }

  /// It is over.
  mutating func end() { phase = .idle }

  /// One ACK, as the algorithm sees it.
  struct ACK: Equatable, Sendable {
    /// SND.UNA as a position, the ACK taken into account.
    var una: Int
    /// Whether it acknowledges something new.
    var isNew: Bool
    /// Whether it counts as a duplicate.
    var isDuplicate: Bool
    /// Whether it SACKs something that was sent before the timeout and not again; nil without SACK.
    var sacksOriginal: Bool?
    /// Whether it brings something that went once, before the timeout, and that is proof enough.
    var isProof = false
    /// Whether there is new text, and the peer's window has room for it.
    var canSendNew: Bool
  }

  /// Steps 2 and 3.
  mutating func take(_ ack: ACK) -> Verdict {
    let verdict = judge(ack)
    switch verdict {
    case .none: break
    case .sendNew: phase = .awaitingSecond
    case .conventional, .spurious: phase = .idle
    }
    return verdict
  }

  private func judge(_ ack: ACK) -> Verdict {
    if phase != .idle, ack.isProof { return .spurious }
    switch phase {
    case .idle:
      return .none
    case .awaitingFirst:
      // Step 2a: everything is acknowledged, by which retransmission can't be told.
      if ack.una >= recover { return .conventional }
      if ack.isNew {
        // Less than the segment that was sent again: the ACK may be an old one.
        guard ack.una >= sentAgain else { return .conventional }
        return ack.canSendNew ? .sendNew : .conventional
      }
      // With SACK, a duplicate tells nothing yet (§3.1, step 2).
      return ack.isDuplicate && ack.sacksOriginal == nil ? .conventional : .none
    case .awaitingSecond:
      if ack.isNew, ack.una > sentAgain { return .spurious }
      if let sacksOriginal = ack.sacksOriginal {
        if sacksOriginal { return .spurious }
        return ack.isDuplicate ? .conventional : .none
      }
      return ack.isDuplicate ? .conventional : .none
    }
  }
}
