import NetworkSimulation
import TCPEngine

/// Where a row of the ladder stands in its trace, and what of it is asked without reading the
/// trace: 32 octets a row.
struct RowEntry: Equatable, Sendable {
  /// What it tells of.
  enum Kind: UInt8 {
    case segment, state, expiry, fault
  }

  /// No event, no row.
  static let none = UInt32.max

  /// The event that made the row.
  var event: UInt32
  /// The event that tells what became of the segment.
  var fate = none
  /// The event that tells that the receiver threw it away.
  var discard = none
  /// The row of the segment that this one repeats.
  var original = none
  /// The segment's first number.
  var seq: UInt32 = 0
  /// How many numbers it takes, or which state or timer it tells of, and what else is to be known,
  /// in bits.
  private var bits: UInt32 = 0
  /// When its segment arrived or was lost; of other rows, when they happened.
  var time = Instant.zero

  init(event: Int, kind: Kind, host: HostID, isSetup: Bool, time: Instant = .zero) {
    self.event = UInt32(event)
    self.time = time
    bits = UInt32(kind.rawValue) << 30 | (host == .server ? Self.serverBit : 0)
    self.isSetup = isSetup
  }

  private static let lengthMask: UInt32 = 1 << 18 - 1
  private static let signShift: UInt32 = 18
  private static let serverBit: UInt32 = 1 << 24
  private static let setupBit: UInt32 = 1 << 25
  private static let firstBit: UInt32 = 1 << 26
  private static let lossShift: UInt32 = 27

  /// What it tells of.
  var kind: Kind { Kind(rawValue: UInt8(bits >> 30)) ?? .segment }
  /// Whose it is; of a segment its sender's.
  var host: HostID { bits & Self.serverBit == 0 ? .client : .server }
  /// Whether it belongs to setup.
  var isSetup: Bool {
    get { bits & Self.setupBit != 0 }
    set { bits = newValue ? bits | Self.setupBit : bits & ~Self.setupBit }
  }
  /// Whether a TCP sent these numbers for the first time.
  var isFirst: Bool { bits & Self.firstBit != 0 }
  /// How many numbers the segment takes; 0 of other rows.
  var length: Int { kind == .segment ? Int(bits & Self.lengthMask) : 0 }

  /// What the row tells beside numbers and times, after so many events.
  func likeness(after eventCount: Int) -> RowLikeness? {
    switch kind {
    case .fault: return nil
    case .state, .expiry: return RowLikeness(kind, host, place: Int(bits & Self.lengthMask))
    case .segment:
      let end: RowLikeness.End =
        fate >= eventCount ? .underWay : discard < eventCount ? .discarded : .ended(loss)
      return RowLikeness(host, sign: Int(bits >> Self.signShift & 63), end)
    }
  }

  /// Why the segment was lost; nil if it wasn't.
  var loss: LossReason? {
    get {
      switch bits >> Self.lossShift & 7 {
      case 1: .fault
      case 2: .queue
      case 3: .random
      case 4: .cut
      default: nil
      }
    }
    set {
      let number: UInt32 =
        switch newValue {
        case nil: 0
        case .fault: 1
        case .queue: 2
        case .random: 3
        case .cut: 4
        }
      bits = bits & ~(7 << Self.lossShift) | number << Self.lossShift
    }
  }

  /// Notes which numbers a segment takes.
  mutating func describe(_ segment: TracedSegment) {
    seq = segment.segment.seq.rawValue
    bits |= UInt32(segment.segment.length) & Self.lengthMask
    if !segment.isRetransmission, !segment.isForged { bits |= Self.firstBit }
    bits |= UInt32(RowLikeness.sign(of: segment)) << Self.signShift
  }

  /// Notes which state, or which timer, it tells of, by its place among all.
  mutating func describe(_ place: Int?) { bits |= UInt32(place ?? 0) & Self.lengthMask }
}
