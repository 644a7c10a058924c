import TCPEngine

/// What an application asks of its host.
public enum ApplicationCall: Equatable, Sendable {
  /// Accept connections.
  case listen
  /// Open a connection to the other host.
  case connect
  /// Send these octets.
  case send(SegmentText)
  /// Read up to so many octets; nil reads all that there is.
  case read(Int?)
  /// Leave what arrives in the receive buffer, from now on.
  case stopReading
  /// Read at once again.
  case resumeReading
  /// SHUT_WR: FIN after queued data; reading goes on.
  case shutdown
  /// RFC 9293's CLOSE, the same in this version's profile.
  case close
  /// RFC 9293's ABORT: a reset.
  case abort
}
