import NetworkSimulation
import TCPEngine

/// The machine under test: the engine's endpoints behind sockets, and all that they have sent.
struct Kernel: Equatable, Sendable {
  /// The kernel's port; a script has no other.
  private static let port: UInt16 = 8080
  /// The peer's first port; every connection has one of its own.
  private static let peerPort: UInt16 = 50_000

  /// Which side of the trace it is.
  let host: HostID
  /// What new connections get, and what stands in front of them.
  private(set) var system: SystemSettings
  private(set) var now = Instant.zero
  /// All that has happened.
  private(set) var trace = Trace()
  /// What the kernel has sent and the script hasn't looked at.
  var emissions: [Emission] = []
  var sockets: [Socket] = []
  var conversations: [Conversation] = []
  /// The way to the script's peer.
  var wire = Wire()
  /// What the engine lacks and the script needs, found out on the way.
  private(set) var lack: EngineFeature?

  var outputs = Outputs()
  private var segmentCount = 0

  /// A segment that the kernel has sent.
  struct Emission: Equatable, Sendable {
    var segment: Segment
    var time: Instant
    /// Whose it is; nil if no connection's.
    var conversation: Int?
    var emptiesSendQueue: Bool
    var ecn = ECNCodepoint.notECT
  }

  init(host: HostID, system: SystemSettings) {
    self.host = host
    self.system = system
  }

  /// Whether a connection is open, so that not every setting can be changed without touching it.
  var hasOpenConnection: Bool { conversations.contains { !$0.isOver } }

  /// Sets the system anew: what new connections get.
  mutating func reconfigure(_ system: SystemSettings) { self.system = system }

  /// The conversation that the script's `<` lines belong to: the latest.
  var current: Int? { conversations.indices.last }

  // MARK: Time

  /// When the next timer is due.
  var nextTimeout: Instant? {
    conversations.compactMap(dueTime).min()
  }

  private func dueTime(of conversation: Conversation) -> Instant? {
    guard let limit = openingLimit(of: conversation) else {
      return conversation.connection.nextTimeout
    }
    return min(limit, conversation.connection.nextTimeout ?? limit)
  }

  /// When an active open is given up, where the system limits its time.
  private func openingLimit(of conversation: Conversation) -> Instant? {
    guard conversation.listener == nil, !conversation.wasEstablished, !conversation.isOver else {
      return nil
    }
    let limit = conversation.openingTime ?? system.openingTime
    return limit.map { conversation.openedAt + $0 }
  }

  /// Moves the clock on. Timers aren't looked at.
  mutating func wait(until time: Instant) {
    now = max(now, time)
  }

  /// Moves the clock to the next timeout and lets it expire.
  mutating func runNextTimeout() {
    guard let due = nextTimeout,
      let index = conversations.firstIndex(where: { dueTime(of: $0) == due })
    else { return }
    wait(until: due)
    if openingLimit(of: conversations[index]) == due {
      abort(index)
      // Not the "connection reset" that an ABORT tells calls which are queued.
      conversations[index].pendingError = conversations[index].softError ?? "ETIMEDOUT"
      return
    }
    enter(index) { (connection, now, outputs) in connection.timeout(now: now, into: &outputs) }
    finish(index)
  }

  // MARK: Doors

  /// Lets something happen to a conversation's connection that may end it. A socket keeps what came
  /// before the end, whatever the end was, though the connection lets go of it.
  mutating func enter(
    _ index: Int, _ door: (inout Connection, Instant, inout Outputs) -> Void
  ) {
    let wasOver = conversations[index].isOver
    let unread = conversations[index].connection.readableOctets
    door(&conversations[index].connection, now, &outputs)
    // Only then: what arrives later finds nothing in the connection, and takes nothing away.
    guard !wasOver, conversations[index].isOver, system.family != .unnamed else { return }
    conversations[index].leftToRead = unread
  }

  // MARK: Segments

  /// The ports of the next segment that the peer sends: a SYN after the end of a connection begins
  /// another one.
  func ports(for control: ControlBits) -> (peer: UInt16, own: UInt16) {
    guard let current else { return (Self.peerPort, Self.port) }
    let connection = conversations[current].connection
    if conversations[current].isOver, control.contains(.syn), !control.contains(.ack),
      listenerIndex != nil
    {
      return (Self.peerPort + UInt16(truncatingIfNeeded: conversations.count), Self.port)
    }
    let remote =
      connection.remotePort == 0
      ? Self.peerPort + UInt16(truncatingIfNeeded: current) : connection.remotePort
    return (remote, connection.localPort)
  }

