import NetworkSimulation
import TCPEngine

/// The machine under test: the engine's endpoints behind sockets, and all that they have sent.
struct Kernel: Sendable {
  /// The kernel's port; a script has no other.
  private static let port: UInt16 = 8080
  /// The peer's first port; every connection has one of its own.
  private static let peerPort: UInt16 = 50_000

  /// Which side of the trace it is.
  let host: HostID
  /// What a new socket has.
  let settings: EndpointSettings
  private(set) var now = Instant.zero
  /// All that has happened.
  private(set) var trace = Trace()
  /// What the kernel has sent and the script hasn't looked at.
  var emissions: [Emission] = []
  var sockets: [Socket] = []
  var conversations: [Conversation] = []
  /// What the engine lacks and the script needs, found out on the way.
  private(set) var lack: EngineFeature?

  var outputs: [Output] = []
  private var segmentCount = 0

  /// A segment that the kernel has sent.
  struct Emission: Sendable {
    var segment: Segment
    var time: Instant
    /// Whose it is; nil if no connection's.
    var conversation: Int?
    var emptiesSendQueue: Bool
  }

  init(host: HostID, settings: EndpointSettings) {
    self.host = host
    self.settings = settings
  }

  /// The conversation that the script's `<` lines belong to: the latest.
  var current: Int? { conversations.indices.last }

  // MARK: Time

  /// When the next timer is due.
  var nextTimeout: Instant? {
    conversations.compactMap { $0.connection.nextTimeout }.min()
  }

  /// Moves the clock on. Timers aren't looked at.
  mutating func wait(until time: Instant) {
    now = max(now, time)
  }

  /// Moves the clock to the next timeout and lets it expire.
  mutating func runNextTimeout() {
    guard let due = nextTimeout,
      let index = conversations.firstIndex(where: { $0.connection.nextTimeout == due })
    else { return }
    wait(until: due)
    conversations[index].connection.timeout(now: now, into: &outputs)
    finish(index)
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

  /// The peer's segment arrives.
  mutating func arrive(_ segment: Segment) {
    let opening = arrival(of: segment)
    if let index = conversation(for: segment) {
      conversations[index].noteArrival(of: segment)
      conversations[index].connection.segmentArrives(segment, now: now, into: &outputs)
      finish(index, opening: opening)
    } else if let listenerIndex, case .listening(var connection) = sockets[listenerIndex].role {
      connection.segmentArrives(segment, now: now, into: &outputs)
      guard connection.state != .listen else { return finish(nil, opening: opening) }
      var conversation = Conversation(connection, listener: sockets[listenerIndex].number)
      conversation.noteArrival(of: segment)
      conversations.append(conversation)
      finish(conversations.count - 1, opening: opening)
    } else {
      Connection.segmentArrivesInClosed(segment, into: &outputs)
      finish(nil, opening: opening)
    }
  }

  private func conversation(for segment: Segment) -> Int? {
    conversations.indices.last {
      let connection = conversations[$0].connection
      return connection.localPort == segment.destinationPort
        && (connection.remotePort == segment.sourcePort || connection.state == .listen)
    }
  }

  private mutating func arrival(of segment: Segment) -> TraceEvent.Kind {
    let traced = traced(segment, from: host.peer, Transmission(), nil)
    record(.sent(traced), at: host.peer)
    return .arrived(traced)
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
        record(.sent(traced), at: host, output.cause, variables: output.variables)
        record(.arrived(traced), at: host.peer)
        let isLast = index.map { conversations[$0].emptiesSendQueue(segment) } ?? false
        emissions.append(
          Emission(segment: segment, time: now, conversation: index, emptiesSendQueue: isLast))
      default:
        guard let kind = event(for: output, opening: opening) else { continue }
        record(kind, at: host, output.cause, variables: output.variables)
      }
    }
    outputs.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ output: Output, of index: Int) {
    conversations[index].note(output, now: now)
    if case .deliver = output.kind,
      conversations[index].isOrphan || conversations[index].isReadingShut
    {
      lack = EngineFeature.resetAfterClose.isBuilt ? lack : .resetAfterClose
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
    segmentCount += 1
    let variables = index.map { conversations[$0].connection.variables }
    return TracedSegment(
      id: SegmentID(segmentCount), path: PathID(from: sender), segment: segment, sentAt: now,
      transit: .zero, isRetransmission: transmission.isRetransmission,
      isProbe: transmission.isProbe, senderISS: variables?.iss,
      receiverISS: segment.control.contains(.ack) ? variables?.irs : nil)
  }

  private mutating func record(
    _ kind: TraceEvent.Kind, at host: HostID, _ cause: Cause? = nil,
    variables: EndpointVariables = EndpointVariables()
  ) {
    trace.append(
      TraceEvent(time: now, host: host, kind: kind, cause: cause, variables: variables))
  }
}
