import NetworkSimulation
import TCPEngine

/// shutdown and close.
extension Kernel {
  mutating func shutdown(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(2)
    let how = try arguments.symbols(1)
    guard let number = try conversationIndex(arguments) else { return .failure("ENOTCONN") }
    guard how.count == 1, how.isSubset(of: ["SHUT_RD", "SHUT_WR", "SHUT_RDWR"]) else {
      throw arguments.bad
    }
    let conversation = conversations[number]
    // In TIME-WAIT the socket has nothing more to do with the connection.
    guard !conversation.isOver, conversation.connection.state != .timeWait,
      conversation.wasEstablished
    else { return .failure("ENOTCONN") }
    if how != ["SHUT_WR"] { conversations[number].isReadingShut = true }
    if how != ["SHUT_RD"] {
      // In both directions at once it is a socket's close; unread text can still be read. FreeBSD
      // goes on taking text, for nobody.
      let isBothWays =
        how == ["SHUT_RDWR"] && conversation.connection.readableOctets == 0 && !isFreeBSD
      end(number, call: .shutdown, isBothWays: isBothWays)
    }
    return .value(0)
  }

  mutating func close(
    _ arguments: CallArguments, isRetry: Bool
  ) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(1)
    let index = try socketIndex(arguments)
    let socket = sockets[index]
    if isRetry, case .conversation(let number) = socket.role {
      guard isStillLingering(number) else {
        removeSocket(at: index)
        return .value(0)
      }
      return .blocks
    }
    switch socket.role {
    case .fresh, .watcher: break
    case .listening:
      // Connections that nobody has accepted go with their listener; FreeBSD's cache of SYNs stays.
      for number in conversations.indices
      where conversations[number].listener == socket.number && !conversations[number].isOwned
        && !(isFreeBSD && conversations[number].connection.state == .synReceived)
      {
        abort(number)
      }
    case .conversation(let number):
      conversations[number].isOrphan = true
      // TIME-WAIT is the kernel's, not the socket's.
      if conversations[number].connection.state == .timeWait { break }
      if socket.options.linger == .zero {
        abort(number)
        break
      }
      end(number, call: .close, isBothWays: true)
      if socket.options.linger != nil, isStillLingering(number) { return .blocks }
    }
    removeSocket(at: index)
    return .value(0)
  }

  /// Takes a descriptor away, also from what epoll watches: its number may come to stand for
  /// another socket.
  mutating func removeSocket(at index: Int) {
    let number = sockets.remove(at: index).number
    for other in sockets.indices {
      guard case .watcher(let watches) = sockets[other].role else { continue }
      sockets[other].role = .watcher(watches.filter { $0.descriptor != number })
    }
  }

  /// Whether something that was sent before close, its FIN too, isn't acknowledged.
  private func isStillLingering(_ number: Int) -> Bool {
    switch conversations[number].connection.state {
    case .established, .closeWait, .finWait1, .closing, .lastAck, .synReceived: true
    default: false
    }
  }

  /// Ends sending, or with `isBothWays` the whole conversation as its settings have it.
  private mutating func end(_ number: Int, call: ApplicationCall, isBothWays: Bool) {
    guard !conversations[number].isOver else { return }
    conversations[number].isWritingShut = true
    let settings = conversations[number].connection.settings
    if isBothWays, !settings.closesBothWays, conversations[number].connection.readableOctets > 0 {
      // RFC 9293 §3.6.1 (SHLD-3), RFC 2525 §2.17: unread text is lost, and the peer is told so.
      return abort(number)
    }
    _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
      if isBothWays {
        try connection.close(now: now, into: &outputs)
      } else {
        try connection.shutdown(now: now, into: &outputs)
      }
    }
    finish(number, opening: .application(call))
  }

  /// RFC 9293's ABORT.
  mutating func abort(_ number: Int) {
    guard !conversations[number].isOver else { return }
    _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
      try connection.abort(now: now, into: &outputs)
    }
    finish(number, opening: .application(.abort))
  }
}
