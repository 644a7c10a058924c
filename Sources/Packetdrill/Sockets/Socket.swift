import TCPEngine

/// What a descriptor stands for.
struct Socket: Sendable {
  /// The script's number for it.
  let number: Int
  var isNonblocking = false
  /// SO_LINGER with a time of zero: close is RFC 9293's ABORT.
  var abortsOnClose = false
  /// What a connection opened with it will have.
  var settings: EndpointSettings
  var role = Role.fresh

  enum Role: Sendable {
    /// Neither connected nor listening.
    case fresh
    /// The connection in LISTEN that each SYN is handed a copy of.
    case listening(Connection)
    /// The number of its conversation.
    case conversation(Int)
  }
}
