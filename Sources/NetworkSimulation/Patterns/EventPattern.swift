import TCPEngine

/// An event that a lesson waits for, forbids or claims.
public struct EventPattern: Equatable, Sendable {
  /// Which occurrence, from 1; nil is the first.
  public var ordinal: Int?
  /// What must happen.
  public var subject: Subject

  /// A pattern of an event.
  public init(ordinal: Int? = nil, subject: Subject) {
    self.ordinal = ordinal
    self.subject = subject
  }

  /// What must happen: something to a segment, or a timer running out.
  public enum Subject: Equatable, Sendable {
    /// A segment like this meets this fate; nil is the statement's default.
    case segment(SegmentPattern, fate: Fate?)
    /// A timer of this host expires.
    case timeout(HostID, TimerName)
  }

  /// What becomes of a segment.
  public enum Fate: String, CaseIterable, Equatable, Sendable {
    /// It enters its path; it reaches the other end; it is lost, half-way or as it enters.
    case sent, arrives, lost
  }
}
