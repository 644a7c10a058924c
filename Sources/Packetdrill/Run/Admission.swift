import TCPEngine

/// Looks at a whole script before it runs, for what this program doesn't have: such a script is
/// unsupported however far it would get.
enum Admission {
  private static let calls: Set = [
    "socket", "bind", "listen", "accept", "accept4", "connect", "read", "recv", "write", "send",
    "shutdown", "close", "setsockopt", "getsockopt", "fcntl", "ioctl",
  ]

  static func check(_ script: Script) throws(Unsupported) {
    guard !script.events.isEmpty else { throw Unsupported(1, .empty) }
    for event in script.events {
      switch event.action {
      case .inbound(let segment), .outbound(let segment): try check(segment, event.line)
      case .call(let call):
        guard calls.contains(call.name) else {
          throw Unsupported(event.line, .unknownCall(call.name))
        }
      case .assertion(let code): _ = try AssertionParser.parse(code, line: event.line)
      case .shell(let text): throw Unsupported(event.line, .unknownShellLine(text))
      }
    }
  }

  private static func check(_ segment: ScriptSegment, _ line: Int) throws(Unsupported) {
    let options = segment.options ?? []
    guard
      SegmentNotation.octets(of: SegmentNotation.padded(options)).count
        <= SegmentCodec.maximumOptionsLength
    else { throw Unsupported(line, .optionsTooLong) }
    for option in options {
      switch option {
      case .windowScale: try EngineFeature.windowScale.require(line: line)
      case .sackPermitted, .sack: try EngineFeature.selectiveAcknowledgment.require(line: line)
      case .timestamps: try EngineFeature.timestamps.require(line: line)
      case .mss, .noOperation, .endOfList, .other: break
      }
    }
    if !segment.control.isDisjoint(with: [.ece, .cwr]) || !["noecn", nil].contains(segment.ecn) {
      try EngineFeature.explicitCongestionNotification.require(line: line)
    }
  }
}