  /// The port that an active open calls.
  var remotePortForConnect: UInt16 { Self.port }
  /// The port that an active open calls from.
  var localPortForConnect: UInt16 {
    Self.peerPort &+ 10_000 &+ UInt16(truncatingIfNeeded: conversations.count)
  }
  /// Where a listener listens.
  var listeningPort: UInt16 { Self.port }

  var listenerIndex: Int? {
    sockets.firstIndex { if case .listening = $0.role { true } else { false } }
  }

  /// The peer sends a segment.
  mutating func arrive(_ segment: Segment, ecn: ECNCodepoint = .notECT) {
    wire.noteAcknowledgment(of: segment)
    send(traced(segment, from: host.peer, Transmission(ecn: ecn), nil), ecn: ecn)
  }

  /// The peer's segment has arrived.
  mutating func take(_ traced: TracedSegment, ecn: ECNCodepoint) {
    let segment = traced.segment
    let opening = TraceEvent.Kind.arrived(traced)
    if system.dropsSYNWithFIN, segment.control.isSuperset(of: [.syn, .fin]) {
      return finish(nil, opening: opening)
    }
    if let index = conversation(for: segment) {
      if isCachedWithoutListener(index) {
        answerForClosedPort(segment)
        return finish(index, opening: opening)
      }
      conversations[index].noteArrival(of: segment)
      conversations[index].count(segment, ecn: ecn, now: now)
      forgetSoftError(of: index, arriving: segment)
      if conversations[index].isOver, let listenerIndex {
        // What comes after a connection's end is the listener's, where one still listens.
        var answering = listener(sockets[listenerIndex])
        answering.segmentArrives(segment, ecn: ecn, now: now, into: &outputs)
        if answering.state != .listen {
          return add(answering, by: segment, ecn, listener: listenerIndex, opening: opening)
        }
      } else {
        let before = conversations[index].segmentsDelivered
        enter(index) { (connection, now, outputs) in
          connection.segmentArrives(segment, ecn: ecn, now: now, into: &outputs)
        }
        conversations[index].countMarks(segment, before: before)
      }
      finish(index, opening: opening)
    } else if let listenerIndex {
      var connection = listener(sockets[listenerIndex])
      connection.segmentArrives(segment, ecn: ecn, now: now, into: &outputs)
      guard connection.state != .listen else { return finish(nil, opening: opening) }
      add(connection, by: segment, ecn, listener: listenerIndex, opening: opening)
    } else {
      answerForClosedPort(segment)
      finish(nil, opening: opening)
    }
  }

  /// A listener's copy has become a connection, by a segment.
  private mutating func add(
    _ connection: Connection, by segment: Segment, _ ecn: ECNCodepoint, listener index: Int,
    opening: TraceEvent.Kind
  ) {
    var conversation = Conversation(connection, listener: sockets[index].number, openedAt: now)
    conversation.noteArrival(of: segment)
    conversation.count(segment, ecn: ecn, now: now)
    conversations.append(conversation)
    finish(conversations.count - 1, opening: opening)
  }

  /// Whether a connection is a note of FreeBSD's whose listener is gone, so that segments don't
  /// find it.
  private func isCachedWithoutListener(_ index: Int) -> Bool {
    isFreeBSD && conversations[index].connection.state == .synReceived
      && conversations[index].listener != nil && listenerIndex == nil
  }

  /// The connection in LISTEN that a SYN is handed: as the system and the socket are set now.
  private func listener(_ socket: Socket) -> Connection {
    var connection = Connection(
      settings: socket.options.settings(on: system, isActive: false), localPort: listeningPort)
    var unseen = Outputs()
    do throws(UserCallError) {
      try connection.openPassive(now: now, into: &unseen)
    } catch {
      preconditionFailure("a new connection can be opened: \(error.rawValue)")
    }
    return connection
  }

  /// What a host does without a connection for this segment, but for the reset of a system that
  /// doesn't answer for closed ports.
  private mutating func answerForClosedPort(_ segment: Segment) {
    let isSilent =
      switch system.closedPorts {
      case .reset: false
      case .silentToSYN: segment.control.contains(.syn)
      case .silent: true
      }
    var answer = Outputs()
    Connection.segmentArrivesInClosed(segment, into: &answer)
    for output in answer {
      if isSilent, case .transmit = output.kind { continue }
      outputs.append(output)
    }
  }

