import TCPEngine

/// setsockopt, fcntl and ioctl.
extension Kernel {
  private static let readWrite = 2
  private static let nonblocking = 0o4000

  // MARK: setsockopt(fd, level, name, [value], [length])

  /// Options that change nothing which a script can see: one kernel, one address, and one path.
  private static let harmless: Set = [
    "SO_REUSEADDR", "SO_REUSEPORT", "SO_DEBUG", "SO_DONTROUTE", "SO_PRIORITY", "SO_NOSIGPIPE",
    "IP_TTL", "TCP_FASTOPEN", "TCP_NOTSENT_LOWAT",
    "IPV6_V6ONLY", "IPV6_TCLASS", "SO_BUSY_POLL",
  ]
  private static let greatestSegment = 65_495

  /// How many timeouts of a SYN,ACK, which double from a second on, it takes to wait so many
  /// seconds.
  private static func timeouts(in seconds: Int) -> Int {
    var (count, sum) = (0, 0)
    while sum < seconds, count < 255 {
      sum += min(1 << min(count, 20), 120)
      count += 1
    }
    return count
  }

  /// `{tv_sec=1, tv_usec=500000}`: how long a call waits; nil for ever.
  private func patience(_ arguments: CallArguments) throws(ScriptEnd) -> Microseconds? {
    var argument = arguments[3]
    if case .list(let list) = argument, list.count == 1 { argument = list[0] }
    guard case .structure(let fields) = argument, fields.map(\.name) == ["tv_sec", "tv_usec"],
      case .integer(let seconds) = fields[0].value, (0...1_000_000).contains(seconds),
      case .integer(let micros) = fields[1].value, (0..<1_000_000).contains(micros)
    else { throw arguments.bad }
    let time = Microseconds.seconds(Int64(seconds)) + Microseconds(Int64(micros))
    return time == .zero ? nil : time
  }

