import TCPEngine

/// A connection with what a kernel's socket layer remembers of it.
struct Conversation: Sendable {
  var connection: Connection
  /// The descriptor of the listener that it came from; nil for an active open.
  var listener: Int?
  /// Whether a descriptor stands for it.
  var isOwned = false
  /// Whether its descriptor was closed.
  var isOrphan = false
  /// Whether it has ever been ESTABLISHED.
  var wasEstablished = false
  /// Whether the peer's FIN was taken.
  var isEndOfStream = false
  /// Whether the user has shut down reading.
  var isReadingShut = false
  /// Whether the user has shut down writing.
  var isWritingShut = false
  /// The error that the next call meets (SO_ERROR).
  var pendingError: String?
  /// Octets that the user has written.
  var written = 0
  /// When text last arrived in order.
  var textArrived: Instant?
  /// Where the text segments end that were sent and aren't acknowledged.
  var outstanding: [SequenceNumber] = []
  /// The peer's MSS option; 536 without one (RFC 9293 §3.7.1, MUST-15).
  var peerMSS = 536

  init(_ connection: Connection, listener: Int? = nil) {
    self.connection = connection
    self.listener = listener
  }

  /// Whether this connection is over, so that a new SYN is another one's.
  var isOver: Bool { connection.state == .closed }

  /// Whether a segment's text is the last that the user has written, so that PSH belongs on it
  /// (RFC 9293 §3.9.1.2, MUST-61).
  func emptiesSendQueue(_ segment: Segment) -> Bool {
    segment.seq + segment.text.count == connection.variables.iss + 1 + written
  }

  /// Takes what the peer's SYN says.
  mutating func noteArrival(of segment: Segment) {
    guard segment.control.contains(.syn), !connection.state.isSynchronized else { return }
    for case .mss(let size) in SegmentNotation.options(of: segment) { peerMSS = Int(size) }
  }

  /// Takes what the socket layer learns from an output.
  mutating func note(_ output: Output, now: Instant) {
    switch output.kind {
    case .transmit(let segment, _):
      let end = segment.seq + segment.length
      let isNew = outstanding.last.map { end.follows($0) } ?? true
      if segment.length > 0, !segment.control.contains(.rst), isNew { outstanding.append(end) }
    case .deliver:
      textArrived = now
    case .signal(.established):
      wasEstablished = true
    case .signal(.closing):
      isEndOfStream = true
    case .signal(.reset), .signal(.refused):
      pendingError = wasEstablished ? "ECONNRESET" : "ECONNREFUSED"
    case .signal(.timedOut):
      pendingError = "ETIMEDOUT"
    default:
      break
    }
  }

  /// Segments that were sent and aren't acknowledged.
  var unacknowledgedSegments: Int {
    let una = connection.variables.sndUna
    return outstanding.count { $0.follows(una) }
  }
}
