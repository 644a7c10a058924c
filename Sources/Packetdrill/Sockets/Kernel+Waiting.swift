import TCPEngine

/// How long calls wait, and what the sockets' states are.
extension Kernel {
  /// How long a call that blocks waits at most; nil is for ever.
  func patience(of call: SystemCall, line: Int) throws(ScriptEnd) -> Microseconds? {
    let arguments = CallArguments(call, line: line)
    switch call.name {
    case "poll":
      let limit = try arguments.integer(2)
      return limit < 0 ? nil : .milliseconds(Int64(limit))
    case "epoll_wait":
      let limit = try arguments.integer(3)
      return limit < 0 ? nil : .milliseconds(Int64(limit))
    case "close": return sockets[try socketIndex(arguments)].options.linger
    case "read", "recv", "readv", "recvfrom", "recvmsg", "accept", "accept4":
      return sockets[try socketIndex(arguments)].options.receiveTimeout
    case "write", "send", "writev", "sendto", "sendmsg":
      return sockets[try socketIndex(arguments)].options.sendTimeout
    case "sendfile", "splice":
      return try patience(of: try translation(ofCopy: arguments), line: line)
    // FreeBSD's connect waits as long as opening takes.
    case "connect" where system.family != .freebsd:
      return sockets[try socketIndex(arguments)].options.sendTimeout
    default: return nil
    }
  }

  /// What a call returns that has waited long enough.
  mutating func giveUp(_ call: SystemCall, line: Int) throws(ScriptEnd) -> CallOutcome {
    var call = call
    switch call.name {
    case "poll":
      call.arguments[2] = .integer(0)
      return try perform(call, line: line, isRetry: true)
    case "epoll_wait":
      call.arguments[3] = .integer(0)
      return try perform(call, line: line, isRetry: true)
    case "recv", "recvfrom", "recvmsg":
      // What MSG_WAITALL has waited with is the answer, and a peek leaves it there.
      let number = try conversationIndex(CallArguments(call, line: line))
      let hasText = number.map { conversations[$0].readableOctets > 0 } ?? false
      guard hasText else { return .failure("EAGAIN") }
      let place = call.name == "recvmsg" ? 2 : 3
      call.arguments[place] = Self.withoutWaiting(call.arguments[place])
      return try perform(call, line: line, isRetry: true)
    case "read":
      call.name = "recv"
      call.arguments.append(.integer(0))
      return try giveUp(call, line: line)
    case "readv", "accept", "accept4":
      return .failure("EAGAIN")
    case "connect": return .failure("EINPROGRESS")
    case "write", "send", "writev", "sendto", "sendmsg":
      let number = try conversationIndex(CallArguments(call, line: line))
      let taken = number.flatMap { conversations[$0].blockedWrite } ?? 0
      if let number { conversations[number].blockedWrite = nil }
      return taken > 0 ? .value(taken) : .failure("EAGAIN")
    case "sendfile", "splice":
      let arguments = CallArguments(call, line: line)
      return try giveUp(try translation(ofCopy: arguments), line: line)
    default:
      // close: the connection goes on by itself.
      removeSocket(at: try socketIndex(CallArguments(call, line: line)))
      return .value(0)
    }
  }

  /// The flags of a call that waits, for the same call that doesn't.
  private static func withoutWaiting(_ flags: Argument) -> Argument {
    let parts: [Argument] =
      switch flags {
      case .union(let union): union
      case .symbol: [flags]
      default: []
      }
    return .union(parts.filter { $0 != .symbol("MSG_WAITALL") } + [.symbol("MSG_DONTWAIT")])
  }

  /// How many sockets are in a state. A connection that is being opened passively isn't a socket
  /// yet, though FreeBSD lists it, and one that is over is one as long as its descriptor is open.
  func socketCount(in state: ConnectionState) -> Int {
    visibleStates.count { $0 == state }
  }

  /// The states of all sockets, for show.
  var socketStates: String {
    visibleStates.map(\.rawValue).joined(separator: ", ")
  }

  private var visibleStates: [ConnectionState] {
    let listeners = sockets.compactMap { socket -> ConnectionState? in
      if case .listening = socket.role { .listen } else { nil }
    }
    let open = conversations.compactMap { conversation -> ConnectionState? in
      let state = conversation.connection.state
      if state == .closed { return conversation.isOwned && !conversation.isOrphan ? state : nil }
      if state == .listen { return nil }
      return state == .synReceived && conversation.listener != nil && !isFreeBSD ? nil : state
    }
    return listeners + open
  }
}
