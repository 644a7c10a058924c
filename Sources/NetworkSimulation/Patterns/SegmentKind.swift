/// The kinds of segment, as lessons write them.
public enum SegmentKind: String, CaseIterable, Hashable, Sendable {
  /// SYN without ACK.
  case syn = "SYN"
  /// SYN with ACK.
  case synAck = "SYN,ACK"
  /// Pure: no text, SYN, FIN or RST.
  case ack = "ACK"
  /// Carries text.
  case data = "DATA"
  /// Has FIN, with text or without.
  case fin = "FIN"
  /// Has RST.
  case rst = "RST"
  /// A duplicate ACK (RFC 5681 §2 at arrival).
  case duplicateAck = "DUPACK"
  /// The engine's own mark: a zero-window probe (RFC 9293 §3.8.6.1) or a keep-alive (§3.8.4).
  case probe = "PROBE"
}
