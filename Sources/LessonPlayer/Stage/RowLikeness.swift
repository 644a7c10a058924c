import NetworkSimulation
import TCPEngine

/// What a row of the ladder tells beside its numbers and times, in a few bits: rows that are alike
/// are called the same, so only one of them need be read to know that.
package struct RowLikeness: Hashable, Sendable {
  /// 0 ..< `count`.
  package let number: Int
  /// How many there may be.
  package static let count = 4_096

  /// What has become of a segment.
  enum End {
    case underWay, discarded
    case ended(LossReason?)
  }

  /// Of a change of state or an expiry; `place` is the state's or the timer's among all, below 512.
  init(_ kind: RowEntry.Kind, _ host: HostID, place: Int) {
    number = Int(kind.rawValue) << 10 | (host == .server ? 1 << 9 : 0) | place
  }

  /// Of a segment with this sign.
  init(_ host: HostID, sign: Int, _ end: End) {
    let end =
      switch end {
      case .underWay: 0
      case .ended(nil): 1
      case .ended(.fault): 2
      case .ended(.queue): 3
      case .ended(.random): 4
      case .ended(.cut): 5
      case .discarded: 6
      }
    self.init(.segment, host, place: sign << 3 | end)
  }

  /// A segment's kind, and whether it goes again, was forged or carries text: six bits.
  static func sign(of segment: TracedSegment) -> Int {
    let kind = SegmentKind.allCases.firstIndex(of: SegmentKind(of: segment)) ?? 0
    return kind | (segment.isRetransmission ? 8 : 0) | (segment.isForged ? 16 : 0)
      | (segment.segment.text.isEmpty ? 0 : 32)
  }
}
