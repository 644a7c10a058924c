import TCPEngine

/// What Linux makes of options, where others have another mind or none.
extension Kernel {
  /// The values that Linux takes; all else is EINVAL.
  private static let ranges: [String: [ClosedRange<Int>]] = [
    "TCP_KEEPIDLE": [1...32_767], "TCP_KEEPINTVL": [1...32_767], "TCP_KEEPCNT": [1...127],
    "TCP_SYNCNT": [1...127], "TCP_USER_TIMEOUT": [0...Int(Int32.max)], "TCP_INQ": [0...1],
    "TCP_MAXSEG": [0...0, 88...32_767], "IP_TTL": [-1...(-1), 1...255],
    "IP_MTU_DISCOVER": [0...5],
  ]
  /// What getsockopt says of options that were never set.
  private static let defaults = [
    "SO_TYPE": 1, "SO_PROTOCOL": 6, "SO_REUSEADDR": 0, "SO_REUSEPORT": 0, "SO_PRIORITY": 0,
    "IP_TTL": 64, "TCP_NOTSENT_LOWAT": 0, "TCP_FASTOPEN": 0, "TCP_THIN_LINEAR_TIMEOUTS": 0,
  ]
  private static let leastWindowClamp = 1_152
  private static let greatestLinger = 120

  /// setsockopt of an option that Linux has its own way with; nil of all others.
  mutating func setLinuxOption(
    _ name: String, _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) -> CallOutcome? {
    guard case .integer(let value)? = arguments.first(in: 3) else { return nil }
    if let ranges = Self.ranges[name], !ranges.contains(where: { $0.contains(value) }) {
      return .failure("EINVAL")
    }
    switch name {
    case "TCP_MAXSEG":
      // An open connection's segments keep their size.
      if isFresh(index) {
        sockets[index].options.maximumSegmentSize = value > 0 ? value : nil
      }
    case "TCP_SYNCNT": sockets[index].options.synRetries = value
    case "TCP_WINDOW_CLAMP":
      // None away from an open connection, where the next text would lift any.
      guard isFresh(index) else { return value == 0 ? .failure("EINVAL") : .value(0) }
      guard value >= 0 else { throw arguments.bad }
      sockets[index].options.windowClamp = value > 0 ? max(value, Self.leastWindowClamp) : nil
    case "TCP_LINGER2":
      // Zero is what the system says.
      guard value >= 0 else { throw arguments.bad }
      let given = Microseconds.seconds(Int64(min(value, Self.greatestLinger)))
      sockets[index].options.finWait2Timeout = value > 0 ? given : nil
      let limit = value > 0 ? given : system.endpoint.finWait2Timeout
      change(index) { (connection, _, _) in connection.setFINWait2Timeout(limit) }
    case "SO_RCVLOWAT":
      guard (0...(1 << 15)).contains(value) else { throw arguments.bad }
      sockets[index].options.receiveLowWater = max(1, value)
    default: return nil
    }
    return .value(0)
  }

  private func isFresh(_ index: Int) -> Bool {
    if case .conversation = sockets[index].role { false } else { true }
  }

  /// getsockopt of an option that only Linux tells; nil of all others.
  func linuxValue(of name: String, _ index: Int) -> Int? {
    let options = sockets[index].options
    switch name {
    case "TCP_SYNCNT": return options.synRetries ?? system.endpoint.synRetries
    case "TCP_LINGER2":
      let time = options.finWait2Timeout ?? system.endpoint.finWait2Timeout
      return time.map { Int($0.count / 1_000_000) }
    case "TCP_CORK": return options.isCorked ? 1 : 0
    case "TCP_QUICKACK":
      guard case .conversation(let number) = sockets[index].role else { return 1 }
      return conversations[number].connection.isInteractive ? 0 : 1
    case "SO_RCVLOWAT": return options.receiveLowWater
    case "SO_ACCEPTCONN":
      if case .listening = sockets[index].role { return 1 }
      return 0
    default: return options.remembered[name] ?? Self.defaults[name]
    }
  }

  /// SIOCOUTQ and SIOCOUTQNSD count a FIN with the text: 1 until it is acknowledged, or sent.
  func finCount(of number: Int, isUnsent: Bool) -> Int {
    guard system.family == .linux, conversations[number].isWritingShut else { return 0 }
    switch conversations[number].connection.state {
    case .established, .closeWait: return 1
    case .finWait1, .closing, .lastAck:
      return isUnsent && conversations[number].unsentOctets == 0 ? 0 : 1
    default: return 0
    }
  }
}
