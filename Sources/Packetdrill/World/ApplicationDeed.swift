/// What an application can be made to do beside its script, with the connection that was opened
/// last.
package enum ApplicationDeed: Equatable, Sendable {
  /// Sends so many octets, 1 …, or as many of them as the send buffer has room for.
  case send(Int)
  /// Reads up to so many octets, 1 ….
  case read(Int)
  /// Leaves what arrives in the receive buffer, from now on.
  case stopReading
  /// Takes what arrives at once, from now on.
  case resumeReading
  /// Ends sending, a FIN after what was sent before; reading goes on (SHUT_WR).
  case shutdown
  /// A socket's close, in both directions, without waiting for a close that lingers (SO_LINGER):
  /// the descriptor is gone at once.
  case close
  /// A reset: a close that lingers for no time (SO_LINGER).
  case abort
}

/// The error that a call has met.
package struct CallFailure: Error, Equatable, Sendable {
  /// The error's name in POSIX, as in `EAGAIN`.
  package var name: String
}
