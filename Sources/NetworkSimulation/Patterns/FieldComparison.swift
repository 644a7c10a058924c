/// A comparison of one field: `seq=101`, `seq=+1`, `len>=500`.
public struct FieldComparison: Equatable, Sendable {
  /// Which field.
  public var field: SegmentField
  /// How it compares.
  public var comparison: Comparison
  /// The right-hand side.
  public var value: Int64
  /// Whether the value counts from the sender's ISS (for `ack`, from the other side's).
  public var isRelative: Bool

  /// Compares `field` with `value`.
  public init(
    _ field: SegmentField, _ comparison: Comparison, _ value: Int64, isRelative: Bool = false
  ) {
    self.field = field
    self.comparison = comparison
    self.value = value
    self.isRelative = isRelative
  }
}
