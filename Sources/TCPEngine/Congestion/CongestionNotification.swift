// Required reading: RFC 3168 §6.1 (TCP), §6.1.1 – §6.1.6.

/// What one end knows of explicit congestion notification.
struct CongestionNotification: Equatable, Sendable {
  /// Whether both ends have agreed to it.
  var isAgreed = false
  /// Receiving: a mark has come and the peer hasn't said that it knows, so ACKs carry ECE.
  var owesEcho = false
  /// Sending: the window has shrunk, so the next new text carries CWR.
  var owesReduction = false
  /// Sending: the position to send next when the window last shrank; one reduction counts for all
  /// that was on its way.
  var reducedAt = 0
  /// Whether the ACK at hand doesn't widen the window: it carried ECE, or a reduction goes on.
  var stopsGrowth = false
  /// Whether the window comes down ACK by ACK for a mark, until more than `reducedAt` is
  /// acknowledged.
  var isReducing = false

  /// The window has shrunk, for whatever reason; `next` is the next position to send.
  mutating func reduced(next: Int) {
    guard isAgreed else { return }
    owesReduction = true
    reducedAt = next
  }
}
