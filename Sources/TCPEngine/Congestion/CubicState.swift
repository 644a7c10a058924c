// Required reading: RFC 9438 §4.1.2 (variables), §5.8.

/// What CUBIC remembers (RFC 9438 §4.1.2). Windows are octets.
struct CubicState: Equatable, Sendable {
  /// W_max: the window right before the last reduction; 0 while there was none.
  var maximum = 0
  /// cwnd_prior: the window at the last reduction, fast convergence or not.
  var priorWindow = 0
  /// t_epoch: when this stage of congestion avoidance began; nil outside of one.
  var stageStart: Instant?
  /// K, milliseconds.
  var k: Int64 = 0
  /// W_est.
  var estimate = 0
  /// What integer division has left of W_est's growth and of the window's.
  var estimateRemainder = 0
  var growthRemainder = 0
  /// Whether the last reduction was a timeout's.
  var followsTimeout = false
  /// All but `lastAcknowledged` once more, where windows are counted in segments.
  var segmented = SegmentedCubic()
  /// When an ACK of new text last came.
  var lastAcknowledged: Instant?

  /// §5.8: time in which the sender didn't use its window doesn't count.
  mutating func skip(_ span: Microseconds) {
    stageStart = stageStart.map { $0 + span }
    segmented.skip(span)
  }
}
