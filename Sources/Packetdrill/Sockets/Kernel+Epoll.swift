import TCPEngine

/// `epoll_create(1) = 5`, `epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLIN, fd=4}) = 0` and
/// `epoll_wait(5, {events=EPOLLIN, fd=4}, 1, 0) = 1`: as poll, and told as long as it is so.
extension Kernel {
  /// Of the flags only conditions are known: what is told once, or once an edge, isn't built.
  private static let conditions = [
    "EPOLLIN": "POLLIN", "EPOLLOUT": "POLLOUT", "EPOLLERR": "POLLERR", "EPOLLHUP": "POLLHUP",
    "EPOLLRDHUP": "POLLRDHUP", "EPOLLRDNORM": "POLLRDNORM", "EPOLLWRNORM": "POLLWRNORM",
    "EPOLLPRI": "POLLPRI",
  ]
  private static let unasked: Set = ["POLLERR", "POLLHUP"]

  mutating func watch(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    guard !isFreeBSD else {
      throw .unsupported(Unsupported(arguments.line, .unknownCall(arguments.call.name)))
    }
    switch arguments.call.name {
    case "epoll_ctl": return try changeWatch(arguments)
    case "epoll_wait": return try awaitWatched(arguments)
    default:
      try arguments.expectCount(1)
      return try add(
        .watcher([]), options: SocketOptions(), isNonblocking: false, arguments)
    }
  }

  /// The error of a call whose descriptor is epoll's: that is no socket and holds no text.
  func errorOfWatcher(_ arguments: CallArguments) -> String? {
    guard case .integer(let number)? = arguments.call.arguments.first,
      let socket = sockets.first(where: { $0.number == number }), case .watcher = socket.role
    else { return nil }
    switch arguments.call.name {
    case "read", "readv", "write", "writev", "sendfile", "splice": return "EINVAL"
    case "bind", "listen", "accept", "accept4", "connect", "shutdown", "setsockopt", "getsockopt",
      "recv", "recvfrom", "recvmsg", "send", "sendto", "sendmsg":
      return "ENOTSOCK"
    default: return nil
    }
  }

  private func watches(_ arguments: CallArguments) throws(ScriptEnd) -> (Int, [Socket.Watch]) {
    let index = try socketIndex(arguments)
    guard case .watcher(let watches) = sockets[index].role else { throw arguments.bad }
    return (index, watches)
  }

  private mutating func changeWatch(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(4)
    var (index, watches) = try watches(arguments)
    let descriptor = try arguments.integer(2)
    guard sockets.contains(where: { $0.number == descriptor }) else { return .failure("EBADF") }
    let place = watches.firstIndex { $0.descriptor == descriptor }
    guard case .symbol(let action) = arguments[1] else { throw arguments.bad }
    switch (action, place) {
    case ("EPOLL_CTL_ADD", nil), ("EPOLL_CTL_MOD", _?):
      guard let event = arguments.first(in: 3) else { throw arguments.bad }
      let (conditions, data) = try read(event, arguments)
      let watch = Socket.Watch(descriptor: descriptor, conditions: conditions, data: data)
      if let place { watches[place] = watch } else { watches.append(watch) }
    case ("EPOLL_CTL_DEL", let place?): watches.remove(at: place)
    case ("EPOLL_CTL_ADD", _?): return .failure("EEXIST")
    case ("EPOLL_CTL_MOD", nil), ("EPOLL_CTL_DEL", nil): return .failure("ENOENT")
    default: throw arguments.bad
    }
    sockets[index].role = .watcher(watches)
    return .value(0)
  }

  private func awaitWatched(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(4)
    let (_, watches) = try watches(arguments)
    let limit = try arguments.integer(2)
    guard limit > 0 else { return .failure("EINVAL") }
    let found = watches.compactMap { watch -> (conditions: Set<String>, data: Int)? in
      let conditions = conditions(ofDescriptor: watch.descriptor)
        .intersection(watch.conditions.union(Self.unasked))
      return conditions.isEmpty ? nil : (conditions, watch.data)
    }
    if found.isEmpty { return try arguments.integer(3) == 0 ? .value(0) : .blocks }
    let ready = Array(found.prefix(limit))
    let written: [Argument]
    if case .list(let list) = arguments[1] { written = list } else { written = [arguments[1]] }
    if written != [.ellipsis] {
      var expected: [String] = []
      for event in written {
        let (conditions, data) = try read(event, arguments)
        expected.append(Self.text(conditions, data))
      }
      let actual = ready.map { Self.text($0.conditions, $0.data) }
      guard expected == actual else {
        throw .failure(
          Failure(
            arguments.line, .argument, expected: expected.joined(separator: ", "),
            actual: actual.joined(separator: ", ")))
      }
    }
    return .value(ready.count)
  }

  private static func text(_ conditions: Set<String>, _ data: Int) -> String {
    conditions.sorted().map { "E" + $0 }.joined(separator: "|") + " \(data)"
  }

  /// `{events=EPOLLIN|EPOLLOUT, fd=4}`; the data may be called `ptr`, `u32` or `u64`, too.
  private func read(
    _ event: Argument, _ arguments: CallArguments
  ) throws(ScriptEnd) -> (Set<String>, Int) {
    guard case .structure(let fields) = event, fields.count == 2, fields[0].name == "events",
      ["fd", "ptr", "u32", "u64"].contains(fields[1].name),
      case .integer(let data) = fields[1].value
    else { throw arguments.bad }
    let parts: [Argument]
    if case .union(let union) = fields[0].value { parts = union } else { parts = [fields[0].value] }
    var conditions: Set<String> = []
    for part in parts where part != .integer(0) {
      guard case .symbol(let name) = part, let condition = Self.conditions[name] else {
        throw arguments.bad
      }
      conditions.insert(condition)
    }
    return (conditions, data)
  }
}
