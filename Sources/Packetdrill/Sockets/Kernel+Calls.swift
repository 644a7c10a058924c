import NetworkSimulation
import TCPEngine

/// What comes of a call.
enum CallOutcome: Equatable, Sendable {
  case value(Int)
  /// -1, and the error's name.
  case failure(String)
  /// It waits for something to happen.
  case blocks
}

/// The calls that scripts make, on RFC 9293's user calls, with POSIX's errors.
extension Kernel {
  /// Makes a call. `isRetry` is true where the same call has blocked and something has happened.
  mutating func perform(
    _ call: SystemCall, line: Int, isRetry: Bool
  ) throws(ScriptEnd) -> CallOutcome {
    let arguments = CallArguments(call, line: line)
    switch call.name {
    case "socket": return try open(arguments)
    case "bind": return try bind(arguments)
    case "listen": return try listen(arguments)
    case "accept", "accept4": return try accept(arguments)
    case "connect": return try connect(arguments, isRetry: isRetry)
    case "read", "recv": return try read(arguments)
    case "write", "send": return try write(arguments)
    case "shutdown": return try shutdown(arguments)
    case "close": return try close(arguments)
    case "setsockopt": return try setOption(arguments)
    case "getsockopt": return try getOption(arguments)
    case "fcntl": return try control(arguments)
    case "ioctl": return try inquire(arguments)
    default: throw .unsupported(Unsupported(line, .unknownCall(call.name)))
    }
  }

  // MARK: Descriptors

  /// The index of the socket that the first argument names.
  func socketIndex(_ arguments: CallArguments) throws(ScriptEnd) -> Int {
    let number = try arguments.integer(0)
    guard let index = sockets.firstIndex(where: { $0.number == number }) else {
      throw .failure(
        Failure(arguments.line, .descriptor, expected: "\(number)", actual: openDescriptors))
    }
    return index
  }

  /// The number of the conversation of the socket that the first argument names, if it has one.
  func conversationIndex(_ arguments: CallArguments) throws(ScriptEnd) -> Int? {
    if case .conversation(let index) = sockets[try socketIndex(arguments)].role { return index }
    return nil
  }

  private var openDescriptors: String {
    sockets.map { "\($0.number)" }.joined(separator: ", ")
  }

  /// Opens a descriptor under the number that the script gives it: a script's numbers are names, and
  /// any kernel's would do.
  private mutating func add(
    _ role: Socket.Role, settings: EndpointSettings, isNonblocking: Bool,
    _ arguments: CallArguments
  ) throws(ScriptEnd) -> CallOutcome {
    guard case .value(let number) = arguments.call.result else {
      throw .failure(
        Failure(
          arguments.line, .result, expected: arguments.call.resultText, actual: "a descriptor"))
    }
    guard !sockets.contains(where: { $0.number == number }), number > 2 else {
      throw .failure(
        Failure(arguments.line, .descriptor, expected: "\(number)", actual: openDescriptors))
    }
    sockets.append(
      Socket(number: number, isNonblocking: isNonblocking, settings: settings, role: role))
    return .value(number)
  }

  // MARK: Opening

  private mutating func open(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    try arguments.expectAny(0, of: ["AF_INET", "PF_INET"])
    let kinds = try arguments.symbols(1)
    guard kinds.contains("SOCK_STREAM"),
      kinds.isSubset(of: ["SOCK_STREAM", "SOCK_NONBLOCK", "SOCK_CLOEXEC"])
    else { throw arguments.bad }
    if arguments[2] != .integer(0) { try arguments.expectAny(2, of: ["IPPROTO_TCP"]) }
    return try add(
      .fresh, settings: settings, isNonblocking: kinds.contains("SOCK_NONBLOCK"), arguments)
  }

  private mutating func bind(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    guard case .fresh = sockets[try socketIndex(arguments)].role else { return .failure("EINVAL") }
    return .value(0)
  }

