import NetworkSimulation
import TCPEngine

/// Runs a script's events one after another against a kernel, in virtual time.
///
/// Before an event of the script's own (`<` or a call), every timer that is due until then has
/// expired. What the kernel sends waits until a `>` line looks at it, in order: the line says when
/// it must have been sent, however late it is looked at.
struct ScriptRunner {
  /// More timeouts than any script waits for, so that `*` after a TCP that never rests ends too.
  private static let timeoutLimit = 10_000

  let script: Script
  let preamble: Preamble
  var kernel: Kernel
  var clock: EventClock
  var numbers: [Int: Numbers] = [:]
  var ladder = ScriptLadder()
  var pending: PendingCall?
  /// How far the trace had come after each event of the script.
  private(set) var marks: [EventMark] = []
  /// What the script has done so far.
  private(set) var stimuli: [Stimulus] = []
  /// The kernel before the first event.
  let firstKernel: Kernel

  init(_ script: Script, _ preamble: Preamble) {
    self.script = script
    self.preamble = preamble
    let listens = script.events.contains {
      if case .call(let call) = $0.action { call.name == "listen" } else { false }
    }
    kernel = Kernel(host: listens ? .server : .client, system: preamble.system)
    firstKernel = kernel
    clock = EventClock(tolerance: preamble.tolerance)
  }

  /// All that has happened.
  var trace: Trace { kernel.trace }

  /// Runs the script to its end, or to where it goes wrong.
  mutating func run() -> Verdict {
    do throws(ScriptEnd) {
      for event in script.events {
        // Also what has happened before it failed belongs to an event.
        defer { note(event) }
        try carryOut(event)
      }
      try finishPendingCall()
      try checkSurplus()
      return .pass
    } catch {
      guard case .failure(var failure) = error else { return error.verdict }
      for emission in kernel.emissions { note(emission) }
      failure.ladder = ladder.rows
      return .fail(failure)
    }
  }

  private mutating func note(_ event: ScriptEvent) {
    marks.append(
      EventMark(
        line: event.line, isExpectation: event.isExpectation, eventCount: kernel.trace.count,
        time: kernel.now))
  }

  /// What the script is about to do is a part of its story.
  mutating func note(_ action: Stimulus.Action, line: Int) {
    stimuli.append(Stimulus(time: kernel.now, line: line, action: action))
  }

  private mutating func carryOut(_ event: ScriptEvent) throws(ScriptEnd) {
    let due = clock.due(event.time)
    var happened = due.start
    switch event.action {
    case .outbound(let segment):
      happened = try expect(segment, due, line: event.line)
    case .inbound(let segment):
      try wait(until: due.start)
      arrive(segment, line: event.line)
      ladder.add(SegmentNotation.text(of: segment), sign: "<", at: now)
    case .message(let message):
      try wait(until: due.start)
      arrive(message, line: event.line)
      ladder.add(message.text, sign: "<", at: now)
    case .call(let call):
      try finishPendingCall()
      try wait(until: due.start)
      note(.call(call), line: event.line)
      try make(call, due, line: event.line)
    case .assertion(let code):
      try finishPendingCall()
      try wait(until: due.start)
      try check(code, line: event.line)
    case .shell(let text):
      try finishPendingCall()
      try wait(until: due.start)
      try runShell(text, event)
    }
    try checkLack(line: event.line)
    clock.pass(due, happened: happened)
    try retryPendingCall()
  }

  private func checkLack(line: Int) throws(ScriptEnd) {
    if let lack = kernel.lack { throw .unsupported(Unsupported(line, .notBuilt(lack))) }
  }

  var now: Microseconds { kernel.now - .zero }

  // MARK: Waiting

  /// Lets timers expire until then, and moves the clock there.
  mutating func wait(until time: Microseconds) throws(ScriptEnd) {
    let instant = Instant.zero + time
    while try runNextTimeout(until: instant) {}
    kernel.wait(until: instant)
  }

  // MARK: Segments

  private mutating func arrive(_ written: ScriptSegment, line: Int) {
    let ports = kernel.ports(for: written.control)
    let known = kernel.current.flatMap { numbers[$0] } ?? Numbers()
    let plain = Segment(
      sourcePort: ports.peer, destinationPort: ports.own, seq: SequenceNumber(written.seq),
      ack: written.ack.map { known.wire($0) } ?? SequenceNumber(0), control: written.control,
      window: written.window ?? 0, urgentPointer: written.urgentPointer ?? 0,
      text: SegmentText(patternFrom: 0, count: written.length))
    let options = (written.options ?? []).map { option -> ScriptOptionField in
      switch option {
      case .sack(let blocks):
        return .sack(
          blocks.map {
            .init(left: known.wire($0.left).rawValue, right: known.wire($0.right).rawValue)
          })
      case .timestamps(let value, let echo):
        return .timestamps(value: value, echo: known.wire(echo: echo))
      default: return option
      }
    }
    guard let segment = SegmentNotation.segment(plain, options: options) else {
      preconditionFailure("a segment was admitted whose options can be read")
    }
    let ecn = written.ecn?.codepoint ?? .notECT
    let isBacked = kernel.wire.hasBrought(whatIsAcknowledgedBy: segment)
    note(.segment(segment, ecn, isBacked: isBacked), line: line)
    kernel.arrive(segment, ecn: ecn)
  }

  private mutating func arrive(_ written: ScriptMessage, line: Int) {
    let known = kernel.current.flatMap { numbers[$0] } ?? Numbers()
    let message = ControlMessage(written.report, seq: known.wire(written.seq), mtu: written.mtu)
    note(.message(message), line: line)
    kernel.arrive(message)
  }

