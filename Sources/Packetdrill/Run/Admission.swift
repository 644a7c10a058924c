import TCPEngine

/// Looks at a whole script before it runs, for what this program doesn't have: such a script is
/// unsupported however far it would get.
enum Admission {
  private static let calls: Set = [
    "socket", "bind", "listen", "accept", "accept4", "connect", "read", "recv", "write", "send",
    "shutdown", "close", "setsockopt", "getsockopt", "fcntl", "ioctl", "readv", "writev",
    "recvfrom",
    "sendto", "recvmsg", "sendmsg", "poll", "sendfile", "splice",
    "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
  ]

  static func check(_ script: Script) throws(Unsupported) {
    guard !script.events.isEmpty else { throw Unsupported(1, .empty) }
    var system = SystemSettings()
    for event in script.events {
      switch event.action {
      case .inbound(let segment), .outbound(let segment): try check(segment, event)
      case .message: break
      case .call(let call):
        guard calls.contains(call.name) else {
          throw Unsupported(event.line, column: event.column, .unknownCall(call.name))
        }
      case .assertion(let code): _ = try AssertionParser.parse(code, line: event.line)
      case .shell(let text):
        try check(ShellLine(text: text, line: event.line, column: event.column), &system)
      }
    }
    // What follows the last event can't change what has happened, but it must be known.
    for line in script.cleanup { try check(line, &system) }
  }

  private static func check(
    _ line: ShellLine, _ system: inout SystemSettings
  ) throws(Unsupported) {
    guard let commands = ShellCommand.commands(of: line.text), !commands.isEmpty else {
      throw Unsupported(line.line, column: line.column, .unknownShellLine(line.text))
    }
    for command in commands {
      guard case .unknown(let text) = system.carryOut(command) else { continue }
      throw Unsupported(line.line, column: line.column, .unknownShellLine(text))
    }
  }

  private static func check(
    _ segment: ScriptSegment, _ event: ScriptEvent
  ) throws(Unsupported) {
    let octets = SegmentNotation.octets(of: SegmentNotation.padded(segment.options ?? []))
    guard octets.count <= SegmentCodec.maximumOptionsLength else {
      throw Unsupported(event.line, column: event.column, .optionsTooLong)
    }
  }
}
