import NetworkSimulation
import TCPEngine

/// One row of the ladder.
package enum LadderRow: Equatable, Sendable {
  /// A segment's whole journey, in the place of its sending.
  case segment(SegmentRow)
  /// A state change, at the clock time, in the host's lane.
  case state(HostID, from: ConnectionState, to: ConnectionState, at: Microseconds)
  /// A timer ran out.
  case expiry(HostID, TimerName, at: Microseconds)
  /// Cut, heal, crash, reboot, an ICMP message.
  case fault(HostID, FaultReport, at: Microseconds)
}

/// A segment's row.
package struct SegmentRow: Equatable, Sendable {
  /// The segment and what is known of its journey.
  package var segment: TracedSegment
  /// Clock times; `sentAt` may be negative in setup.
  package var sentAt: Microseconds
  /// What became of it by now.
  package var fate: Fate
  /// The row of the first transmission, where this is a retransmission and it is known.
  package var original: SegmentID?
  /// The receiver's TCP threw it away.
  package var wasDiscarded: Bool
  /// Whether it belongs to `establish`, which lessons hide.
  package var isSetup: Bool

  /// A segment's row.
  package init(
    segment: TracedSegment, sentAt: Microseconds, fate: Fate, original: SegmentID? = nil,
    wasDiscarded: Bool = false, isSetup: Bool = false
  ) {
    self.segment = segment
    self.sentAt = sentAt
    self.fate = fate
    self.original = original
    self.wasDiscarded = wasDiscarded
    self.isSetup = isSetup
  }

  /// What became of a segment.
  package enum Fate: Equatable, Sendable {
    /// On its way: thousandths of the crossing, 0 ... 1000.
    case inFlight(progress: Int)
    case arrived(at: Microseconds)
    /// Died there, thousandths of the crossing, 0 ... 1000.
    case lost(at: Microseconds, progress: Int, LossReason)
  }
}
