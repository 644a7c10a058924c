// Required reading: RFC 9293 §3.7.1 (MSS); RFC 7323 §2, §3; RFC 2018 §2, §3.

/// What a receiver asks of a segment's options: of an option that stands there twice, the first
/// counts.
extension OptionList {
  /// The MSS, octets, 0 … 65,535 as on the wire; nil without the option (RFC 9293 §3.7.1).
  public var maximumSegmentSize: UInt16? {
    for case .maximumSegmentSize(let size) in self { return size }
    return nil
  }

  /// The window scale's shift as on the wire, 0 … 255, of which more than 14 counts as 14; nil
  /// without the option (RFC 7323 §2.2, §2.3).
  public var windowScale: UInt8? {
    for case .windowScale(let shift) in self { return shift }
    return nil
  }

  /// Whether SACK-permitted is among them (RFC 2018 §2).
  public var permitsSACK: Bool {
    for case .sackPermitted in self { return true }
    return false
  }

  /// The SACK blocks, one to four; nil without the option (RFC 2018 §3).
  public var sackBlocks: SACKBlocks? {
    index(of: OptionKind.sack).map(blocks(at:))
  }

  /// TSval and TSecr, in ticks of the sender's and of the receiver's timestamp clock, modulo 2³²;
  /// nil without the option. The echo counts only with ACK (RFC 7323 §3.2).
  public var timestamps: (value: UInt32, echo: UInt32)? {
    guard let index = index(of: OptionKind.timestamps) else { return nil }
    return (number(at: index + 2), number(at: index + 6))
  }
}
