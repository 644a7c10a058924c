import TCPEngine

/// A segment that a `reorder` holds back until later ones have overtaken it.
struct HeldSegment: Equatable, Sendable {
  var crossing: Crossing
  /// How many must still overtake it.
  var remaining: Int
  /// When it would have arrived, which it never does earlier.
  var earliest: Instant
}
