// Required reading: RFC 9438 §5.8 (behaviour when the sender doesn't use its window); RFC 5681
// §4.1.

/// Whether the sender needs the congestion window that it has: a window that nobody fills is no
/// proof that the path bears it, so it doesn't grow.
struct WindowUse: Equatable, Sendable {
  /// Whether the window kept something back in this round trip.
  private(set) var isLimited = false
  /// The most that was in the network in this round trip, octets.
  private(set) var mostInFlight = 0
  private var roundEnd = 0

  /// After sending: `inFlight` octets are in the network, everything before `una` is acknowledged,
  /// `next` is the next position to send, and `isLimited` says whether the window is used up.
  mutating func sent(inFlight: Int, isLimited: Bool, una: Int, next: Int) {
    guard una >= roundEnd || isLimited || (!self.isLimited && inFlight > mostInFlight) else {
      return
    }
    self.isLimited = isLimited
    mostInFlight = inFlight
    roundEnd = next
  }

  /// Whether an ACK may widen the window now. In slow start, which doubles it in a round trip, half
  /// of it is use enough.
  func justifiesGrowth(of state: CongestionState) -> Bool {
    isLimited || (state.window < state.threshold && state.window < 2 * mostInFlight)
  }
}
