import TCPEngine

/// An interference with the network, as the trace tells it.
public enum FaultReport: Equatable, Sendable {
  /// A `drop` chose this segment; its `lost` follows half-way.
  case dropped(SegmentID)
  /// This segment was copied; the copy travels under `copy`.
  case duplicated(SegmentID, copy: SegmentID)
  /// The octets of this segment were damaged: it arrives and its checksum fails.
  case corrupted(SegmentID)
  /// This segment's crossing was lengthened.
  case delayed(SegmentID, by: Microseconds)
  /// This segment is held until so many later ones, 1 …, have overtaken it.
  case reordered(SegmentID, by: Int)
  /// A segment was forged.
  case injected(SegmentID)
  /// An ICMP message about a segment of the event's host reached it.
  case reported(ControlMessage)
  /// The path out of the event's host was cut.
  case cut
  /// The path out of the event's host was joined again.
  case healed
  /// The event's host lost its power, with all its connections.
  case crashed
  /// The event's host came up, without connections.
  case rebooted

  /// Whether it befalls the event's host, or the path out of it, rather than one segment: something
  /// that happens by itself and has a row of its own in the lanes, where the others stand beside
  /// the segment that they are about.
  package var befallsHost: Bool {
    switch self {
    case .reported, .cut, .healed, .crashed, .rebooted: true
    case .dropped, .duplicated, .corrupted, .delayed, .reordered, .injected: false
    }
  }
}
