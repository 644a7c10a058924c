import TCPEngine

/// A connection with what a kernel's socket layer remembers of it.
struct Conversation: Equatable, Sendable {
  var connection: Connection
  /// When it was opened.
  let openedAt: Instant
  /// How long opening it may take, if the user has said so.
  var openingTime: Microseconds?
  /// The descriptor of the listener that it came from; nil for an active open.
  var listener: Int?
  /// Whether a descriptor stands for it.
  var isOwned = false
  /// Whether its descriptor was closed.
  var isOrphan = false
  /// Whether no call to connect has heard yet how opening ended.
  var isConnecting = false
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
  /// The error of an ICMP message that has ended nothing, if nothing has come of it since.
  var softError: String?
  /// The error of the ICMP message that is in hand.
  var reportedError: String?
  /// Octets that came before the connection's end, in order, and that nobody has read since; 0 as
  /// long as the connection holds them itself. Whether a segment, a timer or an ICMP message ended
  /// it makes no difference.
  var leftToRead = 0
  /// Octets that the user has written.
  var written = 0
  /// Of a write that has blocked, the octets that were taken.
  var blockedWrite: Int?
  /// Where the last block of memory begins among what was written, as Linux has it.
  var lastBlock = 0
  /// The largest window that the peer has offered.
  var greatestWindow = 0
  /// When text last arrived in order.
  var textArrived: Instant?
  /// When text was last sent.
  var textSent: Instant?
  /// Segments that carried text again.
  var retransmissions = 0
  /// Segments that were sent and that arrived; a listener's SYN,ACK is nobody's.
  var segmentsSent = 0
  var segmentsArrived = 0
  /// Segments with text that were sent, again too, and that arrived.
  var textSegmentsSent = 0
  var textSegmentsArrived = 0
  /// Segments with a number of their own that were sent for the first time.
  var firstTransmissions = 0
  /// Octets of text that were sent, again too, and of these those that were sent again.
  var octetsSent = 0
  var octetsSentAgain = 0
  /// Segments that the peer has reported to have arrived twice (D-SACK).
  var duplicatesReported = 0
  /// Of those, the ones that we can have sent twice.
  var duplicatesDelivered = 0
  /// Segments of text that came behind a gap.
  var textSegmentsBehindGap = 0
  /// Retransmission timeouts.
  var timeouts = 0
  /// Of the segments that were delivered, those whose ACK told of a mark.
  var deliveredWithMark = 0
  /// When an ACK last arrived.
  var ackArrived: Instant?
  /// The largest text that has arrived in a segment.
  var largestText = 0
  /// Whether a segment with a mark of ECN has come.
  var hasSeenMark = false
  /// How long something has been outstanding or waiting to be sent, and since when it is.
  var busy = Stopwatch()
  /// The same, while the peer's window was what kept text back.
  var windowLimited = Stopwatch()
  /// Segments that were delivered, those that were delivered twice counting twice.
  var segmentsDelivered: Int {
    let report = connection.transmissionReport
    return firstTransmissions - report.outstanding + report.sacked + duplicatesDelivered
  }

  /// The peer's MSS option; 536 without one (RFC 9293 §3.7.1, MUST-15).
  var peerMSS = 536

  init(_ connection: Connection, listener: Int? = nil, openedAt: Instant) {
    self.connection = connection
    self.listener = listener
    self.openedAt = openedAt
  }

  /// Octets that a call to read would find.
  var readableOctets: Int { connection.readableOctets + leftToRead }

  /// Octets that were written and never sent.
  var unsentOctets: Int { written - Int(connection.variables.octetsSent) }

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

  /// Any segment of the peer's arrives.
  mutating func count(_ segment: Segment, ecn: ECNCodepoint, now: Instant) {
    segmentsArrived += 1
    let variables = connection.variables
    let end = segment.seq + segment.text.count
    let isInOrder = segment.seq.isAtOrBefore(variables.rcvNxt) && end.follows(variables.rcvNxt)
    if segment.control.contains(.ack) { ackArrived = now }
    countDuplicates(in: segment)
    guard !segment.text.isEmpty else { return }
    textSegmentsArrived += 1
    if isInOrder { textArrived = now }
    let distance = segment.seq.distance(from: variables.rcvNxt)
    if distance > 0, distance < Int(variables.rcvWnd) { textSegmentsBehindGap += 1 }
    largestText = max(largestText, segment.text.count)
    if ecn != .notECT { hasSeenMark = true }
  }

