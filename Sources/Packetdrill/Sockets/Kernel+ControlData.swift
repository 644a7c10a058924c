import TCPEngine

/// What recvmsg tells beside the text: `msg_control=[{cmsg_level=SOL_TCP, cmsg_type=TCP_CM_INQ,
/// cmsg_data=1000}]`.
extension Kernel {
  /// Compares what recvmsg would write into msg_control, where the script looks at it.
  func compareControl(of number: Int, _ arguments: CallArguments) throws(ScriptEnd) {
    guard arguments.call.name == "recvmsg", case .structure(let fields) = arguments[1],
      let control = fields.first(where: { $0.name == "msg_control" })?.value, control != .ellipsis
    else { return }
    guard case .list(let messages) = control else { throw arguments.bad }
    var expected: [String] = []
    for message in messages { expected.append(try text(of: message, arguments)) }
    let actual =
      sockets[try socketIndex(arguments)].options.tellsInQueue
      ? ["TCP_CM_INQ \(inQueue(of: number))"] : []
    guard expected == actual else {
      throw .failure(
        Failure(
          arguments.line, .argument, expected: expected.joined(separator: ", "),
          actual: actual.joined(separator: ", ")))
    }
  }

  /// What is left to read; 1 at the end of the stream, so that it is read.
  private func inQueue(of number: Int) -> Int {
    let conversation = conversations[number]
    let left = conversation.readableOctets
    return left == 0 && (conversation.isEndOfStream || conversation.isOver) ? 1 : left
  }

  private func text(
    of message: Argument, _ arguments: CallArguments
  ) throws(ScriptEnd) -> String {
    guard case .structure(let fields) = message,
      fields.map(\.name) == ["cmsg_level", "cmsg_type", "cmsg_data"],
      [.symbol("SOL_TCP"), .symbol("IPPROTO_TCP")].contains(fields[0].value),
      [.symbol("TCP_CM_INQ"), .symbol("TCP_INQ")].contains(fields[1].value)
    else { throw arguments.bad }
    switch fields[2].value {
    case .integer(let count): return "TCP_CM_INQ \(count)"
    case .list(let list):
      guard list.count == 1, case .integer(let count) = list[0] else { throw arguments.bad }
      return "TCP_CM_INQ \(count)"
    default: throw arguments.bad
    }
  }
}
