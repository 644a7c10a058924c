import TCPEngine

/// An armed fault: which segments it takes, and what it does to them.
public struct Fault: Equatable, Sendable {
  /// What is done.
  public var effect: Effect
  /// Which of the matching segments.
  public var selection: Selection
  /// What matches.
  public var pattern: SegmentPattern

  /// A fault, not yet armed.
  public init(effect: Effect, selection: Selection, pattern: SegmentPattern) {
    self.effect = effect
    self.selection = selection
    self.pattern = pattern
  }

  /// What is done to a segment.
  public enum Effect: Equatable, Sendable {
    /// It is lost half-way.
    case drop
    /// A copy follows it into the path.
    case duplicate
    /// One bit of it is flipped: it arrives and its checksum fails.
    case corrupt
    /// Its crossing takes so much longer, not a negative time.
    case delay(by: Microseconds)
    /// So many later segments of the path, 1 …, overtake it; 0 or less does nothing.
    case reorder(by: Int)
  }

  /// Which of the matching segments that enter the path after arming.
  public enum Selection: Equatable, Sendable {
    /// The next so many, 1 …; with 0 or less it is spent.
    case next(Int)
    /// Only this one, from 1.
    case ordinal(Int)
    /// All, until healed or reset.
    case every
    /// So many in a million, 0 … 1,000,000, by the seeded generator, until healed or reset.
    case perMillion(Int)
  }
}
