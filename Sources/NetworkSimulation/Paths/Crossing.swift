import TCPEngine

/// A segment on its way, and how that ends.
struct Crossing: Equatable, Sendable {
  var segment: TracedSegment
  /// When it ends, among all that is going to happen; of no meaning while a fault holds it back.
  var place = EventQueue.Place(time: .zero, order: 0)
  /// Why it is lost; nil if it reaches the other end.
  var loss: LossReason?
  /// The bit that a fault has flipped, as counted from the first octet's highest one.
  var damagedBit: Int?

  /// The segment that has reached the other end; nil if it is lost on the way.
  @inline(__always)
  var passed: SegmentID? { loss == nil ? segment.id : nil }
}
