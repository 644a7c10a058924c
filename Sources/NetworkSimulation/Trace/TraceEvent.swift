import TCPEngine

/// One thing that happened, as everything that reads a trace sees it.
public struct TraceEvent: Equatable, Sendable {
  /// When, in simulated time.
  public var time: Instant
  /// Whose event it is: the sender of `sent` and `lost`, the receiver of `arrived` and `discarded`;
  /// of a fault on a path, the host that the path leaves.
  public var host: HostID
  /// What happened.
  public var kind: Kind
  /// The engine's reason, where an engine had one.
  public var cause: Cause?
  /// The host's variables right after the event.
  public var variables: EndpointVariables
  /// Whether it happened while a lesson was being set up (`establish`).
  public var isSetup: Bool

  /// An event; `isSetup` is false unless told.
  public init(
    time: Instant, host: HostID, kind: Kind, cause: Cause?, variables: EndpointVariables,
    isSetup: Bool = false
  ) {
    self.time = time
    self.host = host
    self.kind = kind
    self.cause = cause
    self.variables = variables
    self.isSetup = isSetup
  }

  /// The kinds of event, as `trace --json` names them.
  public enum Kind: Equatable, Sendable {
    /// A segment entered the path.
    case sent(TracedSegment)
    /// A segment reached `host` and was processed by its TCP.
    case arrived(TracedSegment)
    /// A segment was lost on the path out of `host`.
    case lost(TracedSegment, LossReason)
    /// The host's TCP threw an arriving segment away; it follows its `arrived`.
    case discarded(TracedSegment)
    /// Octets became the user's to read, in order, from `offset` octets into the peer's stream on.
    case delivered(SegmentText, offset: UInt64)
    /// The state of the host's current connection changed.
    case state(from: ConnectionState, to: ConnectionState)
    /// A timer started, stopped or expired.
    case timer(TimerName, TimerAction)
    /// The application did something.
    case application(ApplicationCall)
    /// TCP told its user something.
    case signal(Signal)
    /// The network was interfered with.
    case fault(FaultReport)
    /// TCP decided not to send, or to wait.
    case decision(Decision)
  }

  /// The segment that the event is about, if it is about one.
  public var segment: TracedSegment? {
    switch kind {
    case .sent(let segment), .arrived(let segment), .lost(let segment, _),
      .discarded(let segment):
      segment
    default: nil
    }
  }
}
