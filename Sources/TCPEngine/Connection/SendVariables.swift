// Required reading: RFC 9293 §3.3.1, table 2.

/// Send sequence variables (RFC 9293 §3.3.1, table 2).
struct SendVariables: Equatable, Sendable {
  var una = SequenceNumber(0)
  var nxt = SequenceNumber(0)
  var wnd = 0
  /// SND.UP: the number after the last urgent octet, while there is one to send.
  var up: SequenceNumber?
  var wl1 = SequenceNumber(0)
  var wl2 = SequenceNumber(0)
  var iss = SequenceNumber(0)
  /// MAX.SND.WND: the largest window that the peer has offered.
  var maxWnd = 0
  /// Eff.snd.MSS: from the peer's option, 536 without one (RFC 9293 §3.7.1, MUST-15), and no more
  /// than our own interface carries (MUST-16).
  var mss = 536
  /// The same before the peer's window makes it smaller.
  var fullMSS = 536
  /// SND.UNA as a position in 64 bits.
  var unaPosition = 0
  /// The position after the last segment that went with less text than it could have.
  var smallEnd = 0
}
