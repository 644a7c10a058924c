/// What the STATUS call tells (RFC 9293 §3.9.1.5).
public struct ConnectionStatus: Equatable, Sendable {
  /// Our port.
  public var localPort: UInt16
  /// The peer's port; 0 if unspecified.
  public var remotePort: UInt16
  /// The state.
  public var state: ConnectionState
  /// The receive window, RCV.WND, octets.
  public var receiveWindow: Int
  /// The send window, SND.WND, octets.
  public var sendWindow: Int
  /// Octets of text that wait to be sent or acknowledged, 0 … 2³².
  public var octetsAwaitingAcknowledgment: Int
  /// Octets that wait to be read.
  public var octetsAwaitingReceipt: Int
  /// Whether urgent data is still to be read (RFC 9293 §3.8.5, MUST-33).
  public var isUrgent: Bool
}
