import TCPEngine

/// The calls of a script, those that block among them.
extension ScriptRunner {
  /// A call that hasn't returned, and when the script has it return.
  struct PendingCall {
    var blocked: BlockedCall
    var due: EventClock.Due
    var returns: Microseconds
  }

  mutating func make(
    _ call: SystemCall, _ due: EventClock.Due, line: Int
  ) throws(ScriptEnd) {
    let outcome = try kernel.perform(call, line: line, isRetry: false)
    ladder.add(Self.text(of: call), sign: " ", at: now)
    if outcome == .blocks, let returns = due.returns {
      let blocked = try kernel.blocked(call, line: line)
      pending = PendingCall(blocked: blocked, due: due, returns: returns)
      return
    }
    try compare(outcome, with: call, line: line)
    if let returns = due.returns { try checkReturn(returns, due, line) }
  }

  private func compare(
    _ outcome: CallOutcome, with call: SystemCall, line: Int
  ) throws(ScriptEnd) {
    let actual: String
    switch outcome {
    case .blocks:
      throw .failure(Failure(line, .blocked, expected: call.resultText, actual: ""))
    case .value(let value):
      if call.result == .any || call.result == .value(value) { return }
      actual = "\(value)"
    case .failure(let name):
      if call.result == .any || call.result == .failure(name) { return }
      actual = "-1 \(name)"
    }
    throw .failure(Failure(line, .result, expected: call.resultText, actual: actual))
  }

  /// Runs the timer, or the end of a call's patience, that is due first, if it is due by `limit`.
  /// Whether there was one.
  mutating func runNextTimeout(until limit: Instant?) throws(ScriptEnd) -> Bool {
    let timer = kernel.nextTimeout
    let isBefore = { (due: Instant) in limit.map { due <= $0 } ?? true }
    if let expires = pending?.blocked.expires, isBefore(expires),
      timer.map({ expires < $0 }) ?? true
    {
      kernel.wait(until: expires)
      try expirePendingCall()
      return true
    }
    guard let timer, isBefore(timer) else { return false }
    kernel.runNextTimeout()
    try retryPendingCall()
    return true
  }

  /// Lets the call that has blocked try again, now that something has happened.
  mutating func retryPendingCall() throws(ScriptEnd) {
    guard let waiting = pending else { return }
    let outcome = try kernel.retry(waiting.blocked)
    guard outcome != .blocks else { return }
    try returnFrom(waiting, outcome)
  }

  private mutating func expirePendingCall() throws(ScriptEnd) {
    guard let waiting = pending else { return }
    try returnFrom(waiting, try kernel.giveUp(waiting.blocked))
  }

  private mutating func returnFrom(
    _ waiting: PendingCall, _ outcome: CallOutcome
  ) throws(ScriptEnd) {
    pending = nil
    try compare(outcome, with: waiting.blocked.call, line: waiting.blocked.line)
    try checkReturn(waiting.returns, waiting.due, waiting.blocked.line)
  }

  private func checkReturn(
    _ returns: Microseconds, _ due: EventClock.Due, _ line: Int
  ) throws(ScriptEnd) {
    guard now < returns - due.tolerance || now > returns + due.tolerance else { return }
    throw .failure(
      Failure(line, .time, expected: Self.seconds(returns), actual: Self.seconds(now)))
  }

  /// Waits for the call that has blocked, as long as it may.
  mutating func finishPendingCall() throws(ScriptEnd) {
    guard let waiting = pending else { return }
    let deadline = Instant.zero + (waiting.returns + waiting.due.tolerance)
    while pending != nil, try runNextTimeout(until: deadline) {}
    guard pending != nil else { return }
    throw .failure(
      Failure(
        waiting.blocked.line, .blocked, expected: waiting.blocked.call.resultText, actual: ""))
  }

  private static func text(of call: SystemCall) -> String {
    var number = "…"
    if case .integer(let value)? = call.arguments.first { number = "\(value)" }
    return "\(call.name)(\(number)) = \(call.resultText)"
  }
}
