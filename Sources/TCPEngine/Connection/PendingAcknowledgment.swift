// Required reading: RFC 9293 §3.8.6.3 (delayed acknowledgments); RFC 5681 §4.2.

/// An acknowledgment that is owed to the peer.
struct PendingAcknowledgment: Equatable, Sendable {
  /// Why one is owed, if it is.
  private(set) var cause: Cause?
  /// Whether it may wait for data to ride on.
  private(set) var mayWait = false
  /// Whether what is to be acknowledged lies behind a gap.
  private(set) var isAtGap = false
  /// Segments of text that came since an acknowledgment last went.
  private(set) var segments = 0
  /// Whether text in order can't wait either: it tells of a duplicate beside.
  var isUrgent = false
  /// When a delayed acknowledgment goes; nil while none waits.
  var due: Instant?

  /// One is owed at once.
  mutating func owe(_ cause: Cause) {
    self.cause = cause
    mayWait = false
    isAtGap = false
  }

  /// One is owed for text behind a gap, which a delay would serve ill.
  mutating func oweForGap(_ cause: Cause) {
    owe(cause)
    isAtGap = true
  }

  /// One is owed for a FIN, which may wait unless what came before it can't.
  mutating func oweForFIN(_ cause: Cause) {
    mayWait = mayWait || self.cause == nil
    self.cause = cause
  }

  /// One is owed for text in order.
  mutating func oweForText(_ cause: Cause) {
    segments += 1
    guard self.cause == nil else { return }
    self.cause = cause
    mayWait = !isUrgent
  }

  /// It is owed still, but waits for its timer.
  mutating func putOff() {
    cause = nil
    mayWait = false
  }
}
