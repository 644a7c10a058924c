/// What the engine knows of a transmission beside its segment.
public struct Transmission: Equatable, Sendable, BitwiseCopyable {
  /// Whether the segment carries a sequence number that was sent before. The octet that probed a
  /// zero window goes again together with new text once the window is open.
  public var isRetransmission: Bool
  /// Whether it is a probe of a zero window, or a keep-alive.
  public var isProbe: Bool
  /// The ECN bits of the IP header that is to carry it (RFC 3168 §5).
  public var ecn: ECNCodepoint

  /// A first transmission, unless told otherwise.
  public init(
    isRetransmission: Bool = false, isProbe: Bool = false, ecn: ECNCodepoint = .notECT
  ) {
    self.isRetransmission = isRetransmission
    self.isProbe = isProbe
    self.ecn = ecn
  }
}
