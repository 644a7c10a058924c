// Required reading: RFC 9293 §3.3.2.

/// The states of a connection, in the order and spelling of RFC 9293 §3.3.2.
public enum ConnectionState: String, CaseIterable, Hashable, Sendable {
  /// Waiting for a SYN from any peer.
  case listen = "LISTEN"
  /// Our SYN is sent; waiting for the peer's.
  case synSent = "SYN-SENT"
  /// Both SYNs are known; waiting for the ACK of ours.
  case synReceived = "SYN-RECEIVED"
  /// Open: text flows both ways.
  case established = "ESTABLISHED"
  /// We have closed; waiting for the ACK of our FIN, or for the peer's FIN.
  case finWait1 = "FIN-WAIT-1"
  /// Our FIN is acknowledged; waiting for the peer's.
  case finWait2 = "FIN-WAIT-2"
  /// The peer has closed; waiting for our user to close.
  case closeWait = "CLOSE-WAIT"
  /// Both have closed at once; waiting for the ACK of our FIN.
  case closing = "CLOSING"
  /// The peer closed, then we did; waiting for the ACK of our FIN.
  case lastAck = "LAST-ACK"
  /// Both FINs are acknowledged; waiting until old segments have died.
  case timeWait = "TIME-WAIT"
  /// No connection.
  case closed = "CLOSED"

  /// Whether both ends know each other's sequence numbers (RFC 9293 §3.5.2: ESTABLISHED and later).
  public var isSynchronized: Bool {
    switch self {
    case .closed, .listen, .synSent, .synReceived: false
    default: true
    }
  }
}