  private mutating func listen(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(2)
    _ = try arguments.integer(1)
    let index = try socketIndex(arguments)
    switch sockets[index].role {
    case .listening: return .value(0)
    case .conversation: return .failure("EINVAL")
    case .fresh: break
    }
    guard listenerIndex == nil else { return .failure("EADDRINUSE") }
    var connection = Connection(settings: sockets[index].settings, localPort: listeningPort)
    open(&connection, .passive)
    sockets[index].role = .listening(connection)
    finish(nil, opening: .application(.listen))
    return .value(0)
  }

  private enum OpenKind { case passive, active }

  /// Opens a connection that is still CLOSED, which always works.
  private mutating func open(_ connection: inout Connection, _ kind: OpenKind) {
    do throws(UserCallError) {
      switch kind {
      case .passive: try connection.openPassive(now: now, into: &outputs)
      case .active:
        try connection.openActive(remotePort: remotePortForConnect, now: now, into: &outputs)
      }
    } catch {
      preconditionFailure("a new connection can be opened: \(error.rawValue)")
    }
  }

  private mutating func accept(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(arguments.call.name == "accept4" ? 4 : 3)
    let index = try socketIndex(arguments)
    let flags = arguments.call.name == "accept4" ? try arguments.symbols(3) : []
    guard flags.isSubset(of: ["SOCK_NONBLOCK", "SOCK_CLOEXEC"]) else { throw arguments.bad }
    guard case .listening = sockets[index].role else { return .failure("EINVAL") }
    let listener = sockets[index].number
    let ready = conversations.firstIndex {
      $0.listener == listener && $0.wasEstablished && !$0.isOwned
    }
    guard let ready else { return sockets[index].isNonblocking ? .failure("EAGAIN") : .blocks }
    conversations[ready].isOwned = true
    return try add(
      .conversation(ready), settings: sockets[index].settings,
      isNonblocking: flags.contains("SOCK_NONBLOCK"), arguments)
  }

