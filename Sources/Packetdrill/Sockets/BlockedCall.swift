import TCPEngine

/// A call that waits for something to happen.
struct BlockedCall: Equatable, Sendable {
  let call: SystemCall
  /// The line of the script that makes it, from 1.
  let line: Int
  /// When the call itself gives up waiting; nil is never.
  let expires: Instant?
}

extension Kernel {
  /// A call that has blocked now.
  func blocked(_ call: SystemCall, line: Int) throws(ScriptEnd) -> BlockedCall {
    let limit = try patience(of: call, line: line)
    return BlockedCall(call: call, line: line, expires: limit.map { now + $0 })
  }

  /// Lets a call try again, now that something has happened.
  mutating func retry(_ blocked: BlockedCall) throws(ScriptEnd) -> CallOutcome {
    try perform(blocked.call, line: blocked.line, isRetry: true)
  }

  /// What a call returns that has waited long enough.
  mutating func giveUp(_ blocked: BlockedCall) throws(ScriptEnd) -> CallOutcome {
    try giveUp(blocked.call, line: blocked.line)
  }
}
