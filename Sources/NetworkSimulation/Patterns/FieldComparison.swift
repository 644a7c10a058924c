/// A comparison of one field: `seq=101`, `seq=+1`, `len>=500`, `sack=2001-3001`.
public struct FieldComparison: Equatable, Sendable {
  /// Which field.
  public var field: SegmentField
  /// How it compares; `sack` is only ever `=` or `!=`.
  public var comparison: Comparison
  /// The right-hand side, in the field's unit (see `SegmentField`); of a SACK block the left edge.
  public var value: Int64
  /// The right edge of a SACK block; nil compares the left edge alone.
  public var end: Int64?
  /// Whether the value counts from the sender's ISS (for `ack` and `sack`, from the other side's).
  public var isRelative: Bool

  /// Compares `field` with `value`, or with the block of octets `value` ..< `end`.
  public init(
    _ field: SegmentField, _ comparison: Comparison, _ value: Int64, end: Int64? = nil,
    isRelative: Bool = false
  ) {
    self.field = field
    self.comparison = comparison
    self.value = value
    self.end = end
    self.isRelative = isRelative
  }
}
