// Required reading: RFC 9293 §3.2 (options: kinds 0, 1 and 2, and how unknown kinds are skipped);
// RFC 7323 §2.2 (window scale), §3.2 (timestamps); RFC 2018 §2, §3 (SACK-permitted, SACK).

/// One option of a segment's header, as it stands on the wire.
public enum TCPOption: Hashable, Sendable {
  /// Kind 1, an octet of padding between options (RFC 9293 §3.2).
  case noOperation
  /// Kind 2, the largest segment text that the sender of this option accepts, in octets (RFC 9293
  /// §3.7.1).
  case maximumSegmentSize(UInt16)
  /// Kind 3, how many bits the sender's window fields are shifted to the right (RFC 7323 §2.2);
  /// more than 14 stands here as received.
  case windowScale(UInt8)
  /// Kind 4: SACK options may come (RFC 2018 §2).
  case sackPermitted
  /// Kind 5: one to four blocks of octets that have arrived out of order (RFC 2018 §3).
  case sack(SACKBlocks)
  /// Kind 8: TSval, the sender's clock, and TSecr, the peer's clock echoed, both in ticks modulo
  /// 2³² (RFC 7323 §3.2).
  case timestamps(value: UInt32, echo: UInt32)
  /// Any other kind that carries a length: skipped on arrival (RFC 9293 §3.1, MUST-6), kept here so
  /// that nothing is lost. The body is the octets after kind and length, 38 at most in a list.
  case unknown(kind: UInt8, body: [UInt8])

  /// How many octets it takes in a header, kind and length counted, padding not.
  public var octetCount: Int {
    switch self {
    case .noOperation: 1
    case .maximumSegmentSize: 4
    case .windowScale: 3
    case .sackPermitted: 2
    case .sack(let blocks): 2 + 8 * blocks.count
    case .timestamps: 10
    case .unknown(_, let body): 2 + body.count
    }
  }
}
