/// Whether the receive buffer, or the window that a SYN offers of it, becomes a multiple of the
/// MSS.
public enum ReceiveBufferRounding: String, CaseIterable, Sendable {
  /// It stays as it is set.
  case none
  /// Linux: what is offered on a SYN is a multiple of the MSS that we offer, less the timestamps of
  /// a SYN that is answered.
  case down
  /// FreeBSD: it grows to a multiple of the MSS that is agreed on.
  case up
}
