// Required reading: RFC 9293 §3.8.6.3 (delayed acknowledgments); RFC 5681 §4.2.

extension Connection {
  /// RFC 9293 §3.8.6.3 (SHLD-19): at the latest, every second segment is acknowledged.
  private static let segmentsPerAcknowledgment = 2

  /// When an acknowledgment that is owed goes.
  enum AcknowledgmentTiming {
    /// At once, for this reason.
    case now(Cause)
    /// After so long, unless something carries it before.
    case after(Microseconds)
  }

  /// By the standard rule; counts the quick ones.
  mutating func standardTiming(of cause: Cause) -> AcknowledgmentTiming {
    guard tcb.acknowledgment.mayWait else { return .now(cause) }
    if tcb.quickAcknowledgments > 0 {
      tcb.quickAcknowledgments -= 1
      return .now(
        .quickAcknowledgment(
          rcvNxt: tcb.rcv.nxt, left: UInt32(clamping: tcb.quickAcknowledgments)))
    }
    guard let delay = settings.delayedAcknowledgment else { return .now(cause) }
    guard tcb.acknowledgment.segments >= Self.segmentsPerAcknowledgment else {
      return .after(delay)
    }
    return .now(.everySecondSegment(rcvNxt: tcb.rcv.nxt))
  }

  /// By the adaptive rule.
  mutating func adaptiveTiming(of cause: Cause, now: Instant) -> AcknowledgmentTiming {
    let next = tcb.rcv.nxt
    let srtt = tcb.retransmission.srtt
    if tcb.acknowledgment.isAtGap, tcb.received.isOn {
      return tcb.adaptive.waitAtGap(next, srtt: srtt).map { .after($0) } ?? .now(cause)
    }
    guard tcb.acknowledgment.mayWait else { return .now(cause) }
    let isSecond = next.distance(from: tcb.timestamps.lastAckSent) > tcb.adaptive.segmentSize
    if isSecond, !usesMemory || windowInMemory() >= tcb.memory.offered {
      return .now(.everySecondSegment(rcvNxt: next))
    }
    if tcb.adaptive.isQuick {
      return .now(
        .quickAcknowledgment(rcvNxt: next, left: UInt32(clamping: tcb.adaptive.quick - 1)))
    }
    if hasOutstandingReceive, readableOctets == 0, isSecond || tcb.adaptive.goesWhenRead {
      if usesMemory { userHasRead(now: now) }
      return .now(isSecond ? .everySecondSegment(rcvNxt: next) : .smallSegmentRead(rcvNxt: next))
    }
    let wait = tcb.adaptive.wait(srtt: srtt)
    if wait == .zero { return .now(cause) }
    if let due = tcb.acknowledgment.due, due <= now + wait / 4 { return .now(cause) }
    return .after(wait)
  }

  /// Whether more than a segment waits for its acknowledgment, which the window has held back: it
  /// couldn't move on before the user had read.
  private var isSecondOwed: Bool {
    usesMemory
      && tcb.rcv.nxt.distance(from: tcb.timestamps.lastAckSent) > tcb.adaptive.segmentSize
  }

  /// The user has read: an acknowledgment that waits goes if nothing more is on its way.
  mutating func acknowledgeWhatWasRead(now: Instant, into outputs: inout Outputs) {
    guard settings.acknowledgmentRule == .adaptive, tcb.acknowledgment.due != nil,
      isSecondOwed || readableOctets == 0 && tcb.adaptive.goesWhenRead
    else { return }
    let next = tcb.rcv.nxt
    tcb.acknowledgment.owe(
      isSecondOwed ? .everySecondSegment(rcvNxt: next) : .smallSegmentRead(rcvNxt: next))
    settle(now: now, into: &outputs)
  }
}
