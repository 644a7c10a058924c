/// How the window that is offered follows from the room in the receive buffer.
public enum WindowOffer: String, CaseIterable, Sendable {
  /// RFC 9293 §3.8.6.2.2: the right edge moves by a segment or half the buffer at least. What the
  /// shift can't say exactly is rounded down, unless that would pull back the right edge.
  case standard
  /// Linux: what follows from memory, see `MemoryWindow`; scaled windows are rounded up.
  case linux
  /// FreeBSD: all the room, rounded up; after reading, an update goes by its own rule: two
  /// segments, and a quarter of the buffer.
  case freebsd
}
