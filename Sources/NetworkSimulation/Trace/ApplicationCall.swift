import TCPEngine

/// What an application asks of its host.
public enum ApplicationCall: Equatable, Sendable {
  /// Accept connections: a passive OPEN (RFC 9293 §3.10.1).
  case listen
  /// Open a connection to the other host: an active OPEN (RFC 9293 §3.10.1).
  case connect
  /// Send these octets: SEND, with a push (RFC 9293 §3.10.2).
  case send(SegmentText)
  /// Read up to so many octets, 0 …; nil reads all that there is (RECEIVE, RFC 9293 §3.10.3).
  case read(Int?)
  /// Leave what arrives in the receive buffer, from now on.
  case stopReading
  /// Read at once again.
  case resumeReading
  /// SHUT_WR: FIN after queued data; reading goes on.
  case shutdown
  /// RFC 9293's CLOSE (§3.10.4); a socket's, in both directions, where the settings say so.
  case close
  /// RFC 9293's ABORT: a reset (§3.10.5).
  case abort
}
