/// What a lesson's arrow recognises: a path, a kind, fields and traits. A part that isn't written
/// isn't compared (lesson format, section 4).
public struct SegmentPattern: Equatable, Sendable {
  /// Which way it goes.
  public var path: PathID
  /// What kind; nil is any.
  public var kind: SegmentKind?
  /// Comparisons that must all hold.
  public var fields: [FieldComparison]
  /// Must it be (`retransmit`) a retransmission?
  public var mustBeRetransmission: Bool
  /// Must it be (`forged`) forged?
  public var mustBeForged: Bool

  /// A pattern; whatever isn't named isn't compared.
  public init(
    path: PathID, kind: SegmentKind? = nil, fields: [FieldComparison] = [],
    mustBeRetransmission: Bool = false, mustBeForged: Bool = false
  ) {
    self.path = path
    self.kind = kind
    self.fields = fields
    self.mustBeRetransmission = mustBeRetransmission
    self.mustBeForged = mustBeForged
  }
}
