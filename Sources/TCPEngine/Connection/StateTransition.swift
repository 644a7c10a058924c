// Required reading: RFC 9293 §3.3.2 (figure 5 and its notes), §3.10.

/// One arrow of the state diagram: every change of state in this engine is one of `table`.
public struct StateTransition: Hashable, Sendable {
  /// The state that is left.
  public var from: ConnectionState
  /// The state that is entered.
  public var to: ConnectionState
  /// What moves the connection.
  public var trigger: Trigger

  /// What moves a connection from state to state.
  public enum Trigger: String, CaseIterable, Hashable, Sendable {
    /// The user opens passively.
    case passiveOpen = "passive OPEN"
    /// The user opens actively.
    case activeOpen = "active OPEN"
    /// The user closes.
    case close = "CLOSE"
    /// The user aborts.
    case abort = "ABORT"
    /// A SYN arrives.
    case syn = "rcv SYN"
    /// A SYN arrives with the ACK of ours.
    case synAck = "rcv SYN,ACK"
    /// Our SYN is acknowledged.
    case ackOfSyn = "rcv ACK of SYN"
    /// The peer's FIN arrives.
    case fin = "rcv FIN"
    /// Our FIN is acknowledged.
    case ackOfFin = "rcv ACK of FIN"
    /// A reset arrives.
    case reset = "rcv RST"
    /// TIME-WAIT is over (RFC 9293 §3.10.8).
    case timeout2MSL = "Timeout=2MSL"
    /// Retransmissions, or probes of a zero window, have reached R2 (RFC 9293 §3.8.3).
    case retransmissionLimit = "R2"
    /// An ICMP error says that the peer can't be reached (RFC 9293 §3.9.2.2).
    case unreachable = "rcv ICMP error"
    /// Nothing was acknowledged for as long as the user allows (RFC 9293 §3.10.8).
    case userTimeout = "USER TIMEOUT"
    /// Keep-alive probes found no answer (RFC 9293 §3.8.4).
    case keepAliveLimit = "KEEP-ALIVE"
    /// The peer's FIN hasn't come in the time that a closed socket waits for it, which no RFC sets.
    case finWait2Limit = "FIN-WAIT-2 TIMEOUT"
  }

  init(_ from: ConnectionState, _ to: ConnectionState, _ trigger: Trigger) {
    self.from = from
    self.to = to
    self.trigger = trigger
  }

  /// Whether the arrow is drawn in RFC 9293's figure 5: resets out of synchronized states, aborts
  /// and giving up are left out there, to keep it readable.
  public var isInFigure5: Bool {
    switch trigger {
    case .abort, .unreachable, .retransmissionLimit, .userTimeout, .keepAliveLimit, .finWait2Limit:
      false
    case .reset: from == .synReceived && to == .listen
    case .syn: from == .listen || from == .synSent
    // The figure's arrow from LISTEN to SYN-SENT is a SEND's; the active OPEN is §3.10.1's.
    case .activeOpen: from == .closed
    default: true
    }
  }

  /// Every transition that there is, in the order of the states.
  public static let table: [StateTransition] = [
    StateTransition(.closed, .listen, .passiveOpen),
    StateTransition(.closed, .synSent, .activeOpen),

    StateTransition(.listen, .synSent, .activeOpen),
    StateTransition(.listen, .synReceived, .syn),
    StateTransition(.listen, .closed, .close),
    StateTransition(.listen, .closed, .abort),

    StateTransition(.synSent, .synReceived, .syn),
    StateTransition(.synSent, .established, .synAck),
    StateTransition(.synSent, .closed, .close),
    StateTransition(.synSent, .closed, .abort),
    StateTransition(.synSent, .closed, .reset),
    StateTransition(.synSent, .closed, .unreachable),
    StateTransition(.synSent, .closed, .retransmissionLimit),
    StateTransition(.synSent, .closed, .userTimeout),

    StateTransition(.synReceived, .established, .ackOfSyn),
    StateTransition(.synReceived, .finWait1, .close),
    StateTransition(.synReceived, .listen, .reset),
    StateTransition(.synReceived, .listen, .syn),
    StateTransition(.synReceived, .closed, .reset),
    StateTransition(.synReceived, .closed, .abort),
    StateTransition(.synReceived, .closed, .unreachable),
    StateTransition(.synReceived, .closed, .retransmissionLimit),
    StateTransition(.synReceived, .closed, .userTimeout),

    StateTransition(.established, .finWait1, .close),
    StateTransition(.established, .closeWait, .fin),
    StateTransition(.established, .closed, .reset),
    StateTransition(.established, .closed, .abort),
    StateTransition(.established, .closed, .retransmissionLimit),
    StateTransition(.established, .closed, .userTimeout),
    StateTransition(.established, .closed, .keepAliveLimit),

    StateTransition(.finWait1, .finWait2, .ackOfFin),
    StateTransition(.finWait1, .closing, .fin),
    StateTransition(.finWait1, .closed, .reset),
    StateTransition(.finWait1, .closed, .abort),
    StateTransition(.finWait1, .closed, .retransmissionLimit),
    StateTransition(.finWait1, .closed, .userTimeout),

    StateTransition(.finWait2, .timeWait, .fin),
    StateTransition(.finWait2, .closed, .reset),
    StateTransition(.finWait2, .closed, .abort),
    StateTransition(.finWait2, .closed, .keepAliveLimit),
    StateTransition(.finWait2, .closed, .finWait2Limit),

    StateTransition(.closeWait, .lastAck, .close),
    StateTransition(.closeWait, .closed, .reset),
    StateTransition(.closeWait, .closed, .abort),
    StateTransition(.closeWait, .closed, .retransmissionLimit),
    StateTransition(.closeWait, .closed, .userTimeout),
    StateTransition(.closeWait, .closed, .keepAliveLimit),

    StateTransition(.closing, .timeWait, .ackOfFin),
    StateTransition(.closing, .closed, .reset),
    StateTransition(.closing, .closed, .abort),
    StateTransition(.closing, .closed, .retransmissionLimit),
    StateTransition(.closing, .closed, .userTimeout),

    StateTransition(.lastAck, .closed, .ackOfFin),
    StateTransition(.lastAck, .closed, .reset),
    StateTransition(.lastAck, .closed, .abort),
    StateTransition(.lastAck, .closed, .retransmissionLimit),
    StateTransition(.lastAck, .closed, .userTimeout),

    StateTransition(.timeWait, .closed, .timeout2MSL),
    StateTransition(.timeWait, .synReceived, .syn),
    StateTransition(.timeWait, .closed, .reset),
    StateTransition(.timeWait, .closed, .abort),
  ]
}