  /// Waits for the segment; when it was sent.
  private mutating func expect(
    _ expected: ScriptSegment, _ due: EventClock.Due, line: Int
  ) throws(ScriptEnd) -> Microseconds {
    let expectedText = SegmentNotation.text(of: expected)
    try waitForEmission(due)
    guard let first = kernel.emissions.first else {
      throw .failure(
        Failure(
          line, .nothingSent, expected: expectedText,
          actual: due.end.map { Self.seconds($0 + due.tolerance) } ?? ""))
    }
    if first.segment.control.contains(.syn), expected.control.contains(.syn),
      let number = first.conversation, numbers[number] == nil
    {
      var known = Numbers()
      known.learn(syn: first.segment.seq, script: expected.seq)
      numbers[number] = known
    }
    let comparison = SegmentComparison(
      expected: expected, numbers: knownNumbers(of: first), isPushStrict: preamble.isPushStrict,
      timestampTolerance: preamble.timestampTick.map {
        UInt32(clamping: due.tolerance.count / max(1, $0.count))
      }, isSegmentationStrict: preamble.isSegmentationStrict)
    let count = comparison.runLength(in: kernel.emissions)
    let run = Array(kernel.emissions.prefix(count))
    let differences = comparison.differences(from: run)
    let actualText = SegmentNotation.text(of: comparison.seen(run))
    guard differences.isEmpty else {
      throw .failure(
        Failure(line, .segment(differences), expected: expectedText, actual: actualText))
    }
    let sent = first.time - .zero
    guard due.allows(sent) else {
      throw .failure(
        Failure(line, .time, expected: Self.text(of: due), actual: Self.seconds(sent)))
    }
    learnTimestamp(of: first, expected)
    for emission in run { note(emission) }
    kernel.emissions.removeFirst(count)
    return sent
  }

  private mutating func learnTimestamp(of emission: Kernel.Emission, _ expected: ScriptSegment) {
    guard let number = emission.conversation, let wanted = expected.timestamp else { return }
    for case .timestamps(let value, _) in SegmentNotation.options(of: emission.segment) {
      numbers[number, default: Numbers()].learn(timestamp: value, script: wanted.value)
    }
  }

  private mutating func waitForEmission(_ due: EventClock.Due) throws(ScriptEnd) {
    let deadline = due.end.map { $0 + due.tolerance }
    var timeouts = 0
    while kernel.emissions.isEmpty, timeouts < Self.timeoutLimit,
      try runNextTimeout(until: deadline.map { .zero + $0 })
    {
      timeouts += 1
    }
  }

  private func knownNumbers(of emission: Kernel.Emission) -> Numbers {
    emission.conversation.flatMap { numbers[$0] } ?? Numbers()
  }

  private mutating func note(_ emission: Kernel.Emission) {
    ladder.add(text(of: emission), sign: ">", at: emission.time - .zero)
  }

  private func text(of emission: Kernel.Emission) -> String {
    let anything = ScriptSegment(control: [], seq: 0, length: 0)
    let comparison = SegmentComparison(
      expected: anything, numbers: knownNumbers(of: emission), isPushStrict: false)
    return SegmentNotation.text(of: comparison.seen([emission]))
  }

  /// What was sent and never looked at is more than the script expects. What is sent at the instant
  /// of a script's last event is not judged where that event isn't a `>`: the script ends without
  /// waiting for the answer, as packetdrill does.
  private func checkSurplus() throws(ScriptEnd) {
    guard let last = script.events.last else { return }
    var isJudgedToTheEnd = false
    if case .outbound = last.action { isJudgedToTheEnd = true }
    let surplus = kernel.emissions.first { isJudgedToTheEnd || $0.time < kernel.now }
    guard let surplus else { return }
    throw .failure(
      Failure(
        last.line, .surplus,
        actual: Self.seconds(surplus.time - .zero) + " > " + text(of: surplus)))
  }

  // MARK: Assertions

  private func check(_ code: String, line: Int) throws(ScriptEnd) {
    let assertions: [Assertion]
    do throws(Unsupported) {
      assertions = try AssertionParser.parse(code, line: line)
    } catch {
      throw .unsupported(error)
    }
    guard let current = kernel.current else {
      throw .unsupported(Unsupported(line, .unknownMetric("tcpi_*")))
    }
    let conversation = kernel.conversations[current]
    for assertion in assertions
    where !assertion.holds({ value(of: $0, conversation) }) {
      let values = assertion.fields.map { "\($0.rawValue) == \(value(of: $0, conversation))" }
      throw .failure(
        Failure(
          line, .assertion, expected: assertion.text, actual: values.joined(separator: ", ")))
    }
  }

  private func value(of field: TCPInfoField, _ conversation: Conversation) -> Int {
    field.value(of: conversation, family: kernel.system.family, now: kernel.now)
  }

  // MARK: Texts

  static func seconds(_ time: Microseconds) -> String {
    let digits = String(abs(time.count % 1_000_000))
    let fraction = String(repeating: "0", count: 6 - digits.count) + digits
    return "\(time.count / 1_000_000).\(fraction)"
  }

  static func text(of due: EventClock.Due) -> String {
    guard let end = due.end else { return "*" }
    let times = end == due.start ? seconds(end) : seconds(due.start) + "~" + seconds(end)
    return times + " ±" + seconds(due.tolerance)
  }
}
