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
    case sent, arrives, lost
  }
}

/// A condition that a lesson looks at: a state, or a metric compared.
public struct Condition: Equatable, Sendable {
  /// Of whom; nil is both.
  public var host: HostID?
  /// What must hold.
  public var test: Test

  /// A condition on one host, or on both.
  public init(host: HostID?, test: Test) {
    self.host = host
    self.test = test
  }

  /// What must hold.
  public enum Test: Equatable, Sendable {
    case state(ConnectionState)
    /// Octets, or microseconds for `rto` and `srtt`.
    case metric(Metric, Comparison, Int64)
  }
}

/// The metrics that lessons can ask for (lesson format, section 5).
public enum Metric: String, CaseIterable, Hashable, Sendable {
  case cwnd, ssthresh, rto, srtt, unacked, inflight, window, sent, acked, received

  /// Whether it is a time.
  public var isDuration: Bool { self == .rto || self == .srtt }
}