  /// The ACK of a segment that told of a mark has been taken; `before` were delivered until then.
  mutating func countMarks(_ segment: Segment, before: Int) {
    guard segment.control.contains(.ece), !segment.control.contains(.syn),
      connection.transmissionReport.hasCongestionNotification
    else { return }
    deliveredWithMark += max(0, segmentsDelivered - before)
  }

  /// RFC 2883 §4: the first block reports a duplicate if it is acknowledged, or lies in the second
  /// one.
  private mutating func countDuplicates(in segment: Segment) {
    guard let blocks = segment.options.sackBlocks, let first = blocks.first,
      first.left.precedes(first.right)
    else { return }
    let second = blocks.count > 1 ? blocks[1] : nil
    let isInside = second.map {
      !first.left.precedes($0.left) && first.right.isAtOrBefore($0.right)
    }
    guard first.right.isAtOrBefore(segment.ack) || isInside == true else { return }
    let size = max(1, connection.transmissionReport.segmentSize)
    let count = max(1, (first.right.distance(from: first.left) + size - 1) / size)
    duplicatesReported += count
    // More reports than retransmissions: the network has copied something.
    if duplicatesReported <= retransmissions { duplicatesDelivered += count }
  }

  /// After each passage through a door: whether there is anything to do, and what hinders it.
  mutating func lookAtClocks(now: Instant) {
    let variables = connection.variables
    greatestWindow = max(greatestWindow, Int(variables.sndWnd))
    let waiting = written - Int(variables.octetsAcknowledged)
    busy.run(!isOver && waiting > 0, now: now)
    let unsent = unsentOctets
    let room = Int(variables.sndWnd) - variables.unacknowledged
    let size = connection.transmissionReport.segmentSize
    // Where the congestion window is full, nobody asks for the peer's.
    let isAdmitted = Int(variables.inFlight) + size <= Int(variables.cwnd)
    let isHeld = unsent > 0 && room < min(unsent, size) && isAdmitted
    windowLimited.run(!isOver && isHeld, now: now)
  }

  private mutating func count(sent octets: Int, again isRetransmission: Bool) {
    guard octets > 0 else { return }
    textSegmentsSent += 1
    octetsSent += octets
    if isRetransmission { octetsSentAgain += octets }
  }

  /// Takes what the socket layer learns from an output.
  mutating func note(_ output: Output, now: Instant) {
    switch output.kind {
    case .transmit(let segment, let transmission):
      if listener == nil || !segment.control.contains(.syn) { segmentsSent += 1 }
      guard segment.length > 0 else { break }
      if !transmission.isRetransmission { firstTransmissions += 1 }
      count(sent: segment.text.count, again: transmission.isRetransmission)
      if !segment.text.isEmpty { textSent = now }
      if transmission.isRetransmission { retransmissions += 1 }
    case .timer(.retransmission, .expire): timeouts += 1
    case .signal(.established):
      wasEstablished = true
      // Both clocks begin with the connection.
      if textArrived == nil { textArrived = now }
      if textSent == nil { textSent = now }
    case .signal(.closing):
      isEndOfStream = true
    case .signal(.unreachable):
      pendingError = reportedError
    case .signal(.refused) where reportedError != nil:
      pendingError = reportedError
    case .signal(.reset), .signal(.refused):
      pendingError = wasEstablished ? "ECONNRESET" : "ECONNREFUSED"
    case .signal(.closed):
      // Our reset of text that nobody could read any more.
      if case .textAfterClose = output.cause { pendingError = "ECONNRESET" }
    case .signal(.timedOut):
      pendingError = softError ?? "ETIMEDOUT"
    default:
      break
    }
  }
}