  private func conversation(for segment: Segment) -> Int? {
    conversations.indices.last {
      let connection = conversations[$0].connection
      return connection.localPort == segment.destinationPort
        && (connection.remotePort == segment.sourcePort || connection.state == .listen)
    }
  }

  // MARK: The end of every door

  /// Carries out what the engine has put out: records it, keeps what was sent, and lets the socket
  /// layer take note.
  mutating func finish(_ index: Int?, opening: TraceEvent.Kind? = nil) {
    if let opening {
      let variables = outputs.first?.variables ?? variables(of: index)
      record(opening, at: host, variables: variables)
    }
    for output in outputs {
      if let index { note(output, of: index) }
      switch output.kind {
      case .transmit(let segment, let transmission):
        let traced = traced(segment, from: host, transmission, index)
        send(traced, ecn: transmission.ecn, cause: output.cause, variables: output.variables)
        let isLast = index.map { conversations[$0].emptiesSendQueue(segment) } ?? false
        emissions.append(
          Emission(
            segment: segment, time: now, conversation: index, emptiesSendQueue: isLast,
            ecn: transmission.ecn))
      default:
        guard let kind = event(for: output, opening: opening) else { continue }
        record(kind, at: host, output.cause, variables: output.variables)
      }
    }
    outputs.removeAll(keepingCapacity: true)
    if let index { conversations[index].lookAtClocks(now: now) }
  }

  private mutating func note(_ output: Output, of index: Int) {
    conversations[index].note(output, now: now)
    if case .signal(.softError) = output.kind { noteSoftError(of: index) }
    if case .signal(.reset) = output.kind, system.family == .linux,
      conversations[index].isEndOfStream, !conversations[index].isWritingShut
    {
      // In CLOSE-WAIT only writing was left.
      conversations[index].pendingError = "EPIPE"
    }
    if case .deliver = output.kind, conversations[index].isOrphan,
      !conversations[index].connection.settings.closesBothWays
    {
      // RFC 9293 §3.6.1, SHLD-3, which only a socket's close does.
      lack = .resetAfterClose
    }
  }

  private func event(for output: Output, opening: TraceEvent.Kind?) -> TraceEvent.Kind? {
    switch output.kind {
    case .transmit: return nil
    case .deliver(let text, let offset): return .delivered(text, offset: offset)
    case .signal(let signal): return .signal(signal)
    case .transition(let from, let to): return .state(from: from, to: to)
    case .timer(let name, let action): return .timer(name, action)
    case .decision(let decision): return .decision(decision)
    case .discard(let part):
      guard case .arrived(var segment)? = opening else { return nil }
      segment.segment = part
      return .discarded(segment)
    }
  }

  private func variables(of index: Int?) -> EndpointVariables {
    index.map { conversations[$0].connection.variables } ?? EndpointVariables()
  }

  private mutating func traced(
    _ segment: Segment, from sender: HostID, _ transmission: Transmission, _ index: Int?
  ) -> TracedSegment {
    let variables = index.map { conversations[$0].connection.variables }
    return TracedSegment(
      id: takeSegmentID(), path: PathID(from: sender), segment: segment, sentAt: now,
      transit: .zero, isRetransmission: transmission.isRetransmission,
      isProbe: transmission.isProbe, senderISS: variables?.iss,
      receiverISS: segment.control.contains(.ack) ? variables?.irs : nil)
  }

  /// The number of the next segment.
  mutating func takeSegmentID() -> SegmentID {
    segmentCount += 1
    return SegmentID(segmentCount)
  }

  mutating func record(
    _ kind: TraceEvent.Kind, at host: HostID, _ cause: Cause? = nil,
    variables: EndpointVariables = EndpointVariables()
  ) {
    trace.append(
      TraceEvent(time: now, host: host, kind: kind, cause: cause, variables: variables))
  }

  /// Hands over all that has been told, and all that was sent, so that neither is kept here.
  mutating func tell(_ trace: inout Trace) {
    for event in self.trace.events(in: 0..<self.trace.count) { trace.append(event) }
    self.trace = Trace()
    emissions.removeAll(keepingCapacity: true)
  }
}
