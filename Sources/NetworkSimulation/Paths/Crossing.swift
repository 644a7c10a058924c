import TCPEngine

/// A segment on its way, and how that ends.
struct Crossing: Equatable, Sendable {
  var segment: TracedSegment
  /// The segment that it set out as or, of a copy, with: who sets out later overtakes it.
  let setOutWith: SegmentID
  /// When it ends, among all that is going to happen; of no meaning while a fault holds it back.
  var place = EventQueue.Place(time: .zero, order: 0)
  /// Why it is lost; nil if it reaches the other end.
  var loss: LossReason?
  /// The bit that a fault has flipped, as counted from the first octet's highest one.
  var damagedBit: Int?

  /// A segment that sets out, with itself or as a copy of another one.
  @inline(__always)
  init(segment: TracedSegment, setOutWith original: SegmentID? = nil, loss: LossReason? = nil) {
    self.segment = segment
    setOutWith = original ?? segment.id
    self.loss = loss
  }

  /// The segment with which it set out, if it has reached the other end; nil if it is lost on the
  /// way.
  @inline(__always)
  var passed: SegmentID? { loss == nil ? setOutWith : nil }
}