  mutating func setOption(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    try arguments.expectCount(5)
    let index = try socketIndex(arguments)
    let name = try optionName(arguments)
    if isFreeBSD, name.hasPrefix("TCP_"), let number = try conversationIndex(arguments),
      conversations[number].isOver
    {
      return .failure("ECONNRESET")
    }
    if system.family == .linux, let outcome = try setLinuxOption(name, index, arguments) {
      return outcome
    }
    if isFreeBSD, name == "TCP_MAXSEG" { return try setSegmentSize(index, arguments) }
    switch name {
    // There a client's SYN would ask for a cookie.
    case "TCP_FASTOPEN" where system.family == .freebsd:
      throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name)))
    case let name where Self.harmless.contains(name):
      if case .integer(let value)? = arguments.first(in: 3) {
        sockets[index].options.remembered[name] = value
      }
    case "TCP_FUNCTION_BLK":
      // Which of FreeBSD's stacks: this is the one that has no other name.
      guard case .structure(let fields) = arguments[3],
        fields.contains(where: { $0.name == "function_set_name" && $0.value == .text("freebsd") })
      else { throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name))) }
    case "SO_LINGER": sockets[index].options.linger = try linger(arguments)
    case "SO_SNDBUF": sockets[index].options.sendBuffer = try integer(arguments, in: 1...(1 << 30))
    case "IP_TOS":
      // The two bits of ECN are TCP's own.
      sockets[index].options.typeOfService = try integer(arguments, in: 0...255) & ~3
    case "SO_RCVTIMEO": sockets[index].options.receiveTimeout = try patience(arguments)
    case "SO_SNDTIMEO": sockets[index].options.sendTimeout = try patience(arguments)
    case "TCP_INQ" where system.family != .freebsd:
      sockets[index].options.tellsInQueue = try integer(arguments, in: 0...1) == 1
    case "TCP_DEFER_ACCEPT" where system.family != .freebsd:
      sockets[index].options.acceptDeferral = Self.timeouts(
        in: try integer(arguments, in: 0...100_000))
    case "IP_RECVERR": sockets[index].options.receivesErrors = try arguments.integer(3) != 0
    case "IP_MTU_DISCOVER": try setPathMTUDiscovery(index, arguments)
    case "TCP_NODELAY": try setNagle(isOn: try arguments.integer(3) == 0, index)
    case "TCP_USER_TIMEOUT":
      let limit = Microseconds.milliseconds(
        Int64(try integer(arguments, in: 0...1_000_000_000)))
      sockets[index].options.userTimeout = limit
      change(index) { (connection, now, outputs) in
        connection.setUserTimeout(limit == .zero ? nil : limit, now: now, into: &outputs)
      }
    case "TCP_MAXUNACKTIME":
      let limit = Microseconds.seconds(Int64(try integer(arguments, in: 0...1_000_000)))
      sockets[index].options.userTimeout = limit
      change(index) { (connection, now, outputs) in
        connection.setUserTimeout(limit == .zero ? nil : limit, now: now, into: &outputs)
      }
    case "TCP_KEEPINIT":
      let limit = Microseconds.seconds(Int64(try integer(arguments, in: 1...1_000_000)))
      sockets[index].options.openingTime = limit
      if case .conversation(let number) = sockets[index].role {
        conversations[number].openingTime = limit + (now - conversations[number].openedAt)
      }
    case "TCP_CORK", "TCP_NOPUSH":
      sockets[index].options.isCorked = try arguments.integer(3) != 0
      if !sockets[index].options.isCorked { push(index) }
    case "TCP_QUICKACK":
      let isOn = try arguments.integer(3) != 0
      change(index) { (connection, now, outputs) in
        connection.setQuickAcknowledgment(isOn, now: now, into: &outputs)
      }
    case "TCP_LINGER2":
      let limit = Microseconds.seconds(Int64(try integer(arguments, in: 1...60)))
      sockets[index].options.finWait2Timeout = limit
      change(index) { (connection, _, _) in connection.setFINWait2Timeout(limit) }
    case "SO_KEEPALIVE", "TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT":
      try setKeepAlive(name, index, arguments)
    default:
      try setForOpening(name, index, arguments)
    }
    return .value(0)
  }

  /// Options that hold for a connection from its SYN on.
  private mutating func setForOpening(
    _ name: String, _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    if name == "TCP_CONGESTION" {
      return try setCongestionControl(index, arguments)
    }
    let known = ["SO_RCVBUF", "TCP_MAXSEG", "TCP_NOOPT", "TCP_SYNCNT"]
    guard known.contains(name) else {
      throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name)))
    }
    if case .conversation = sockets[index].role {
      throw .unsupported(Unsupported(arguments.line, .optionOfOpenConnection(name)))
    }
    switch name {
    case "SO_RCVBUF":
      sockets[index].options.receiveBuffer = try integer(arguments, in: 0...(1 << 29))
    case "TCP_MAXSEG":
      sockets[index].options.maximumSegmentSize = try integer(
        arguments, in: 1...Self.greatestSegment)
    case "TCP_NOOPT":
      sockets[index].options.hasNoOptions = try arguments.integer(3) != 0
    default:
      sockets[index].options.synRetries = try integer(arguments, in: 1...127)
    }
  }

  /// FreeBSD's TCP_MAXSEG only makes segments smaller: of a connection what was agreed on, else the
  /// 536 octets of a peer without an MSS option.
  private mutating func setSegmentSize(
    _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) -> CallOutcome {
    let size = try arguments.integer(3)
    let greatest = segmentSize(of: index)
    guard size > 0, size <= greatest, size + 40 >= system.endpoint.leastSegmentSize else {
      return .failure("EINVAL")
    }
    sockets[index].options.maximumSegmentSize = size
    change(index) { (connection, _, _) in connection.setSegmentSize(size) }
    return .value(0)
  }

  /// What FreeBSD's TCP_MAXSEG says: a segment's text where it has no options.
  func segmentSize(of index: Int) -> Int {
    guard case .conversation(let number) = sockets[index].role else {
      return sockets[index].options.maximumSegmentSize
        ?? system.endpoint.defaultSegmentSize
    }
    let report = conversations[number].connection.transmissionReport
    return report.segmentSize + (report.hasTimestamps ? 12 : 0)
  }

  private mutating func setCongestionControl(
    _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    let name: String
    switch arguments.first(in: 3) {
    case .text(let text): name = text
    default: throw arguments.bad
    }
    var probe = system
    guard probe.setCongestionControl(name) else { throw arguments.bad }
    let control = probe.endpoint.congestionControl
    if case .conversation(let number) = sockets[index].role {
      guard conversations[number].connection.settings.congestionControl == control else {
        throw .unsupported(Unsupported(arguments.line, .optionOfOpenConnection("TCP_CONGESTION")))
      }
    }
    sockets[index].options.congestionControl = control
  }

  private mutating func setKeepAlive(
    _ name: String, _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    switch name {
    case "SO_KEEPALIVE": sockets[index].options.isKeptAlive = try arguments.integer(3) != 0
    case "TCP_KEEPIDLE":
      sockets[index].options.keepAliveIdle = .seconds(
        Int64(try integer(arguments, in: 1...32_767)))
    case "TCP_KEEPINTVL":
      sockets[index].options.keepAliveInterval = .seconds(
        Int64(try integer(arguments, in: 1...32_767)))
    default: sockets[index].options.keepAliveProbes = try integer(arguments, in: 1...127)
    }
    let options = sockets[index].options
    if isFreeBSD {
      let limit = options.finWait2Limit(on: system)
      change(index) { (connection, _, _) in connection.setFINWait2Timeout(limit) }
    }
    guard options.isKeptAlive == true || system.keepAlive.isAlwaysOn || name == "SO_KEEPALIVE"
    else { return }
    let settings = options.settings(on: system, isActive: true)
    change(index) { (connection, now, outputs) in
      connection.setKeepAlive(
        settings.keepAlive, interval: settings.keepAliveInterval, probes: settings.keepAliveProbes,
        now: now, into: &outputs)
    }
  }

  private mutating func setNagle(isOn: Bool, _ index: Int) throws(ScriptEnd) {
    sockets[index].options.isNagleOff = !isOn
    change(index) { (connection, now, outputs) in
      connection.setNagle(isOn, now: now, into: &outputs)
    }
    // TCP_NODELAY pushes what a cork holds back.
    if !isOn { push(index) }
  }

  /// Linux's IP_PMTUDISC_…, by name or number.
  private mutating func setPathMTUDiscovery(
    _ index: Int, _ arguments: CallArguments
  ) throws(ScriptEnd) {
    let names = ["DONT", "WANT", "DO", "PROBE", "INTERFACE", "OMIT"].map { "IP_PMTUDISC_" + $0 }
    let mode: Int? =
      switch arguments.first(in: 3) {
      case .integer(let value): names.indices.contains(value) ? value : nil
      case .symbol(let name): names.firstIndex(of: name)
      default: nil
      }
    guard let mode else { throw arguments.bad }
    sockets[index].options.pathMTUDiscovery = mode
    let isOn = sockets[index].options.discoversPathMTU ?? true
    change(index) { (connection, _, _) in connection.setPathMTUDiscovery(isOn) }
  }

  private mutating func push(_ index: Int) {
    let isFlagged = system.family != .linux
    change(index) { (connection, now, outputs) in
      connection.push(isFlagged: isFlagged, now: now, into: &outputs)
    }
  }

  /// Changes something of a socket's connection, if it has one.
  mutating func change(
    _ index: Int, _ change: (inout Connection, Instant, inout Outputs) -> Void
  ) {
    guard case .conversation(let number) = sockets[index].role else { return }
    enter(number, change)
    finish(number)
  }

  /// The option's name; some are FreeBSD's for the same thing.
  func optionName(_ arguments: CallArguments) throws(ScriptEnd) -> String {
    guard case .symbol(let name) = arguments[2] else { throw arguments.bad }
    guard !foreignOptions.contains(name) else {
      throw .unsupported(Unsupported(arguments.line, .unknownSocketOption(name)))
    }
    return name == "TCP_KEEPALIVE" ? "TCP_KEEPIDLE" : name
  }

  /// Options of another system than the one that the script names.
  private var foreignOptions: Set<String> {
    switch system.family {
    case .unnamed: []
    case .linux: ["TCP_KEEPINIT", "TCP_MAXUNACKTIME"]
    case .freebsd: ["IP_RECVERR", "TCP_USER_TIMEOUT"]
    }
  }

  func integer(
    _ arguments: CallArguments, in range: ClosedRange<Int>
  ) throws(ScriptEnd) -> Int {
    let value = try arguments.integer(3)
    guard range.contains(value) else { throw arguments.bad }
    return value
  }

  /// `{onoff=1, linger=0}`: nil is off.
  private func linger(_ arguments: CallArguments) throws(ScriptEnd) -> Microseconds? {
    guard case .structure(let fields) = arguments[3] else { throw arguments.bad }
    var values: [String: Int] = [:]
    for field in fields {
      guard case .integer(let value) = field.value else { throw arguments.bad }
      values[field.name.hasPrefix("l_") ? String(field.name.dropFirst(2)) : field.name] = value
    }
    guard values.count == 2, let isOn = values["onoff"], let seconds = values["linger"],
      (0...32_767).contains(seconds)
    else {
      throw arguments.bad
    }
    return isOn == 0 ? nil : .seconds(Int64(seconds))
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
    guard case .symbol(let name) = arguments[1] else { throw arguments.bad }
    let number = try conversationIndex(arguments)
    let octets: Int?
    switch name {
    case "SIOCINQ", "FIONREAD":
      octets = number.map { conversations[$0].readableOctets }
    case "SIOCOUTQ", "TIOCOUTQ", "FIONWRITE":
      octets = number.map { unacknowledgedOctets(of: $0) + finCount(of: $0, isUnsent: false) }
    case "SIOCOUTQNSD":
      octets = number.map { conversations[$0].unsentOctets + finCount(of: $0, isUnsent: true) }
    default: throw arguments.bad
    }
    try compare(octets ?? 0, arguments, at: 2)
    return .value(0)
  }
}
