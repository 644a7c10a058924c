import TCPEngine

// Required reading: RFC 9293 §3.3.2 (figure 5).

/// The state that RFC 9293's figure 5 gives to an end of which only the segments are known, such as
/// the other side of a packetdrill script, where no TCP runs.
///
/// It begins when that end sends a SYN: before, nothing tells a listener from nobody.
struct PeerInference: Equatable, Sendable {
  /// The state, as far as segments tell.
  private(set) var state = ConnectionState.closed
  /// The number after the FIN that it has sent.
  private var finEnd: SequenceNumber?

  /// It has sent a segment.
  mutating func sent(_ segment: Segment) {
    if segment.control.contains(.rst) {
      state = .closed
    } else if segment.control.contains(.syn) {
      begin(isAnswer: segment.control.contains(.ack))
    }
    guard segment.control.contains(.fin) else { return }
    switch state {
    case .synReceived, .established: state = .finWait1
    case .closeWait: state = .lastAck
    default: return
    }
    finEnd = segment.seq + segment.length
  }

  private mutating func begin(isAnswer: Bool) {
    switch state {
    case .closed, .timeWait:
      finEnd = nil
      state = isAnswer ? .synReceived : .synSent
    case .synSent where isAnswer: state = .synReceived
    default: break
    }
  }

  /// A segment has reached it.
  mutating func received(_ segment: Segment) {
    let control = segment.control
    if control.contains(.rst) {
      state = .closed
    } else if control.contains(.syn) {
      if state == .synSent { state = control.contains(.ack) ? .established : .synReceived }
    } else if control.contains(.ack) {
      acknowledged(upTo: segment.ack)
    }
    if control.contains(.fin) { receivedFIN() }
  }

  private mutating func acknowledged(upTo ack: SequenceNumber) {
    if state == .synReceived { state = .established }
    guard let finEnd, finEnd.isAtOrBefore(ack) else { return }
    switch state {
    case .finWait1: state = .finWait2
    case .closing: state = .timeWait
    case .lastAck: state = .closed
    default: break
    }
  }

  private mutating func receivedFIN() {
    switch state {
    case .synReceived, .established: state = .closeWait
    case .finWait1: state = .closing
    case .finWait2: state = .timeWait
    default: break
    }
  }
}
