/// What an application can be made to do beside its script, with the connection that was opened
/// last.
package enum ApplicationDeed: Equatable, Sendable {
  /// Sends so many octets, 1 ….
  case send(Int)
  /// Reads up to so many octets, 1 ….
  case read(Int)
  /// Takes what arrives at once from now on, or stops doing so.
  case readOn(Bool)
  case shutdown, close
  /// A reset: a close that lingers for no time (SO_LINGER).
  case abort
}

/// The error that a call has met, as POSIX names it.
package struct CallFailure: Error, Equatable, Sendable {
  package var name: String
}
