import TCPEngine

/// What has come to the peer of one connection, by sequence numbers.
struct Reception: Equatable, Sendable {
  private let kernelPort: UInt16
  private let peerPort: UInt16
  /// The number of the kernel's SYN.
  let iss: SequenceNumber
  /// The first number that hasn't come.
  private var next: SequenceNumber
  /// What has come beyond it, in the order in which it came.
  private var islands: [SACKBlock] = []
  /// The furthest that the peer has acknowledged.
  private var acknowledged: SequenceNumber

  /// The kernel's SYN has come, with what text it may carry.
  init(syn segment: Segment) {
    kernelPort = segment.sourcePort
    peerPort = segment.destinationPort
    iss = segment.seq
    next = segment.seq + segment.length
    acknowledged = segment.seq
  }

  /// Whether it is the connection's of these ports.
  func isOf(_ kernel: UInt16, _ peer: UInt16) -> Bool {
    kernelPort == kernel && peerPort == peer
  }

  /// A segment of the kernel's has come.
  mutating func take(_ segment: Segment) {
    guard segment.length > 0 else { return }
    islands.append(SACKBlock(left: segment.seq, right: segment.seq + segment.length))
    while let joined = islands.firstIndex(where: { $0.left.isAtOrBefore(next) }) {
      let right = islands.remove(at: joined).right
      if right.follows(next) { next = right }
    }
  }

  /// The kernel sends something again. As long as the peer hasn't acknowledged it, a script means
  /// that it hasn't come before.
  mutating func forget(_ segment: Segment) {
    let (left, right) = (segment.seq, segment.seq + segment.length)
    guard !left.precedes(acknowledged), left.precedes(right) else { return }
    if left.precedes(next) {
      islands.append(SACKBlock(left: left, right: next))
      next = left
    }
    islands = islands.flatMap { island in
      guard left.precedes(island.right), island.left.precedes(right) else { return [island] }
      var rest: [SACKBlock] = []
      if island.left.precedes(left) { rest.append(SACKBlock(left: island.left, right: left)) }
      if right.precedes(island.right) { rest.append(SACKBlock(left: right, right: island.right)) }
      return rest
    }
  }

  /// The peer sends this.
  mutating func noteAcknowledgment(of segment: Segment) {
    if segment.control.contains(.ack), segment.ack.follows(acknowledged) {
      acknowledged = segment.ack
    }
  }

  /// What the peer says in place of a segment that acknowledges more than has come: an ACK of what
  /// has. Nil if that was said before, or if the segment opens the connection or acknowledges
  /// selectively.
  func acknowledgment(inPlaceOf segment: Segment) -> Segment? {
    guard next.follows(acknowledged), !segment.control.contains(.syn),
      segment.options.sackBlocks == nil
    else { return nil }
    var plain = segment
    plain.control = .ack
    plain.ack = next
    plain.urgentPointer = 0
    plain.text = SegmentText(patternFrom: 0, count: 0)
    return plain
  }

  /// Whether all has come that a segment of the peer's acknowledges, selectively too.
  func covers(_ segment: Segment) -> Bool {
    guard segment.ack.isAtOrBefore(next) else { return false }
    return segment.options.sackBlocks?.allSatisfy(covers) ?? true
  }

  private func covers(_ block: SACKBlock) -> Bool {
    if block.right.isAtOrBefore(next) { return true }
    var left = block.left.isAtOrBefore(next) ? next : block.left
    // Stretch after stretch, whatever the order in which they came.
    while left.precedes(block.right) {
      let island = islands.first { $0.left.isAtOrBefore(left) && $0.right.follows(left) }
      guard let island else { return false }
      left = island.right
    }
    return true
  }
}
