/// A segment on its way, and how that ends.
struct Crossing: Equatable, Sendable {
  var segment: TracedSegment
  /// Why it is lost; nil if it reaches the other end.
  var loss: LossReason?
  /// The bit that a fault has flipped, as counted from the first octet's highest one.
  var damagedBit: Int?
}
