import NetworkSimulation
import TCPEngine

/// Calls that read and write.
extension Kernel {
  /// What a call that reads or writes asks for.
  private struct TextCall {
    var count: Int
    var flags: Set<String> = []
  }

  // MARK: Reading

  mutating func read(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    let call = try textCall(arguments)
    guard call.flags.isSubset(of: ["MSG_DONTWAIT", "MSG_PEEK", "MSG_WAITALL", "MSG_TRUNC"]) else {
      throw arguments.bad
    }
    guard let number = try conversationIndex(arguments) else { return .failure("ENOTCONN") }
    let socket = sockets[try socketIndex(arguments)]
    if call.count == 0, system.family == .linux, arguments.call.name.hasPrefix("read") {
      return .value(0)
    }
    let readable = conversations[number].readableOctets
    let isOver = hasEnded(number)
    let mayBlock = !socket.isNonblocking && !call.flags.contains("MSG_DONTWAIT")
    let wanted =
      call.flags.contains("MSG_WAITALL")
      ? call.count : min(call.count, socket.options.receiveLowWater)
    if readable > 0, readable >= wanted || isOver || !mayBlock {
      let count = take(min(readable, call.count), of: number, isPeek: call.flags)
      try compareControl(of: number, arguments)
      return .value(count)
    }
    // Linux tells the end of the stream before any error.
    let isAtEnd = system.family == .linux && conversations[number].isEndOfStream
    if !isAtEnd, let error = takeError(of: number) { return .failure(error) }
    if isOver {
      try compareControl(of: number, arguments)
      return .value(0)
    }
    return mayBlock ? .blocks : .failure("EAGAIN")
  }

  /// Whether nothing more will come.
  private func hasEnded(_ number: Int) -> Bool {
    let conversation = conversations[number]
    return conversation.isEndOfStream || conversation.isReadingShut || conversation.isOver
  }

  private mutating func take(_ count: Int, of number: Int, isPeek flags: Set<String>) -> Int {
    guard !flags.contains("MSG_PEEK") else { return count }
    guard conversations[number].leftToRead == 0 else {
      conversations[number].leftToRead -= count
      return count
    }
    _ = enact(number) { (connection, now, outputs) throws(UserCallError) in
      _ = try connection.receive(count, now: now, into: &outputs)
    }
    finish(number, opening: .application(.read(count)))
    return count
  }

  // MARK: Writing

  private static let writingFlags: Set = [
    "MSG_DONTWAIT", "MSG_NOSIGNAL", "MSG_OOB", "MSG_EOR", "MSG_MORE",
  ]

  mutating func write(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    let call = try textCall(arguments)
    guard call.flags.isSubset(of: Self.writingFlags) else {
      throw arguments.bad
    }
    // FreeBSD has no records in a stream.
    if isFreeBSD, call.flags.contains("MSG_EOR") { return .failure("EINVAL") }
    let socket = sockets[try socketIndex(arguments)]
    let mayBlock = !socket.isNonblocking && !call.flags.contains("MSG_DONTWAIT")
    guard let number = try conversationIndex(arguments) else {
      return .failure(isFreeBSD ? "ENOTCONN" : "EPIPE")
    }
    if let error = takeError(of: number) { return .failure(error) }
    guard conversations[number].wasEstablished else {
      if isFreeBSD { return .failure("ENOTCONN") }
      return mayBlock && !conversations[number].isOver ? .blocks : .failure("EAGAIN")
    }
    // Who has blocked, with nothing taken too, is told of room later than a new call finds some.
    let blocked = conversations[number].blockedWrite
    if blocked != nil, mayTakeText(number), !hasRoomAgain(socket, number) { return .blocks }
    let taken = blocked ?? 0
    var sum = taken
    repeat {
      let part = min(call.count - sum, room(of: socket, number))
      guard part > 0 || call.count == 0 else {
        if sum == taken, !mayTakeText(number) { return .failure("EPIPE") }
        break
      }
      let push = pushRule(socket, hasMore: call.flags.contains("MSG_MORE"))
      let endsRecord = call.flags.contains("MSG_EOR") && sum + part == call.count
      let isUrgent = call.flags.contains("MSG_OOB")
      guard enqueue(part, of: number, isUrgent: isUrgent, endsRecord: endsRecord, push) else {
        conversations[number].blockedWrite = nil
        return .failure("EPIPE")
      }
      sum += part
    } while sum < call.count
    conversations[number].blockedWrite = nil
    if sum == call.count { return .value(sum) }
    guard mayBlock else { return sum > 0 ? .value(sum) : .failure("EAGAIN") }
    conversations[number].blockedWrite = sum
    return .blocks
  }

  /// Linux flags the end of a corked write too, and MSG_MORE holds text back for one call only.
  private func pushRule(_ socket: Socket, hasMore: Bool) -> PushRule {
    if system.family != .linux { return socket.options.isCorked || hasMore ? .later : .now }
    if socket.options.isCorked { return hasMore ? .later : .whenReleased }
    return hasMore ? .afterArrival : .now
  }

