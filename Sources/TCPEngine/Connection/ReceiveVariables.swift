// Required reading: RFC 9293 §3.3.1, table 3.

/// Receive sequence variables (RFC 9293 §3.3.1, table 3).
struct ReceiveVariables: Equatable, Sendable {
  var nxt = SequenceNumber(0)
  var wnd = 0
  /// RCV.UP: the number after the last urgent octet that the peer has announced.
  var up: SequenceNumber?
  var irs = SequenceNumber(0)
  /// RCV.NXT + RCV.WND as the peer last heard it.
  var announcedEdge = SequenceNumber(0)
  /// Octets of text taken in order so far.
  var octets = 0
}
