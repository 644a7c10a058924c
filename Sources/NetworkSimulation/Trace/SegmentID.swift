/// Names a segment on its way: its `sent` and its `arrived` or `lost` have the same number.
/// Numbers count up from 1 in a network.
public struct SegmentID: Hashable, Sendable {
  /// The number.
  public var number: Int

  /// The segment with this number.
  public init(_ number: Int) {
    self.number = number
  }
}
