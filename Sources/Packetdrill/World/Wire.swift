import NetworkSimulation
import TCPEngine

/// What lies between the kernel and the script's peer. Nothing, as the script has it: what sets out
/// is there. In a world that goes its own way, what is done to single segments.
struct Wire: Equatable, Sendable {
  /// What is to be done to segments that haven't set out.
  private var orders: [Order] = []
  /// Segments on their way, in the order in which that ends.
  private var crossings: [Crossing] = []
  /// Segments that wait to be overtaken, in the order in which they set out.
  private var held: [Held] = []
  /// What has come to the peer, one a connection.
  private var receptions: [Reception] = []

  /// What is to be done to one of the segments that set out from here on.
  private struct Order: Equatable, Sendable {
    var path: PathID
    /// How many set out on the path until then, with this one.
    var remaining: Int
    var effect: Fault.Effect
  }

  /// A segment on its way.
  struct Crossing: Equatable, Sendable {
    var segment: TracedSegment
    /// The segment that it set out as or, of a copy, with: who sets out later overtakes it.
    let setOutWith: SegmentID
    let ecn: ECNCodepoint
    var ends: Instant
    var isDamaged = false
    var isLost = false

    /// A segment that sets out, and will be there then.
    init(segment: TracedSegment, ecn: ECNCodepoint, ends: Instant) {
      self.segment = segment
      setOutWith = segment.id
      self.ecn = ecn
      self.ends = ends
    }
  }

  private struct Held: Equatable, Sendable {
    var crossing: Crossing
    var remaining: Int
  }

  /// All that is done to one segment.
  struct Treatment: Equatable, Sendable {
    var isLost = false
    var isDamaged = false
    var copies = 0
    var delay = Microseconds.zero
    var overtakers = 0

    /// Whether the segment is there at once, and whole.
    var isEmpty: Bool { self == Treatment() }
  }

  // MARK: Setting out

  /// From now on something is to be done to the path's segment of this number, from 1. Traps below.
  mutating func order(_ effect: Fault.Effect, ordinal: Int, on path: PathID) {
    precondition(ordinal >= 1, "segments are counted from 1")
    orders.append(Order(path: path, remaining: ordinal, effect: effect))
  }

  /// What is done to the segment that sets out now.
  mutating func treatment(on path: PathID) -> Treatment {
    var treatment = Treatment()
    for index in orders.indices where orders[index].path == path {
      orders[index].remaining -= 1
      guard orders[index].remaining == 0 else { continue }
      switch orders[index].effect {
      case .drop: treatment.isLost = true
      case .duplicate: treatment.copies += 1
      case .corrupt: treatment.isDamaged = true
      case .delay(let span): treatment.delay = treatment.delay + span
      case .reorder(let count): treatment.overtakers = max(treatment.overtakers, count)
      }
    }
    orders.removeAll { $0.remaining == 0 }
    return treatment
  }

  /// A segment is on its way.
  mutating func insert(_ crossing: Crossing) {
    let place = crossings.firstIndex { $0.ends > crossing.ends } ?? crossings.endIndex
    crossings.insert(crossing, at: place)
  }

  /// A segment waits until so many others have overtaken it, and no less long than it takes.
  mutating func hold(_ crossing: Crossing, overtakers: Int) {
    held.append(Held(crossing: crossing, remaining: overtakers))
  }

  // MARK: Getting there

  /// When the next segment's way ends; nil if none is on its way.
  var nextEnd: Instant? { crossings.first?.ends }

  /// Whether a segment waits to be overtaken.
  var holdsSegments: Bool { !held.isEmpty }

  /// Takes the segment whose way ends next. Traps if there is none.
  mutating func takeNext() -> Crossing { crossings.removeFirst() }

  /// Nothing comes any more that would overtake: lets the first go that waits for it.
  mutating func release(now: Instant) { letGo(at: 0, now: now) }

  /// A segment has come to the other end of its path: those that set out before it, or before the
  /// one that it is a copy of, are overtaken.
  mutating func noteEnd(of crossing: Crossing, now: Instant) {
    var index = 0
    while index < held.count {
      let other = held[index].crossing
      if other.segment.path == crossing.segment.path,
        other.setOutWith.number < crossing.setOutWith.number
      {
        held[index].remaining -= 1
      }
      if held[index].remaining > 0 { index += 1 } else { letGo(at: index, now: now) }
    }
  }

  private mutating func letGo(at index: Int, now: Instant) {
    var crossing = held.remove(at: index).crossing
    crossing.ends = max(crossing.ends, now)
    insert(crossing)
  }

  // MARK: What the peer has

  /// A segment of the kernel's has come to the peer, whole.
  mutating func noteReception(of segment: Segment) {
    let index = receptions.firstIndex { $0.isOf(segment.sourcePort, segment.destinationPort) }
    if segment.control.contains(.syn) {
      let reception = Reception(syn: segment)
      guard let index else { return receptions.append(reception) }
      if receptions[index].iss != reception.iss { receptions[index] = reception }
    }
    guard let index else { return }
    receptions[index].take(segment)
  }

  /// The kernel sends something again.
  mutating func noteRetransmission(of segment: Segment) {
    let index = receptions.firstIndex { $0.isOf(segment.sourcePort, segment.destinationPort) }
    if let index { receptions[index].forget(segment) }
  }

  /// The peer sends this.
  mutating func noteAcknowledgment(of segment: Segment) {
    guard let index = indexOfReception(answeredBy: segment) else { return }
    receptions[index].noteAcknowledgment(of: segment)
  }

  /// What the peer says in place of a segment that acknowledges more than has come; nil if nothing.
  func acknowledgment(inPlaceOf segment: Segment) -> Segment? {
    indexOfReception(answeredBy: segment).flatMap {
      receptions[$0].acknowledgment(inPlaceOf: segment)
    }
  }

  /// Whether all that a segment of the peer's acknowledges has come there. What a peer that has
  /// seen no SYN acknowledges hasn't.
  func hasBrought(whatIsAcknowledgedBy segment: Segment) -> Bool {
    guard segment.control.contains(.ack) else { return true }
    return indexOfReception(answeredBy: segment).map { receptions[$0].covers(segment) } ?? false
  }

  private func indexOfReception(answeredBy segment: Segment) -> Int? {
    receptions.firstIndex { $0.isOf(segment.destinationPort, segment.sourcePort) }
  }
}
