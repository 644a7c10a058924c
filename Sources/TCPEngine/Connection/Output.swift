/// What a connection asks for, or tells, as it passes through one of its doors. Outputs are values:
/// whoever calls the door carries them out.
///
/// Their order inside one door: what an arriving segment does, in the RFC's order of checks
/// (discards, transitions, signals, deliveries); then timers that stop; then transmissions, each
/// with SND.NXT already advanced; then timers that start.
public struct Output: Equatable, Sendable {
  /// What is asked for or told.
  public var kind: Kind
  /// Why: the rule that fired.
  public var cause: Cause
  /// The connection's variables right after this output, later outputs of the same door not yet
  /// applied.
  public var variables: EndpointVariables

  /// An output of a kind, with its cause and the variables right after it.
  public init(_ kind: consuming Kind, cause: Cause, variables: EndpointVariables) {
    self.kind = kind
    self.cause = cause
    self.variables = variables
  }

  /// The kinds of output.
  public enum Kind: Equatable, Sendable {
    /// Put this segment on the path.
    case transmit(Segment, Transmission)
    /// These octets, in order, are the user's to read; `offset` is the first one's 64-bit offset in
    /// the peer's stream.
    case deliver(SegmentText, offset: UInt64)
    /// Tell the user.
    case signal(Signal)
    /// The connection changed its state.
    case transition(from: ConnectionState, to: ConnectionState)
    /// This arriving segment, or the part of it that counts, is thrown away.
    case discard(Segment)
    /// A timer started, stopped or expired.
    case timer(TimerName, TimerAction)
    /// Something was not sent, or was put off, and the cause says why.
    case decision(Decision)
  }
}

/// What the engine knows of a transmission beside its segment.
public struct Transmission: Equatable, Sendable, BitwiseCopyable {
  /// Whether the segment carries a sequence number that was sent before. The octet that probed a
  /// zero window goes again together with new text once the window is open.
  public var isRetransmission: Bool
  /// Whether it is a probe of a zero window, or a keep-alive.
  public var isProbe: Bool
  /// The ECN bits of the IP header that is to carry it (RFC 3168 §5).
  public var ecn: ECNCodepoint

  /// A first transmission, unless told otherwise.
  public init(
    isRetransmission: Bool = false, isProbe: Bool = false, ecn: ECNCodepoint = .notECT
  ) {
    self.isRetransmission = isRetransmission
    self.isProbe = isProbe
    self.ecn = ecn
  }
}

/// What happens to a timer.
public enum TimerAction: Equatable, Sendable {
  /// It runs and is due then; a running timer that starts again is restarted.
  case start(due: Instant)
  /// It no longer runs.
  case stop
  /// Its time is up.
  case expire
}

/// What TCP tells its user (RFC 9293 §3.9.1.8, asynchronous reports; §3.10).
public enum Signal: String, Equatable, Sendable {
  /// The connection is open in both directions.
  case established
  /// The peer has sent its FIN: nothing more will come ("connection closing").
  case closing
  /// "connection reset": by the peer, or by our own user while calls were queued (§3.10.5).
  case reset
  /// "connection refused"
  case refused
  /// The connection is given up: R2 is reached (RFC 9293 §3.8.3, MUST-20), the user timeout is
  /// (§3.10.8), or nobody answers keep-alives (§3.8.4).
  case timedOut = "timed-out"
  /// R1 reached: delivery is in trouble (RFC 9293 §3.8.3, SHLD-9; §3.9.1.8, MUST-47).
  case excessiveRetransmission = "excessive-retransmission"
  /// The peer points at urgent data (RFC 9293 §3.8.5, MUST-32).
  case urgent
  /// All is over: the TCB is gone. To calls that are queued it is "error: closing" (§3.10.4).
  case closed
}

/// Something that was not sent, or was put off.
public enum Decision: String, Equatable, Sendable {
  /// Data waits for the peer's window.
  case holdForWindow = "hold-for-window"
  /// Data waits for the congestion window.
  case holdForCongestionWindow = "hold-for-congestion-window"
  /// Data waits for an acknowledgment (Nagle).
  case holdForNagle = "hold-for-nagle"
  /// The sender avoids a silly window.
  case holdForSillyWindow = "hold-for-silly-window"
  /// An acknowledgment is put off.
  case delayAcknowledgment = "delay-acknowledgment"
  /// Segments are given up for lost.
  case markLost = "mark-lost"
  /// What the peer had SACKed counts for nothing any more.
  case forgetSACKs = "forget-sacks"
  /// The congestion window shrinks, though nothing has to go again.
  case reduceWindow = "reduce-window"
  /// What a timeout has given up for lost waits: the timeout may have been spurious.
  case holdRetransmissions = "hold-retransmissions"
  /// The congestion window is as it was before a reduction that was uncalled for.
  case undoReduction = "undo-reduction"
  /// Nothing is sent for now.
  case stayQuiet = "stay-quiet"
  /// The congestion window grows less than it might, or shrinks.
  case growSlowly = "grow-slowly"
  /// The congestion window grows freely again.
  case growAgain = "grow-again"
  /// Acknowledgments tell the peer of congestion from now on.
  case echoCongestion = "echo-congestion"
}
