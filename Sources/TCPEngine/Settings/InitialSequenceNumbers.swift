// Required reading: RFC 6528 §3; RFC 9293 §3.4.1 (initial sequence number selection, MUST-8,
// SHLD-1).

/// Where initial send sequence numbers come from.
public enum InitialSequenceNumbers: Equatable, Sendable {
  /// The setting `iss`: a lesson's numbers are chosen.
  case fixed
  /// RFC 6528: ISN = M + F(connection, secret). M is a clock of 4 µs; F is SipHash-2-4 of the ports
  /// under this secret.
  ///
  /// Simplified: RFC 6528 also hashes both addresses. An endpoint here has none, so two hosts that
  /// shall differ are given different secrets.
  case seeded(UInt64)

  /// The period of the clock M (RFC 9293 §3.4.1).
  static let tick: Int64 = 4

  /// The number for a connection that opens at `now`; nil where the setting `iss` decides.
  func number(localPort: UInt16, remotePort: UInt16, now: Instant) -> SequenceNumber? {
    guard case .seeded(let secret) = self else { return nil }
    let octets = [
      UInt8(localPort >> 8), UInt8(localPort & 0xff), UInt8(remotePort >> 8),
      UInt8(remotePort & 0xff),
    ]
    let offset = SipHash.hash(octets, key: (secret, ~secret))
    let clock = now.microseconds / Self.tick
    return SequenceNumber(
      UInt32(truncatingIfNeeded: offset) &+ UInt32(truncatingIfNeeded: clock))
  }
}
