// Required reading: RFC 3168 §5 (explicit congestion notification in IP).

/// The two ECN bits of the IP header that carries a segment (RFC 3168 §5), as `trace --json` names
/// them, in the order of their values, 0 … 3.
public enum ECNCodepoint: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// The transport isn't ECN-capable.
  case notECT = "noecn"
  /// ECN-capable, ECT(1).
  case ect1
  /// ECN-capable, ECT(0).
  case ect0
  /// A router has met congestion.
  case ce
}
