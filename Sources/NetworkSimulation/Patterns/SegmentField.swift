/// The fields that a lesson can name.
public enum SegmentField: String, CaseIterable, Hashable, Sendable {
  case seq, ack, len, win, mss, sack
}
