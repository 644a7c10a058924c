import TCPEngine

/// getsockopt, setsockopt, fcntl and ioctl.
extension Kernel {
  private static let readWrite = 2
  private static let nonblocking = 0o4000

  // MARK: setsockopt(fd, level, name, [value], [length])

  mutating func setOption(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(5)
    let index = try socketIndex(arguments)
    guard case .symbol(let name) = arguments[2] else { throw arguments.bad }
    switch name {
    case "SO_REUSEADDR", "SO_REUSEPORT":
      // The kernel has one address and a script one listener: nothing to allow.
      _ = try arguments.integer(3)
    case "SO_LINGER":
      sockets[index].abortsOnClose = try isAbortingLinger(arguments)
    case "SO_RCVBUF":
      let size = try arguments.integer(3)
      guard isFresh(index), (0...65_535).contains(size) else { throw arguments.bad }
      sockets[index].settings.receiveBuffer = size
    case "TCP_MAXSEG":
      let size = try arguments.integer(3)
      guard isFresh(index), (1...65_495).contains(size) else { throw arguments.bad }
      sockets[index].settings.maximumSegmentSize = size
    case "TCP_NODELAY":
      try setNagle(isOn: try arguments.integer(3) == 0, index, arguments)
    case "IP_MTU_DISCOVER":
      // Without path MTU discovery, asking for none is asking for nothing.
      let none: [Argument] = [.list([.symbol("IP_PMTUDISC_DONT")]), .list([.integer(0)])]
      if !none.contains(arguments[3]) {
        try EngineFeature.pathMTUDiscovery.expect(line: arguments.line)
      }
    default:
      try Self.refuse(option: name, arguments)
    }
    return .value(0)
  }

  private static func refuse(
    option name: String, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    let features: [String: EngineFeature] = [
      "SO_SNDBUF": .sendBuffer, "TCP_USER_TIMEOUT": .userTimeout, "TCP_NOOPT": .noOptions,
      "IP_TOS": .typeOfService,
    ]
    if let feature = features[name] { try feature.expect(line: arguments.line) }
    throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name)))
  }

  /// Whether the socket is one whose connection isn't opened yet; the engine's settings are fixed
  /// then.
  private func isFresh(_ index: Int) -> Bool {
    if case .fresh = sockets[index].role { return true }
    return false
  }

  private mutating func setNagle(
    isOn: Bool, _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    if sockets[index].settings.nagle == isOn { return }
    guard isFresh(index) else {
      return try EngineFeature.nagleOfOpenConnection.expect(line: arguments.line)
    }
    sockets[index].settings.nagle = isOn
  }

  /// `{onoff=1, linger=0}`: on and zero is an abort, off is nothing.
  private func isAbortingLinger(_ arguments: CallArguments) throws(ScriptEnd) -> Bool {
    guard case .structure(let fields) = arguments[3] else { throw arguments.bad }
    var values: [String: Int] = [:]
    for field in fields {
      guard case .integer(let value) = field.value else { throw arguments.bad }
      values[field.name] = value
    }
    guard values.count == 2, let isOn = values["onoff"], let seconds = values["linger"] else {
      throw arguments.bad
    }
    if isOn == 0 { return false }
    // A time above zero makes close wait: not in virtual time.
    guard seconds == 0 else { throw arguments.bad }
    return true
  }

  // MARK: getsockopt(fd, level, name, [value], [length])

  mutating func getOption(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(5)
    let index = try socketIndex(arguments)
    guard case .symbol(let name) = arguments[2] else { throw arguments.bad }
    switch name {
    case "SO_ERROR":
      try compareError(try conversationIndex(arguments), arguments)
    case "SO_RCVBUF":
      try compare(sockets[index].settings.receiveBuffer, arguments)
    case "TCP_NODELAY":
      try compare(sockets[index].settings.nagle ? 0 : 1, arguments)
    case "TCP_MAXSEG":
      let number = try conversationIndex(arguments)
      let peer = number.map { conversations[$0].peerMSS }
      try compare(peer ?? sockets[index].settings.maximumSegmentSize, arguments)
    default:
      try Self.refuse(option: name, arguments)
    }
    return .value(0)
  }

  /// What a call writes through its argument at `index`, against what the script expects there.
  private func compare(
    _ actual: Int, _ arguments: CallArguments, at index: Int = 3
  ) throws(ScriptEnd) {
    let expected = try arguments.integer(index)
    guard expected == actual else {
      throw .failure(
        Failure(arguments.line, .argument, expected: "\(expected)", actual: "\(actual)"))
    }
  }

  /// SO_ERROR: the pending error by name, or 0.
  private mutating func compareError(
    _ number: Int?, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    let actual = number.flatMap { takeError(of: $0) } ?? "0"
    guard case .list(let list) = arguments[3], list.count == 1 else { throw arguments.bad }
    let expected: String
    switch list[0] {
    case .integer(0): expected = "0"
    case .symbol(let name): expected = name
    // Another number would be one system's own.
    default: throw arguments.bad
    }
    guard expected == actual else {
      throw .failure(Failure(arguments.line, .argument, expected: expected, actual: actual))
    }
  }

  // MARK: fcntl and ioctl

  mutating func control(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    guard arguments.call.arguments.count >= 2 else { throw arguments.bad }
    let index = try socketIndex(arguments)
    switch arguments[1] {
    case .symbol("F_GETFL"):
      return .value(Self.readWrite | (sockets[index].isNonblocking ? Self.nonblocking : 0))
    case .symbol("F_SETFL"):
      let flags = try arguments.symbols(2)
      guard flags.isSubset(of: ["O_RDWR", "O_NONBLOCK"]) else { throw arguments.bad }
      sockets[index].isNonblocking = flags.contains("O_NONBLOCK")
      return .value(0)
    default: throw arguments.bad
    }
  }

  mutating func inquire(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(3)
    guard arguments[1] == .symbol("SIOCINQ") || arguments[1] == .symbol("FIONREAD") else {
      throw arguments.bad
    }
    let number = try conversationIndex(arguments)
    try compare(number.map { conversations[$0].connection.readableOctets } ?? 0, arguments, at: 2)
    return .value(0)
  }
}
