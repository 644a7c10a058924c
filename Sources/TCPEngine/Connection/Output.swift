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
