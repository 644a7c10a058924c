// Required reading: RFC 5681 §3.1 (slow start, congestion avoidance), §3.2 (fast recovery).

/// RFC 5681's congestion control.
enum Reno: CongestionAlgorithm {
  static func textAcknowledged(_ text: AcknowledgedText, _ state: inout CongestionState) {
    let octets = SlowStart.grow(text.octets, &state)
    guard octets > 0 else { return }
    // The recommended way of congestion avoidance: one SMSS for each window acknowledged.
    state.acknowledgedSinceGrowth += octets
    if state.acknowledgedSinceGrowth >= state.window {
      state.acknowledgedSinceGrowth -= state.window
      state.window += state.segmentSize
    }
  }

  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    reduceThreshold(flightSize, &state)
    // Step 3: the three segments that the duplicates stand for have left the network.
    state.window = state.threshold + 3 * state.segmentSize
  }

  static func duplicateInRecovery(_ state: inout CongestionState) {
    state.window += state.segmentSize
  }

  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState) {}

  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    // Step 6: deflate the window.
    state.window = state.threshold
    state.acknowledgedSinceGrowth = 0
  }

  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState) {
    // Equation (4).
    state.threshold = max(flightSize / 2, 2 * state.segmentSize)
  }

  static func timedOut(_ state: inout CongestionState) {
    // The loss window is one segment.
    state.window = state.segmentSize
    state.acknowledgedSinceGrowth = 0
  }
}
