/// What can happen to a segment on its way.
enum Happening: Equatable, Sendable {
  /// It reaches the other end; with a damaged bit, as counted from the first octet's highest one,
  /// if a fault has flipped it.
  case arrival(TracedSegment, damagedBit: Int?)
  /// It is lost.
  case loss(TracedSegment, LossReason)

  var segment: TracedSegment {
    switch self {
    case .arrival(let segment, _), .loss(let segment, _): segment
    }
  }
}
