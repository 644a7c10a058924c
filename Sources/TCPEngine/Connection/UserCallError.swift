/// Why a user call can't be carried out, as RFC 9293 §3.10 words it.
public enum UserCallError: String, Error, Equatable, Sendable {
  /// "error: connection already exists"
  case connectionAlreadyExists = "connection already exists"
  /// "error: connection does not exist"
  case connectionDoesNotExist = "connection does not exist"
  /// "error: connection closing"
  case connectionClosing = "connection closing"
  /// "error: remote socket unspecified"
  case remoteSocketUnspecified = "remote socket unspecified"
  /// "error: insufficient resources"
  case insufficientResources = "insufficient resources"
}