  private mutating func connect(
    _ arguments: CallArguments, isRetry: Bool
  ) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    let index = try socketIndex(arguments)
    switch sockets[index].role {
    case .listening: return .failure("EISCONN")
    case .fresh:
      var connection = Connection(
        settings: sockets[index].settings, localPort: localPortForConnect)
      open(&connection, .active)
      var conversation = Conversation(connection)
      conversation.isOwned = true
      conversations.append(conversation)
      sockets[index].role = .conversation(conversations.count - 1)
      finish(conversations.count - 1, opening: .application(.connect))
      return sockets[index].isNonblocking ? .failure("EINPROGRESS") : .blocks
    case .conversation(let number):
      if let error = takeError(of: number) { return .failure(error) }
      if conversations[number].wasEstablished {
        return isRetry ? .value(0) : .failure("EISCONN")
      }
      return sockets[index].isNonblocking ? .failure("EALREADY") : .blocks
    }
  }

  // MARK: Text

  private mutating func read(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    let flags = try textCallFlags(arguments, named: "recv")
    guard flags.isSubset(of: ["MSG_DONTWAIT"]) else { throw arguments.bad }
    let wanted = try arguments.integer(2)
    guard let number = try conversationIndex(arguments) else { return .failure("ENOTCONN") }
    let readable = conversations[number].connection.readableOctets
    if readable > 0 {
      let count = min(readable, wanted)
      _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
        _ = try connection.receive(count, now: now, into: &outputs)
      }
      finish(number, opening: .application(.read(count)))
      return .value(count)
    }
    if let error = takeError(of: number) { return .failure(error) }
    let conversation = conversations[number]
    if conversation.isEndOfStream || conversation.isReadingShut || conversation.isOver {
      return conversation.wasEstablished ? .value(0) : .failure("ENOTCONN")
    }
    let isNonblocking = sockets[try socketIndex(arguments)].isNonblocking
    return isNonblocking || flags.contains("MSG_DONTWAIT") ? .failure("EAGAIN") : .blocks
  }

  private mutating func write(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    let flags = try textCallFlags(arguments, named: "send")
    guard flags.isSubset(of: ["MSG_DONTWAIT", "MSG_NOSIGNAL", "MSG_OOB"]) else {
      throw arguments.bad
    }
    let count = try arguments.integer(2)
    guard let number = try conversationIndex(arguments) else { return .failure("EPIPE") }
    if let error = takeError(of: number) { return .failure(error) }
    guard conversations[number].wasEstablished else {
      let isNonblocking = sockets[try socketIndex(arguments)].isNonblocking
      return isNonblocking || flags.contains("MSG_DONTWAIT") ? .failure("EAGAIN") : .blocks
    }
    let text = SegmentText(patternFrom: conversations[number].written, count: count)
    // Counted before the segments go, since the last of them carries PSH.
    conversations[number].written += count
    let error = enact(number) { (connection, now, outputs) throws(UserCallError) in
      try connection.send(
        text, urgent: flags.contains("MSG_OOB"), now: now, into: &outputs)
    }
    guard error == nil else {
      conversations[number].written -= count
      finish(number)
      return .failure("EPIPE")
    }
    finish(number, opening: .application(.send(text)))
    return .value(count)
  }

  /// `read(3, ..., 1000)` has three arguments, `recv(3, ..., 1000, 0)` a fourth with flags.
  private func textCallFlags(
    _ arguments: CallArguments, named name: String
  ) throws(ScriptEnd) -> Set<String> {
    let hasFlags = arguments.call.name == name
    try arguments.expectCount(hasFlags ? 4 : 3)
    guard try arguments.integer(2) >= 0 else { throw arguments.bad }
    guard hasFlags, arguments[3] != .integer(0) else { return [] }
    return try arguments.symbols(3)
  }

  /// The error that waits for the next call, which meets it once.
  mutating func takeError(of number: Int) -> String? {
    defer { conversations[number].pendingError = nil }
    return conversations[number].pendingError
  }

  // MARK: Closing

  private mutating func shutdown(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(2)
    let how = try arguments.symbols(1)
    guard let number = try conversationIndex(arguments) else { return .failure("ENOTCONN") }
    switch how {
    case ["SHUT_RD"], ["SHUT_RDWR"], ["SHUT_WR"]: break
    default: throw arguments.bad
    }
    guard !conversations[number].isOver else { return .failure("ENOTCONN") }
    if how != ["SHUT_WR"] { conversations[number].isReadingShut = true }
    if how != ["SHUT_RD"] { closeSending(number, call: .shutdown) }
    return .value(0)
  }

  private mutating func close(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(1)
    let index = try socketIndex(arguments)
    let socket = sockets.remove(at: index)
    switch socket.role {
    case .fresh: break
    case .listening:
      // Connections that nobody has accepted go with their listener.
      for number in conversations.indices
      where conversations[number].listener == socket.number && !conversations[number].isOwned {
        abort(number)
      }
    case .conversation(let number):
      let isUnread = conversations[number].connection.readableOctets > 0
      conversations[number].isOrphan = true
      // RFC 9293 §3.10.3 (SHLD-3), RFC 2525 §2.17: unread text is lost, and the peer is told so.
      if isUnread || socket.abortsOnClose {
        abort(number)
      } else {
        closeSending(number, call: .close)
      }
    }
    return .value(0)
  }

  private mutating func closeSending(_ number: Int, call: ApplicationCall) {
    guard !conversations[number].isWritingShut, !conversations[number].isOver else { return }
    conversations[number].isWritingShut = true
    _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
      try connection.close(now: now, into: &outputs)
    }
    finish(number, opening: .application(call))
  }

  private mutating func abort(_ number: Int) {
    guard !conversations[number].isOver else { return }
    _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
      try connection.abort(now: now, into: &outputs)
    }
    finish(number, opening: .application(.abort))
  }

  /// Makes a user call on a conversation's connection; its error, if it meets one.
  private mutating func enact(
    _ number: Int,
    _ call: (inout Connection, Instant, inout [Output]) throws(UserCallError) -> Void
  ) -> UserCallError? {
    do throws(UserCallError) {
      try call(&conversations[number].connection, now, &outputs)
      return nil
    } catch {
      return error
    }
  }
}