  private func mayTakeText(_ number: Int) -> Bool {
    let state = conversations[number].connection.state
    return (state == .established || state == .closeWait) && !conversations[number].isWritingShut
  }

  private mutating func enqueue(
    _ count: Int, of number: Int, isUrgent: Bool, endsRecord: Bool, _ push: PushRule
  ) -> Bool {
    let text = SegmentText(patternFrom: conversations[number].written, count: count)
    noteBlock(of: number)
    // Counted before the segments go, since the last of them carries PSH.
    conversations[number].written += count
    let error = enact(number) { (connection, now, outputs) throws(UserCallError) in
      try connection.send(
        text, urgent: isUrgent, push: push, endsRecord: endsRecord, now: now, into: &outputs)
    }
    guard error == nil else {
      conversations[number].written -= count
      finish(number)
      return false
    }
    finish(number, opening: .application(.send(text)))
    return true
  }

  /// Octets that were written and aren't acknowledged.
  func unacknowledgedOctets(of number: Int) -> Int {
    let status = try? conversations[number].connection.status()
    return status?.octetsAwaitingAcknowledgment ?? 0
  }

  // MARK: Files and pipes

  /// `sendfile(4, 5, [0], 1000)` writes what a file holds; `splice(5, NULL, 4, NULL, 1000, 0)` what
  /// a pipe does, and reads into one where the first descriptor is a socket's. What they hold
  /// doesn't matter here: it is taken to be enough.
  mutating func copy(_ arguments: CallArguments) throws(ScriptEnd) -> CallOutcome {
    let call = try translation(ofCopy: arguments)
    let translated = CallArguments(call, line: arguments.line)
    return try call.name == "recv" ? read(translated) : write(translated)
  }

  /// What a copy does with its socket, as the call that does only that.
  func translation(ofCopy arguments: CallArguments) throws(ScriptEnd) -> SystemCall {
    var call = arguments.call
    if call.name == "sendfile" {
      guard system.family != .freebsd else { throw arguments.bad }
      try arguments.expectCount(4)
      call.name = "write"
      call.arguments = [arguments[0], .ellipsis, arguments[3]]
      return call
    }
    try arguments.expectCount(6)
    let flags = try flags(arguments, 5)
    guard flags.isSubset(of: ["SPLICE_F_NONBLOCK", "SPLICE_F_MOVE"]) else { throw arguments.bad }
    let source = try arguments.integer(0)
    let reads = sockets.contains { $0.number == source }
    call.name = reads ? "recv" : "send"
    call.arguments = [
      reads ? arguments[0] : arguments[2], .ellipsis, arguments[4],
      flags.contains("SPLICE_F_NONBLOCK") ? .symbol("MSG_DONTWAIT") : .integer(0),
    ]
    return call
  }

  // MARK: Arguments

  /// `read(3, ..., 1000)`; `recv` and `recvfrom` have flags and addresses; `readv(3, [{..., 500},
  /// {..., 500}], 2)`; `sendmsg(3, {…, msg_iov(1)=[{..., 500}], …}, 0)`.
  private func textCall(_ arguments: CallArguments) throws(ScriptEnd) -> TextCall {
    switch arguments.call.name {
    case "read", "write":
      try arguments.expectCount(3)
      return TextCall(count: try count(arguments, 2))
    case "recv", "send":
      try arguments.expectCount(4)
      return TextCall(count: try count(arguments, 2), flags: try flags(arguments, 3))
    case "recvfrom", "sendto":
      try arguments.expectCount(6)
      return TextCall(count: try count(arguments, 2), flags: try flags(arguments, 3))
    case "readv", "writev":
      try arguments.expectCount(3)
      guard case .list(let vectors) = arguments[1], try arguments.integer(2) == vectors.count else {
        throw arguments.bad
      }
      return TextCall(count: try Self.sum(vectors, arguments))
    default:
      try arguments.expectCount(3)
      guard case .structure(let fields) = arguments[1],
        case .list(let vectors)? = fields.first(where: { $0.name == "msg_iov" })?.value,
        arguments.call.name == "recvmsg"
          || !fields.contains(where: { $0.name == "msg_control" && $0.value != .ellipsis })
      else { throw arguments.bad }
      return TextCall(
        count: try Self.sum(vectors, arguments), flags: try flags(arguments, 2))
    }
  }

  private func count(_ arguments: CallArguments, _ index: Int) throws(ScriptEnd) -> Int {
    let count = try arguments.integer(index)
    guard count >= 0 else { throw arguments.bad }
    return count
  }

  private func flags(
    _ arguments: CallArguments, _ index: Int
  ) throws(ScriptEnd) -> Set<String> {
    arguments[index] == .integer(0) ? [] : try arguments.symbols(index)
  }

  /// The octets of `[{..., 500}, {..., 500}]`.
  private static func sum(
    _ vectors: [Argument], _ arguments: CallArguments
  ) throws(ScriptEnd) -> Int {
    var sum = 0
    for vector in vectors {
      guard case .list(let parts) = vector, parts.count == 2, case .integer(let count) = parts[1],
        count >= 0
      else { throw arguments.bad }
      sum += count
    }
    return sum
  }
}
