// Required reading: RFC 9293 §3.2 (options: kinds 0, 1 and 2, and how unknown kinds are skipped).

/// One option of a segment's header, as it stands on the wire.
public enum TCPOption: Hashable, Sendable {
  /// Kind 1, padding between options.
  case noOperation
  /// Kind 2, the largest segment text that the sender of this option accepts, in octets.
  case maximumSegmentSize(UInt16)
  /// Any other kind that carries a length: skipped on arrival (RFC 9293 §3.2, MUST-6), kept here so
  /// that nothing is lost.
  case unknown(kind: UInt8, body: [UInt8])
}
