// Required reading: RFC 9293 §3.9.1.8 (asynchronous reports), §3.10.

/// What TCP tells its user (RFC 9293 §3.9.1.8, asynchronous reports; §3.10).
public enum Signal: String, Equatable, Sendable {
  /// The connection is open in both directions.
  case established
  /// The peer has sent its FIN: nothing more will come ("connection closing").
  case closing
  /// "connection reset": by the peer, or by our own user while calls were queued (§3.10.5).
  case reset
  /// "connection refused": a reset has come in SYN-RECEIVED after an active open (RFC 9293
  /// §3.10.7.4, second check).
  case refused
  /// An ICMP error tells that the peer can't be reached: the open is off (RFC 9293 §3.9.2.2,
  /// SHLD-26).
  case unreachable
  /// An ICMP error that ends nothing: the path is in trouble (RFC 9293 §3.9.2.2, SHLD-25; §3.9.1.8).
  case softError = "soft-error"
  /// The connection is given up: R2 is reached (RFC 9293 §3.8.3, MUST-20), the user timeout is
  /// (§3.10.8), or nobody answers keep-alives (§3.8.4).
  case timedOut = "timed-out"
  /// R1, three retransmissions or probes, is reached: delivery is in trouble (RFC 9293 §3.8.3,
  /// SHLD-9; §3.9.1.8, MUST-47).
  case excessiveRetransmission = "excessive-retransmission"
  /// The peer points at urgent data (RFC 9293 §3.8.5, MUST-32).
  case urgent
  /// All is over: the TCB is gone. To calls that are queued it is "error: closing" (§3.10.4).
  case closed

  /// Whether the user learns of it from nothing else: no change of state tells it.
  package var isTrouble: Bool {
    switch self {
    case .reset, .refused, .unreachable, .softError, .timedOut, .excessiveRetransmission, .urgent:
      true
    case .established, .closing, .closed: false
    }
  }
}
