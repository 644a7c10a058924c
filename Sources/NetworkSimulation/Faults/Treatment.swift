import TCPEngine

/// What all faults together do to one segment.
struct Treatment: Equatable, Sendable {
  var isDropped = false
  var copies = 0
  /// The bit that is flipped, counted from the first octet's highest one.
  var damagedBit: Int?
  var delay = Microseconds.zero
  /// How many later segments are to overtake it.
  var overtakers = 0
}
