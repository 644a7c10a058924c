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
    case drop
    case duplicate
    case corrupt
    /// Its crossing takes so much longer.
    case delay(by: Microseconds)
    /// So many later segments of the path overtake it.
    case reorder(by: Int)
  }

  /// Which of the matching segments that enter the path after arming.
  public enum Selection: Equatable, Sendable {
    /// The next so many.
    case next(Int)
    /// Only this one, from 1.
    case ordinal(Int)
    /// All, until healed or reset.
    case every
    /// So many in a million, by the seeded generator, until healed or reset.
    case perMillion(Int)
  }
}
