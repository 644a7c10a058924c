/// An acknowledgment of new text, as congestion control sees it.
struct AcknowledgedText: Equatable, Sendable {
  /// Octets of text that it acknowledges.
  var octets: Int
  /// When it arrives.
  var now: Instant
  /// SRTT, or the least round-trip time where windows are counted in segments; zero before the first
  /// sample.
  var roundTrip: Microseconds
}
