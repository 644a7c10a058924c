/// Why a user call can't be carried out, as RFC 9293 §3.10 words it. Which call throws which is
/// said at the calls.
public enum UserCallError: String, Error, Equatable, Sendable {
  /// "error: connection already exists": an OPEN of what is open (§3.10.1).
  case connectionAlreadyExists = "connection already exists"
  /// "error: connection does not exist": any call but OPEN in CLOSED.
  case connectionDoesNotExist = "connection does not exist"
  /// "error: connection closing": after a CLOSE, or with the peer's FIN and nothing left to read.
  case connectionClosing = "connection closing"
  /// "error: remote socket unspecified": a SEND in LISTEN (§3.10.2).
  case remoteSocketUnspecified = "remote socket unspecified"
  /// "error: insufficient resources": a SEND beyond what can be queued (§3.10.2).
  case insufficientResources = "insufficient resources"
}
