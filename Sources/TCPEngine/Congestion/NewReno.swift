// Required reading: RFC 6582 §3.2.

/// RFC 6582: Reno whose recovery lasts until the whole flight is acknowledged.
enum NewReno: CongestionAlgorithm {
  static func textAcknowledged(_ text: AcknowledgedText, _ state: inout CongestionState) {
    Reno.textAcknowledged(text, &state)
  }

  static func enterRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    Reno.enterRecovery(flightSize, &state)
  }

  static func duplicateInRecovery(_ state: inout CongestionState) {
    Reno.duplicateInRecovery(&state)
  }

  static func partialAcknowledgment(_ octets: Int, _ state: inout CongestionState) {
    // Step 3: deflate by what was acknowledged; if that was a segment, one may follow.
    let refill = octets >= state.segmentSize ? state.segmentSize : 0
    state.window = max(state.window - octets + refill, state.segmentSize)
  }

  static func leaveRecovery(_ flightSize: Int, _ state: inout CongestionState) {
    // Step 3, full acknowledgment, option (1): no burst.
    state.window = min(
      state.threshold, max(flightSize, state.segmentSize) + state.segmentSize)
    state.acknowledgedSinceGrowth = 0
  }

  static func reduceThreshold(_ flightSize: Int, _ state: inout CongestionState) {
    Reno.reduceThreshold(flightSize, &state)
  }

  static func timedOut(_ state: inout CongestionState) {
    Reno.timedOut(&state)
  }
}
