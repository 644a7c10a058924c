import TCPEngine

/// getsockopt.
extension Kernel {
  /// What a socket without a connection says (RFC 9293 §3.7.1, MUST-15).
  private static let defaultSegment = 536

  /// getsockopt(fd, level, name, [value], [length]).
  mutating func getOption(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(5)
    let index = try socketIndex(arguments)
    let name = try optionName(arguments)
    if name == "SO_ERROR" {
      try compareError(try conversationIndex(arguments), arguments)
      return .value(0)
    }
    if isFreeBSD, name.hasPrefix("TCP_"), let number = try conversationIndex(arguments),
      conversations[number].isOver
    {
      return .failure("ECONNRESET")
    }
    guard let actual = try value(of: name, index, arguments) else {
      throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name)))
    }
    try compare(actual, arguments)
    return .value(0)
  }

  /// What an option says; nil if it isn't known.
  private func value(
    of name: String, _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) -> Int? {
    let socket = sockets[index]
    let number = try conversationIndex(arguments)
    let connection = number.map { conversations[$0].connection }
    let settings = socket.options.settings(on: system, isActive: true)
    let isDoubled = system.family == .linux
    switch name {
    case "SO_RCVBUF":
      if let given = socket.options.receiveBuffer { return isDoubled ? given * 2 : given }
      return isDoubled ? system.receiveMemory.initial : settings.receiveBuffer
    case "SO_SNDBUF":
      return socket.options.sendBuffer.map {
        isDoubled ? max($0 * 2, Self.leastSendMemory) : $0
      } ?? system.sendBuffer
    case "TCP_NODELAY":
      return (connection?.settings ?? settings).nagle ? 0 : isFreeBSD ? Flag.noDelay : 1
    case "TCP_MAXSEG" where isFreeBSD: return segmentSize(of: index)
    case "TCP_MAXSEG":
      return connection?.transmissionReport.segmentSize
        ?? socket.options.maximumSegmentSize ?? Self.defaultSegment
    case "TCP_USER_TIMEOUT":
      return Int((socket.options.userTimeout ?? .zero).count / 1_000)
    case "TCP_NOOPT": return socket.options.hasNoOptions ? Flag.noOptions : 0
    case "IP_TOS": return socket.options.typeOfService
    case "TCP_WINDOW_CLAMP": return number == nil ? socket.options.windowClamp ?? 0 : nil
    case "TCP_INQ": return socket.options.tellsInQueue ? 1 : 0
    case "TCP_DEFER_ACCEPT": return Self.seconds(of: socket.options.acceptDeferral)
    case "IP_RECVERR": return socket.options.receivesErrors ? 1 : 0
    case "IP_MTU_DISCOVER": return socket.options.pathMTUDiscovery ?? 1
    case "IP_MTU":
      guard let connection, connection.settings.pathMTUDiscovery else { return nil }
      return connection.pathMTU
    case "SO_KEEPALIVE" where isFreeBSD:
      return socket.options.isKeptAlive == true ? Flag.keepAlive : 0
    case "SO_KEEPALIVE": return settings.keepAlive == nil ? 0 : 1
    case "TCP_KEEPIDLE": return Int(socket.options.idle(on: system).count / 1_000_000)
    case "TCP_KEEPINTVL": return Int(settings.keepAliveInterval.count / 1_000_000)
    case "TCP_KEEPCNT": return settings.keepAliveProbes
    default:
      return isDoubled ? linuxValue(of: name, index) : socket.options.remembered[name]
    }
  }

  /// What FreeBSD says of an option that is on: its bit among the flags.
  private enum Flag {
    static let noDelay = 4
    static let noOptions = 8
    static let keepAlive = 8
  }

  /// What a call writes through its argument at `index`, against what the script expects there.
  func compare(
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
    let actual = number.flatMap { takeError(of: $0) ?? takeSoftError(of: $0) } ?? "0"
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

  /// How many seconds so many timeouts take.
  private static func seconds(of timeouts: Int) -> Int {
    (0..<timeouts).reduce(0) { $0 + min(1 << min($1, 20), 120) }
  }
}
