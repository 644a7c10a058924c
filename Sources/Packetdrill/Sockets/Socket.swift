import TCPEngine

/// What a descriptor stands for.
struct Socket: Sendable {
  /// The script's number for it.
  let number: Int
  var isNonblocking = false
  /// What was set on it.
  var options = SocketOptions()
  var role = Role.fresh

  enum Role: Sendable {
    /// Neither connected nor listening.
    case fresh
    /// Waiting for SYNs.
    case listening
    /// The number of its conversation.
    case conversation(Int)
  }
}
