import TCPEngine

/// Plays a ladder: text whose lines are handed to one connection, or compared with what it did.
///
/// ```
///     0 user open passive            ; LISTEN
///     0 < SYN seq=900 mss=1000
///     0 > SYN,ACK seq=300 ack=901    ; SYN-RECEIVED
///   100 < ACK seq=901 ack=301        ; ESTABLISHED
/// ```
/// Times are virtual milliseconds. `<` segments arrive. `>` segments must be all that the
/// connection transmits, in order and at their times: control bits but PSH, `seq`, `ack`, `len` and
/// the marks `retransmit`, `probe` and `ect0` always count (`ce` marks one that arrives), and so do
/// the ports; `win`, `up`, `push` and the options (`mss=1000`, or all of them as in
/// `<mss=1000,nop,wscale=7>`, in order) where they are written.
/// `icmp host-unreachable seq=100` is a message about the segment at 100, with `mtu=1200` where it
/// was too large. `user` calls: `open passive`, `open active`, `send 5`, `send 5 urgent`,
/// `send 5 unpushed`, `send 5 more` (until a segment arrives), `receive 5`, `close`, `shutdown`,
/// `abort`, `nagle on` and `nagle off`, and `waits` or `pauses` for `hasOutstandingReceive`;
/// `! WORDS` at the end is the error that they must meet. `=` lines name another output since the
/// last stimulus or timeout: `deliver 5`, `signal reset`, `discard outside-window`,
/// `decision hold-for-nagle`, `timer RTO expire`. `check` compares variables: times in
/// milliseconds.
/// After `;` stands the state when the line is done. `#` begins a comment.
public struct Ladder {
  /// The connection as it stands.
  public private(set) var connection: Connection
  /// All octets delivered so far.
  public private(set) var delivered: [UInt8] = []

  private var now = Instant.zero
  private var transmissions: [(time: Instant, segment: Segment, transmission: Transmission)] = []
  private var others: [Output] = []
  private var peerStreamStart: SequenceNumber?
  private var readsAtOnce: Bool

  /// A connection in CLOSED, whose user reads at once unless told otherwise; with
  /// `hasOutstandingReceive`, it waits for text as the network's applications do.
  public init(
    _ settings: EndpointSettings = EndpointSettings(), readsAtOnce: Bool = true,
    hasOutstandingReceive: Bool = false
  ) {
    connection = Connection(settings: settings, localPort: 49152)
    connection.hasOutstandingReceive = hasOutstandingReceive
    self.readsAtOnce = readsAtOnce
  }

