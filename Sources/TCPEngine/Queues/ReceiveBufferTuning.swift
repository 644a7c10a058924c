// Required reading: RFC 9293 §3.8.6. How a buffer follows its reader is nobody's standard: Linux
// does it, after Fisk and Feng's dynamic right-sizing.

/// Measures how much a user reads in a round trip, so that the receive buffer holds twice as much.
struct ReceiveBufferTuning: Equatable, Sendable {
  /// Segments that a sender begins with, and that a first round trip is expected to bring.
  private static let firstSegments = 10
  /// Segments beyond what was read, in which losses are repaired.
  private static let spareSegments = 16

  /// The most that was read in a round trip so far, octets; 0 before anything was.
  private var most = 0
  private var roundStart = Instant.zero
  private var octetsAtStart = 0

  /// The user has read `octets` since the connection began. The buffer that this asks for, octets;
  /// nil if a round trip isn't over, or has brought no more than one before.
  mutating func read(
    _ octets: Int, segmentSize: Int, roundTrip: Microseconds, now: Instant
  ) -> Int? {
    guard now - roundStart >= roundTrip else { return nil }
    let count = octets - octetsAtStart
    let before = most == 0 ? Self.firstSegments * segmentSize : most
    roundStart = now
    octetsAtStart = octets
    guard count > before else { return nil }
    most = count
    let window = 2 * count + Self.spareSegments * segmentSize
    // A sender in slow start doubles what it sends.
    return window + 2 * (window * (count - before) / before)
  }
}

extension Connection {
  /// The user has read: lets the receive buffer grow if it may.
  mutating func tuneReceiveBuffer(now: Instant) {
    guard let greatest = settings.greatestReceiveBuffer, tcb.scaling.isOn,
      let roundTrip = tcb.retransmission.srtt
    else { return }
    let wanted = tcb.tuning.read(
      tcb.rcv.octets - tcb.receiveBuffer.count, segmentSize: settings.maximumSegmentSize,
      roundTrip: roundTrip, now: now)
    settings.receiveBuffer = max(settings.receiveBuffer, min(wanted ?? 0, greatest))
  }
}
