import TCPEngine

/// `poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 0) = 1`
extension Kernel {
  /// Conditions that are told without being asked for.
  private static let unasked: Set = ["POLLERR", "POLLHUP"]
  private static let known: Set = [
    "POLLIN", "POLLOUT", "POLLERR", "POLLHUP", "POLLRDHUP", "POLLRDNORM", "POLLWRNORM", "POLLPRI",
  ]

  mutating func poll(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    guard case .list(let entries) = arguments[0], try arguments.integer(1) == entries.count else {
      throw arguments.bad
    }
    var ready = 0
    var seen: [(expected: Set<String>, actual: Set<String>)] = []
    for entry in entries {
      let (number, asked, expected) = try read(entry, arguments)
      let actual = conditions(ofDescriptor: number)
        .intersection(asked.union(Self.unasked))
      if !actual.isEmpty { ready += 1 }
      seen.append((expected, actual))
    }
    if ready == 0, try arguments.integer(2) != 0 { return .blocks }
    for (expected, actual) in seen where expected != actual {
      throw .failure(
        Failure(
          arguments.line, .argument, expected: Self.text(expected), actual: Self.text(actual)))
    }
    return .value(ready)
  }

  private static func text(_ conditions: Set<String>) -> String {
    conditions.isEmpty ? "0" : conditions.sorted().joined(separator: "|")
  }

  private func read(
    _ entry: Argument, _ arguments: CallArguments
  ) throws(ScriptEnd) -> (Int, Set<String>, Set<String>) {
    guard case .structure(let fields) = entry, fields.map(\.name) == ["fd", "events", "revents"],
      case .integer(let number) = fields[0].value
    else { throw arguments.bad }
    return (
      number, try names(fields[1].value, arguments), try names(fields[2].value, arguments)
    )
  }

  private func names(
    _ argument: Argument, _ arguments: CallArguments
  ) throws(ScriptEnd) -> Set<String> {
    var names: Set<String> = []
    let parts: [Argument]
    if case .union(let union) = argument { parts = union } else { parts = [argument] }
    for part in parts {
      if part == .integer(0) { continue }
      guard case .symbol(let name) = part, Self.known.contains(name) else { throw arguments.bad }
      names.insert(name)
    }
    return names
  }

  func conditions(ofDescriptor number: Int) -> Set<String> {
    guard let socket = sockets.first(where: { $0.number == number }) else { return [] }
    switch socket.role {
    case .watcher: return []
    case .fresh: return ["POLLOUT", "POLLHUP", "POLLWRNORM"]
    case .listening:
      let isReady = conversations.contains {
        $0.listener == number && $0.wasEstablished && !$0.isOwned
      }
      return isReady ? ["POLLIN", "POLLRDNORM"] : []
    case .conversation(let index): return conditions(of: index, socket)
    }
  }

  private func conditions(of index: Int, _ socket: Socket) -> Set<String> {
    let conversation = conversations[index]
    var found: Set<String> = []
    let isOver = conversation.isOver
    let hasEnded = conversation.isEndOfStream || conversation.isReadingShut || isOver
    if conversation.readableOctets >= socket.options.receiveLowWater || hasEnded {
      found.formUnion(["POLLIN", "POLLRDNORM"])
    }
    if hasEnded { found.insert("POLLRDHUP") }
    if conversation.pendingError != nil { found.insert("POLLERR") }
    if isOver || hasEnded && conversation.isWritingShut { found.insert("POLLHUP") }
    if isOver || conversation.wasEstablished && hasRoomAgain(socket, index) {
      found.formUnion(["POLLOUT", "POLLWRNORM"])
    }
    return found
  }
}
