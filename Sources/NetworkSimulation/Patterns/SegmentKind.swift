/// The kinds of segment, as lessons write them.
public enum SegmentKind: String, CaseIterable, Hashable, Sendable {
  /// SYN without ACK.
  case syn = "SYN"
  case synAck = "SYN,ACK"
  /// Pure: no text, SYN, FIN or RST.
  case ack = "ACK"
  /// Carries text.
  case data = "DATA"
  case fin = "FIN"
  case rst = "RST"
  /// A duplicate ACK (RFC 5681 §2 at arrival).
  case duplicateAck = "DUPACK"
  /// The engine's own mark: a zero-window probe.
  case probe = "PROBE"
}
