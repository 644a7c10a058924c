import TCPEngine

/// What a descriptor stands for.
struct Socket: Equatable, Sendable {
  /// The script's number for it.
  let number: Int
  var isNonblocking = false
  /// What was set on it.
  var options = SocketOptions()
  var role = Role.fresh

  /// A descriptor that epoll watches.
  struct Watch: Equatable, Sendable {
    var descriptor: Int
    /// Which of poll's conditions.
    var conditions: Set<String>
    /// What epoll_wait gives back for it.
    var data: Int
  }

  enum Role: Equatable, Sendable {
    /// Neither connected nor listening.
    case fresh
    /// Waiting for SYNs.
    case listening
    /// The number of its conversation.
    case conversation(Int)
    /// No socket: what epoll watches.
    case watcher([Watch])
  }
}
