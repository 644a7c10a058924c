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
    if let error = errorOfWatcher(arguments) { return .failure(error) }
    switch call.name {
    case "socket": return try open(arguments)
    case "bind": return try bind(arguments)
    case "listen": return try listen(arguments)
    case "accept", "accept4": return try accept(arguments)
    case "connect": return try connect(arguments, isRetry: isRetry)
    case "read", "recv", "readv", "recvfrom", "recvmsg": return try read(arguments)
    case "write", "send", "writev", "sendto", "sendmsg": return try write(arguments)
    case "sendfile", "splice": return try copy(arguments)
    case "poll": return try poll(arguments)
    case "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait": return try watch(arguments)
    case "shutdown": return try shutdown(arguments)
    case "close": return try close(arguments, isRetry: isRetry)
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

  /// Opens a descriptor under the number that the script gives it: a script's numbers are names,
  /// and any kernel's would do.
  mutating func add(
    _ role: Socket.Role, options: SocketOptions, isNonblocking: Bool,
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
      Socket(number: number, isNonblocking: isNonblocking, options: options, role: role))
    return .value(number)
  }

  // MARK: Opening

  private mutating func open(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    try arguments.expectAny(0, of: ["AF_INET", "PF_INET", "AF_INET6", "PF_INET6"])
    let kinds = try arguments.symbols(1)
    guard kinds.contains("SOCK_STREAM"),
      kinds.isSubset(of: ["SOCK_STREAM", "SOCK_NONBLOCK", "SOCK_CLOEXEC"])
    else { throw arguments.bad }
    if arguments[2] != .integer(0) { try arguments.expectAny(2, of: ["IPPROTO_TCP"]) }
    return try add(
      .fresh, options: SocketOptions(), isNonblocking: kinds.contains("SOCK_NONBLOCK"), arguments)
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
    case .watcher: return .failure("ENOTSOCK")
    case .fresh: break
    }
    guard listenerIndex == nil else { return .failure("EADDRINUSE") }
    var connection = Connection(
      settings: sockets[index].options.settings(on: system, isActive: false),
      localPort: listeningPort)
    open(&connection, .passive)
    sockets[index].role = .listening
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
    if isFreeBSD, conversations[ready].isOver {
      // What was reset before anybody took it is no connection any more.
      conversations[ready].isOrphan = true
      return .failure("ECONNABORTED")
    }
    return try add(
      .conversation(ready), options: sockets[index].options,
      isNonblocking: flags.contains("SOCK_NONBLOCK"), arguments)
  }

  private mutating func connect(
    _ arguments: CallArguments, isRetry: Bool
  ) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    let index = try socketIndex(arguments)
    switch sockets[index].role {
    case .listening: return .failure(isFreeBSD ? "EOPNOTSUPP" : "EISCONN")
    case .watcher: return .failure("ENOTSOCK")
    case .fresh:
      var connection = Connection(
        settings: sockets[index].options.settings(on: system, isActive: true),
        localPort: localPortForConnect)
      open(&connection, .active)
      var conversation = Conversation(connection, openedAt: now)
      conversation.isOwned = true
      conversation.openingTime = sockets[index].options.openingTime
      conversation.isConnecting = true
      conversations.append(conversation)
      sockets[index].role = .conversation(conversations.count - 1)
      finish(conversations.count - 1, opening: .application(.connect))
      return sockets[index].isNonblocking ? .failure("EINPROGRESS") : .blocks
    case .conversation(let number):
      if let outcome = outcomeOfConnecting(index, number) { return outcome }
      if let error = takeError(of: number) { return .failure(error) }
      if isFreeBSD, conversations[number].isOver { return .failure("ECONNREFUSED") }
      if conversations[number].wasEstablished {
        return isRetry ? .value(0) : .failure("EISCONN")
      }
      if conversations[number].isOver, system.family == .linux { return .failure("ECONNABORTED") }
      return sockets[index].isNonblocking ? .failure("EALREADY") : .blocks
    }
  }

  /// Whether errors are FreeBSD's where the systems differ.
  var isFreeBSD: Bool { system.family == .freebsd }

  /// How opening has ended, where this call is the first to hear of it: Linux tells it once, and a
  /// socket that failed is as good as new.
  private mutating func outcomeOfConnecting(_ index: Int, _ number: Int) -> CallOutcome? {
    let conversation = conversations[number]
    guard system.family == .linux, conversation.isConnecting,
      conversation.wasEstablished || conversation.isOver
    else { return nil }
    conversations[number].isConnecting = false
    if conversation.isOver {
      sockets[index].role = .fresh
      sockets[index].options.maximumSegmentSize = nil
      return .failure(takeError(of: number) ?? "ECONNABORTED")
    }
    return .value(0)
  }

  /// The error that waits for the next call, which meets it once.
  mutating func takeError(of number: Int) -> String? {
    defer { conversations[number].pendingError = nil }
    return conversations[number].pendingError
  }

  /// Makes a user call on a conversation's connection; its error, if it meets one.
  mutating func enact(
    _ number: Int,
    _ call: (inout Connection, Instant, inout Outputs) throws(UserCallError) -> Void
  ) -> UserCallError? {
    do throws(UserCallError) {
      try call(&conversations[number].connection, now, &outputs)
      return nil
    } catch {
      return error
    }
  }
}