  /// Plays on. Throws where the connection does something else than the text says.
  public mutating func play(_ text: String) throws(LadderMismatch) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, written) in lines.enumerated() {
      guard let line = LadderLine(written, number: index + 1) else { continue }
      try play(line)
    }
    guard let next = transmissions.first else { return }
    throw LadderMismatch(
      line: lines.count + 1, text: "(the end)",
      actual: "it also sent " + Self.describe(next.segment, next.transmission))
  }

  private mutating func play(_ line: LadderLine) throws(LadderMismatch) {
    precondition(line.time >= now, "a ladder's times don't go back: \(line.written)")
    try runTimers(before: line)
    switch line.kind {
    case .transmits:
      try compare(line)
    case .output:
      try find(line)
    case .check:
      try check(line)
    case .arrives, .message, .user:
      if let early = transmissions.first {
        throw mismatch(
          line, "before that it sent " + Self.describe(early.segment, early.transmission))
      }
      now = line.time
      others = []
      switch line.kind {
      case .arrives: arrive(line)
      case .message: report(line)
      default: try call(line)
      }
    }
    if let state = line.state, state != connection.state {
      throw mismatch(line, "the state is \(connection.state.rawValue)")
    }
  }

  private func mismatch(_ line: LadderLine, _ actual: String) -> LadderMismatch {
    LadderMismatch(line: line.number, text: line.written, actual: actual)
  }

  // MARK: Stimuli

  /// Lets timers expire up to the line's time. What they send must be met by `>` lines before
  /// another line may look further.
  private mutating func runTimers(before line: LadderLine) throws(LadderMismatch) {
    while let due = connection.nextTimeout, due <= line.time {
      if let early = transmissions.first {
        if line.kind == .transmits || early.time == line.time { return }
        throw mismatch(
          line, "before that it sent " + Self.describe(early.segment, early.transmission))
      }
      now = due
      others = []
      var outputs = Outputs()
      connection.timeout(now: due, into: &outputs)
      take(outputs)
    }
  }

  private mutating func arrive(_ line: LadderLine) {
    var segment = line.segment(peerStreamStart: peerStreamStart)
    if segment.control.contains(.syn), peerStreamStart == nil { peerStreamStart = segment.seq + 1 }
    segment.destinationPort = connection.localPort
    var outputs = Outputs()
    connection.segmentArrives(
      segment, ecn: line.words.contains("ce") ? .ce : .notECT, now: now, into: &outputs)
    take(outputs)
  }

  private mutating func report(_ line: LadderLine) {
    var outputs = Outputs()
    connection.controlMessageArrives(line.message, now: now, into: &outputs)
    take(outputs)
  }

  private mutating func call(_ line: LadderLine) throws(LadderMismatch) {
    let halves = line.words.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
    let wanted = halves.count > 1 ? halves[1].joined(separator: " ") : nil
    var outputs = Outputs()
    var met: UserCallError?
    do throws(UserCallError) {
      try call(Array(halves[0]), written: line.written, into: &outputs)
    } catch {
      met = error
    }
    take(outputs)
    if met?.rawValue != wanted {
      throw mismatch(line, "the user call met \(met?.rawValue ?? "no error")")
    }
  }

  private mutating func call(
    _ words: [String], written: String, into outputs: inout Outputs
  ) throws(UserCallError) {
    let count = words.count > 1 ? Int(words[1]) ?? 0 : 0
    switch words.first {
    case "open" where words.last == "passive":
      try connection.openPassive(now: now, into: &outputs)
    case "open":
      try connection.openActive(remotePort: 80, now: now, into: &outputs)
    case "send":
      try connection.send(
        SegmentText(patternFrom: 0, count: count), urgent: words.last == "urgent",
        push: ["unpushed": .later, "more": .afterArrival][words.last ?? ""] ?? .now,
        now: now, into: &outputs)
    case "receive":
      _ = try connection.receive(count, now: now, into: &outputs)
    case "waits": connection.hasOutstandingReceive = true
    case "pauses": connection.hasOutstandingReceive = false
    case "close":
      try connection.close(now: now, into: &outputs)
    case "shutdown":
      try connection.shutdown(now: now, into: &outputs)
    case "abort":
      try connection.abort(now: now, into: &outputs)
    case "nagle":
      connection.setNagle(words.last == "on", now: now, into: &outputs)
    default:
      preconditionFailure("no such user call in a ladder: \(written)")
    }
  }

  private mutating func take(_ outputs: Outputs) {
    var hasText = false
    for output in outputs {
      switch output.kind {
      case .transmit(let segment, let transmission):
        transmissions.append((now, segment, transmission))
      case .deliver(let text, _):
        delivered += text.octets
        hasText = true
        others.append(output)
      default:
        others.append(output)
      }
    }
    guard hasText, readsAtOnce, connection.readableOctets > 0 else { return }
    var more = Outputs()
    _ = try? connection.receive(connection.readableOctets, now: now, into: &more)
    take(more)
  }

  // MARK: Comparisons

  private mutating func compare(_ line: LadderLine) throws(LadderMismatch) {
    guard let next = transmissions.first else { throw mismatch(line, "it sent nothing") }
    let wanted = line.segment(peerStreamStart: nil)
    let segment = next.segment
    var fits = next.time == line.time && segment.seq == wanted.seq
    fits = fits && segment.control.subtracting(.psh) == wanted.control.subtracting(.psh)
    fits = fits && (!segment.control.contains(.ack) || segment.ack == wanted.ack)
    fits = fits && segment.text.count == wanted.text.count
    fits = fits && next.transmission.isRetransmission == line.words.contains("retransmit")
    fits = fits && next.transmission.isProbe == line.words.contains("probe")
    fits = fits && (next.transmission.ecn == .ect0) == line.words.contains("ect0")
    fits = fits && (line.number("win").map { Int(segment.window) == $0 } ?? true)
    fits = fits && (line.number("up").map { Int(segment.urgentPointer) == $0 } ?? true)
    fits = fits && (!line.namesOptions || segment.options == wanted.options)
    fits = fits && segment.sourcePort == connection.localPort && segment.destinationPort == 80
    fits = fits && (!line.words.contains("push") || segment.control.contains(.psh))
    fits = fits && (!line.words.contains("nopush") || !segment.control.contains(.psh))
    guard fits else {
      let at = (next.time - .zero).count / 1_000
      throw mismatch(line, "at \(at) it sent " + Self.describe(segment, next.transmission))
    }
    transmissions.removeFirst()
  }

  private mutating func find(_ line: LadderLine) throws(LadderMismatch) {
    let wanted = line.words.joined(separator: " ")
    guard let index = others.firstIndex(where: { Self.describe($0).contains(wanted) }) else {
      let seen = others.flatMap(Self.describe)
      throw mismatch(line, "its other outputs are " + seen.joined(separator: ", "))
    }
    others.removeFirst(index + 1)
  }

  private func check(_ line: LadderLine) throws(LadderMismatch) {
    let shown = connection.variables
    let values: [String: Int] = [
      "cwnd": Int(shown.cwnd), "ssthresh": Int(shown.ssthresh),
      "rto": Int(shown.rto.count / 1_000), "srtt": Int(shown.srtt.count / 1_000),
      "snd.una": Int(shown.sndUna.rawValue), "snd.nxt": Int(shown.sndNxt.rawValue),
      "snd.wnd": Int(shown.sndWnd), "rcv.nxt": Int(shown.rcvNxt.rawValue),
      "rcv.wnd": Int(shown.rcvWnd), "received": Int(shown.octetsReceived),
      "sent": Int(shown.octetsSent), "acked": Int(shown.octetsAcknowledged),
      "readable": connection.readableOctets, "inflight": Int(shown.inFlight),
    ]
    for word in line.words {
      let parts = word.split(separator: "=").map(String.init)
      guard parts.count == 2, let value = values[parts[0]] else {
        preconditionFailure("nothing to check in a ladder: \(line.written)")
      }
      guard String(value) == parts[1] else { throw mismatch(line, "\(parts[0]) is \(value)") }
    }
  }

  // MARK: Words

  /// A segment as a ladder writes it.
  public static func describe(_ segment: Segment, _ transmission: Transmission) -> String {
    var words = [segment.control.names.joined(separator: ","), "seq=\(segment.seq.rawValue)"]
    if segment.control.contains(.ack) { words.append("ack=\(segment.ack.rawValue)") }
    if !segment.text.isEmpty { words.append("len=\(segment.text.count)") }
    words.append("win=\(segment.window)")
    if !segment.options.isEmpty {
      words.append("<\(segment.options.map(describe).joined(separator: ","))>")
    }
    if transmission.isRetransmission { words.append("retransmit") }
    if transmission.isProbe { words.append("probe") }
    if transmission.ecn != .notECT { words.append(transmission.ecn.rawValue) }
    return words.joined(separator: " ")
  }

  private static func describe(_ option: TCPOption) -> String {
    switch option {
    case .noOperation: "nop"
    case .maximumSegmentSize(let size): "mss=\(size)"
    case .windowScale(let shift): "wscale=\(shift)"
    case .sackPermitted: "sackOK"
    case .sack(let blocks):
      "sack="
        + blocks.map { "\($0.left.rawValue)-\($0.right.rawValue)" }.joined(separator: "/")
    case .timestamps(let value, let echo): "ts=\(value)/\(echo)"
    case .unknown(let kind, _): "kind\(kind)"
    }
  }

  private static func describe(_ output: Output) -> [String] {
    switch output.kind {
    case .transmit: []
    case .deliver(let text, _): ["deliver \(text.count)", "deliver \(output.cause.name)"]
    case .signal(let signal):
      ["signal \(signal.rawValue)", "signal \(output.cause.name)"]
    case .transition(_, let to): ["transition \(to.rawValue)", "transition \(output.cause.name)"]
    case .discard: ["discard \(output.cause.name)"]
    case .decision(let decision):
      ["decision \(decision.rawValue)", "decision \(output.cause.name)"]
    case .timer(let timer, let action):
      switch action {
      case .start(let due):
        [
          "timer \(timer.rawValue) start",
          "timer \(timer.rawValue) start \((due - .zero).count / 1_000)",
          "timer \(output.cause.name)",
        ]
      case .stop: ["timer \(timer.rawValue) stop"]
      case .expire: ["timer \(timer.rawValue) expire"]
      }
    }
  }
}
