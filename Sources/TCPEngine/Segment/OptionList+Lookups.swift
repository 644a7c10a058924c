// Required reading: RFC 9293 §3.7.1 (MSS); RFC 7323 §2, §3; RFC 2018 §2, §3.

/// What a receiver asks of a segment's options: of an option that stands there twice, the first
/// counts.
extension OptionList {
  /// The MSS, octets.
  public var maximumSegmentSize: UInt16? {
    for case .maximumSegmentSize(let size) in self { return size }
    return nil
  }

  /// The window scale's shift as on the wire.
  public var windowScale: UInt8? {
    for case .windowScale(let shift) in self { return shift }
    return nil
  }

  /// Whether SACK-permitted is among them.
  public var permitsSACK: Bool {
    for case .sackPermitted in self { return true }
    return false
  }

  /// The SACK blocks.
  public var sackBlocks: SACKBlocks? {
    index(of: OptionKind.sack).map(blocks(at:))
  }

  /// TSval and TSecr.
  public var timestamps: (value: UInt32, echo: UInt32)? {
    guard let index = index(of: OptionKind.timestamps) else { return nil }
    return (number(at: index + 2), number(at: index + 6))
  }
}
