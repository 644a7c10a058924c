/// The fields that a lesson can name.
public enum SegmentField: String, CaseIterable, Hashable, Sendable {
  /// SEG.SEQ and SEG.ACK, 0 ..< 2³²; the octets of text; SEG.WND as on the wire, 0 … 65,535; the
  /// MSS option, octets; the edges of a SACK block, 0 ..< 2³².
  case seq, ack, len, win, mss, sack
}
